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


def test_the_sample_runs() -> None:
    runpy.run_path(str(Path(__file__).parent / "sample.py"))
