"""Calendars and schemes that are compiled once: the same answers, from any thread."""

from __future__ import annotations

import json
import os
import pickle
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import kaohe
from kaohe import _border

CONTRACT = json.loads((Path(__file__).parents[1] / "contract.json").read_text(encoding="utf-8"))
SUBJECTS = {operation["name"]: operation["subject"] for operation in CONTRACT["operations"]}
KEYS = {subject: list(shape["properties"]) for subject, shape in CONTRACT["subjects"].items()}


def cases() -> list[tuple[str, str, dict[str, Any]]]:
    """Every case whose operation works on a calendar or a scheme and whose request is a plain object."""
    lines = Path(os.environ["KAOHE_CASES"]).read_text(encoding="utf-8").splitlines()
    found = []
    for case in map(json.loads, lines):
        subject = SUBJECTS.get(case["operation"])
        if subject and "written" in case["text"]:
            try:
                request = json.loads(case["text"]["written"])
            except ValueError:
                continue
            if isinstance(request, dict) and subject in request and text_is_plain(request, case):
                found.append((case["id"], case["operation"], request))
    return found


def text_is_plain(request: Any, case: dict[str, Any]) -> bool:
    return bool(json.dumps(request, ensure_ascii=False, separators=(",", ":")) == case["text"]["written"])


def outcome(act: Any) -> Any:
    try:
        return act()
    except kaohe.KaoheError as error:
        return error.code, error.at, error.in_("zh")


def handle_of(subject: str, request: dict[str, Any]) -> Any:
    """The handle for what the request works on; `None` where that alone is refused."""
    keys = {key: request.pop(key) for key in KEYS[subject] if key in request}
    document = keys.pop(subject)
    kind: Any = {"calendar": kaohe.Calendar, "scheme": kaohe.Scheme}[subject]
    try:
        handle = kaohe.Calendar.china() if document == "cn" else kind.parse(json.dumps(document))
        return handle._with(keys)
    except kaohe.KaoheError:
        return None


def test_a_handle_answers_what_the_plain_call_answers() -> None:
    compared = 0
    for name, operation, request in cases():
        plain = outcome(lambda: json.loads(kaohe.call(operation, json.dumps(request))))
        handle = handle_of(SUBJECTS[operation], request)
        if handle is not None:
            # The text itself, since the typed face takes a whole number where the text alone is refused.
            text = json.dumps(request)
            assert outcome(lambda: json.loads(handle._compiled.call(operation, text))) == plain, name
            compared += 1
    assert compared > 50


def test_a_handle_stands_in_a_plain_call() -> None:
    calendar = kaohe.Calendar.china()
    keys: dict[str, Any] = {"from_": date(2020, 1, 20), "days": 10}
    plain = kaohe.calendar.add_working_days(**keys, calendar="cn", known_as_of=date(2020, 1, 21))
    assert kaohe.calendar.add_working_days(**keys, calendar=calendar, known_as_of=date(2020, 1, 21)) == plain
    assert calendar.known_as_of("2020-01-21").add_working_days(**keys) == plain
    assert calendar.add_working_days(**keys) != plain


def test_handles_can_be_pickled() -> None:
    calendar = kaohe.Calendar.china().known_as_of(date(2020, 1, 21)).beyond("provisional")
    again = pickle.loads(pickle.dumps(calendar))
    assert again.add_working_days("2020-01-20", 10) == calendar.add_working_days("2020-01-20", 10)


def test_handles_made_alike_are_equal() -> None:
    china = kaohe.Calendar.china()
    assert china == kaohe.Calendar.china() != china.known_as_of("2020-01-21")
    assert china.known_as_of("2020-01-21") == kaohe.Calendar.china().known_as_of("2020-01-21")
    assert repr(china.known_as_of("2020-01-21")) == "Calendar.known_as_of(Calendar.china(), '2020-01-21')"


def test_a_file_as_offices_save_it(tmp_path: Path) -> None:
    file = tmp_path / "calendar.json"
    text = '{"calendar": "bank", "title": {"zh": "银行"}, "based_on": {"calendar": "cn", "without": ["work"]}, "notices": []}'
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert kaohe.Calendar.read(file).day("2009-10-10").works is False and kaohe.read_json(file)["calendar"] == "bank"
    for encoding in ["gbk", "utf-16", "utf-16-le", "utf-16-be"]:
        file.write_bytes(text.encode(encoding))
        for read in [kaohe.Calendar.read, kaohe.Scheme.read, kaohe.read_json]:
            with pytest.raises(kaohe.DocumentError) as caught:
                read(file)  # type: ignore[operator]
            assert caught.value.code == "document.not_utf8" and "UTF-8" in caught.value.in_("zh")


def test_a_calendar_is_read_from_document_text_and_file(tmp_path: Path) -> None:
    document: Any = {"calendar": "bank", "title": {"zh": "银行"}, "based_on": {"calendar": "cn", "without": ["work"]}, "notices": []}
    file = tmp_path / "bank.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    made = [kaohe.Calendar.of(document), kaohe.Calendar.parse(json.dumps(document)), kaohe.Calendar.read(file)]
    assert len({calendar.add_working_days("2009-10-09", 1).day for calendar in made}) == 1
    with pytest.raises(kaohe.DocumentError) as caught:
        kaohe.Calendar.of({**document, "notice": []})
    assert caught.value.at == "/notice"


def test_threads_share_a_handle() -> None:
    calendar = kaohe.Calendar.china()
    expected = calendar.add_working_days("2009-09-21", 15)
    wrong: list[Any] = []

    def ask() -> None:
        wrong.extend(found for _ in range(200) if (found := calendar.add_working_days("2009-09-21", 15)) != expected)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_other_threads_run_while_the_core_works() -> None:
    text = "[" + "[]," * 4_000_000 + "[]]"
    begun = threading.Event()

    def work() -> None:
        begun.set()
        with pytest.raises(kaohe.KaoheError):
            kaohe.call("calendar.add_working_days", text)

    thread = threading.Thread(target=work)
    thread.start()
    begun.wait()
    turns = 0
    while thread.is_alive():
        turns += 1
    # Held throughout, the lock would leave this thread the few turns between two switches.
    assert turns > 10_000


def test_the_border_knows_every_operation() -> None:
    assert set(_border.REQUESTS) == set(SUBJECTS)
