"""The package as it is installed."""

from __future__ import annotations

import inspect
import json
import runpy
from importlib.metadata import files, metadata
from pathlib import Path

import kaohe

CONTRACT = json.loads((Path(__file__).parents[1] / "contract.json").read_text(encoding="utf-8"))


def test_the_metadata_is_complete() -> None:
    about = metadata("kaohe")
    assert about["License-Expression"] == "MIT OR Apache-2.0"
    assert about["Requires-Python"] == ">=3.10"
    assert about["Summary"] and about["Author"] and about["Keywords"] and "考核" in str(about.get_payload())
    assert {line.split(",")[0] for line in about.get_all("Project-URL") or []} >= {"Homepage", "Repository", "Changelog"}
    assert len(about.get_all("License-File") or []) == 2


def test_the_types_travel_with_it() -> None:
    names = {path.name for path in files("kaohe") or []}
    assert {"py.typed", "_kaohe.pyi", "types.py", "documents.py"} <= names


def test_every_operation_is_a_function_with_a_doc_and_a_method_where_it_works_on_something() -> None:
    for operation in CONTRACT["operations"]:
        area, _, act = operation["name"].partition(".")
        function = getattr(getattr(kaohe, area), act)
        assert inspect.getdoc(function).startswith(operation["doc"])
        if operation["subject"]:
            assert hasattr(getattr(kaohe, operation["subject"].capitalize()), act)


def test_help_starts_with_the_jobs_and_fits_a_screen() -> None:
    import pydoc

    lines = pydoc.plain(pydoc.render_doc(kaohe)).splitlines()
    assert len(lines) < 200 and any("who has a place" in line for line in lines[:8])
    fields = pydoc.plain(pydoc.render_doc(kaohe.documents.Cohort))
    assert "subjects: Who is assessed" in fields
    assert len(pydoc.plain(pydoc.render_doc(kaohe.documents)).splitlines()) < 100


def test_no_docstring_holds_an_example_in_rust() -> None:
    for module in [kaohe.documents, kaohe.types]:
        for name, value in vars(module).items():
            text = (getattr(value, "__doc__", "") or "") if getattr(value, "__module__", "") == module.__name__ else ""
            assert "# Example" not in text and "::" not in text, name


def test_the_shapes_are_loaded_when_they_are_asked_for() -> None:
    import subprocess
    import sys

    code = "import sys, kaohe; print(sorted({'kaohe.types', 'kaohe.documents', 'dataclasses', 'typing', 'pathlib'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(Path(kaohe.__file__).parents[1])}).stdout.strip() == "[]"


def test_the_sample_runs() -> None:
    runpy.run_path(str(Path(__file__).parent / "sample.py"))
