"""Answers every case through Python's typed face and writes the outcomes: `python.py <cases> <outcomes>`."""

from __future__ import annotations

import inspect
import json
import keyword
import sys
import time
from typing import Any

import kaohe
from kaohe import _kaohe, _lower
from kaohe._shapes import REQUESTS


def canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def whole(text: dict[str, Any]) -> str:
    if "written" in text:
        return str(text["written"])
    if "bytes" in text:
        return _kaohe.text_of(bytes.fromhex(text["bytes"]))
    parts = text["repeated"]
    return str(parts["before"] + parts["unit"] * parts["times"] + parts["after"])


def function_of(operation: str) -> Any:
    area, _, act = operation.partition(".")
    return getattr(getattr(kaohe, area, None), identifier(act), None)


def identifier(key: str) -> str:
    return f"{key}_" if keyword.iskeyword(key) else key


def sayable(operation: str, text: str) -> dict[str, Any] | None:
    """The keyword arguments that say this request, where the typed face can say it at all.

    It cannot say what is no JSON, a key it has no parameter for, or an exact number as a JSON number.
    """
    try:
        request = json.loads(text)
        named = {identifier(key): value for key, value in request.items()}
        inspect.signature(function_of(operation)).bind(**named)
        same = canonical(_lower.lower(request, REQUESTS[operation])) == canonical(request)
        same = same and json.dumps(request, ensure_ascii=False, separators=(",", ":")) == text
    except (ValueError, AttributeError, TypeError, RecursionError, kaohe.KaoheError, _lower.Refused):
        return None
    return named if same and None not in named.values() else None


def outcome(operation: str, text: dict[str, Any], arguments: dict[str, Any] | None) -> dict[str, Any]:
    try:
        if arguments is None:
            return {"answer": json.loads(kaohe.call(operation, whole(text)))}
        return {"answer": _lower.lower_answer(function_of(operation)(**arguments))}
    except kaohe.KaoheError as error:
        return {"error": {"code": error.code, "at": error.at, "zh": error.in_("zh"), "en": error.in_("en")}}


def main(cases: str, outcomes: str) -> None:
    typed = count = 0
    slowest = (0.0, "")
    with open(cases, encoding="utf-8") as lines, open(outcomes, "w", encoding="utf-8") as out:
        for line in lines:
            case = json.loads(line)
            text = case["text"]
            arguments = None if "bytes" in text else sayable(case["operation"], whole(text))
            started = time.perf_counter()
            found = outcome(case["operation"], text, arguments)
            slowest = max(slowest, (time.perf_counter() - started, case["id"]))
            out.write(canonical({"id": case["id"], "outcome": found}) + "\n")
            count, typed = count + 1, typed + (arguments is not None)
    # A face that hides behind plain text would be compared with nothing.
    assert typed * 10 >= count * 9, f"only {typed} of {count} cases go through the typed face"
    print(f"python: {count} cases, {typed} through the typed face; slowest {slowest[0]:.3f} s {slowest[1]}")


if __name__ == "__main__":
    main(*sys.argv[1:])
