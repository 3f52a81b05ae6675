"""The examples of the READMEs run as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
READMES = ["README.md", "README.zh-CN.md", "bindings-python/README.md"]


@pytest.mark.parametrize("readme", READMES)
def test_python_examples_run(readme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = re.findall(r"^```python\n(.*?)^```", (ROOT / readme).read_text(encoding="utf-8"), re.M | re.S)
    assert examples, f"{readme} has no example in Python"
    for example in examples:
        exec(compile(example, readme, "exec"), {})
