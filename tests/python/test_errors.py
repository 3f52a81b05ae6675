"""What is raised: its class, its parts, and that it survives a border between processes."""

from __future__ import annotations

import copy
import json
import pickle
from pathlib import Path

import pytest

import kaohe
from kaohe import _errors

CONTRACT = json.loads((Path(__file__).parents[1] / "contract.json").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_errors, "_language", "en")


def refused() -> kaohe.KaoheError:
    with pytest.raises(kaohe.CalendarError) as caught:
        kaohe.calendar.add_working_days("2027-01-04", 3, calendar="cn")
    return caught.value


def test_an_error_has_code_place_and_both_sentences() -> None:
    with pytest.raises(kaohe.ExactError) as caught:
        kaohe.calendar.add_working_days("2009-9-21", 3, calendar="cn")
    error = caught.value
    assert (error.code, error.at) == ("day.not_a_day", "/from")
    assert error.message == error.in_("en") != error.in_("zh")
    assert str(error).splitlines() == [error.message, "  code: day.not_a_day", "  at:   /from"]


def test_sentences_follow_the_chosen_language(monkeypatch: pytest.MonkeyPatch) -> None:
    error = refused()
    monkeypatch.setattr(_errors, "_language", "en")
    assert kaohe.language() == "en" and str(error).startswith(error.in_("en"))
    assert kaohe.language("zh") == "zh"
    assert str(error).splitlines() == [error.in_("zh"), "  代码：calendar.year_not_covered", "  位置：/from"]
    with pytest.raises(kaohe.KaoheError):
        kaohe.language("fr")  # type: ignore[arg-type]


@pytest.mark.parametrize(("locale", "expected"), [("zh_CN.UTF-8", "zh"), ("C", "en"), ("de_DE.UTF-8", "en"), ("", "en")])
def test_the_language_is_at_first_that_of_the_locale(locale: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", locale)
    assert _errors._of_the_locale() == expected


def test_every_error_is_a_value_error_of_its_area() -> None:
    error = refused()
    assert isinstance(error, kaohe.KaoheError) and isinstance(error, ValueError)
    assert f"{type(error).__module__}.{type(error).__qualname__}" == "kaohe.CalendarError"


@pytest.mark.parametrize("code", [code for codes in CONTRACT["errors"].values() for code in codes])
def test_every_code_has_a_class_of_its_area(code: str) -> None:
    assert type(_errors.of(code, "", "", "")) is not kaohe.KaoheError


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("exact.float_refused", kaohe.ExactError),
        ("day.not_a_day", kaohe.ExactError),
        ("shape.unknown_key", kaohe.DocumentError),
        ("tree.weights_do_not_sum", kaohe.SchemeError),
        ("cohort.value_missing", kaohe.CohortError),
        ("choice.missing", kaohe.SchemeError),
        ("choice.refused", kaohe.CohortError),
        ("log.unknown_event", kaohe.DeadlineError),
        ("tally.parts_do_not_sum", kaohe.SatisfactionError),
        ("cost.id_twice", kaohe.CostError),
    ],
)
def test_a_code_has_the_class_of_what_it_is_about(code: str, kind: type[kaohe.KaoheError]) -> None:
    assert type(_errors.of(code, "", "", "")) is kind


@pytest.mark.parametrize("through", [lambda error: pickle.loads(pickle.dumps(error)), copy.copy, copy.deepcopy])
def test_an_error_can_be_pickled_and_copied(through: object) -> None:
    error = refused()
    error.hint = "one line"
    again = through(error)  # type: ignore[operator]
    assert type(again) is kaohe.CalendarError
    assert (again.code, again.at, again.in_("zh"), str(again)) == (error.code, error.at, error.in_("zh"), str(error))


def test_the_process_lives_on_after_bad_input() -> None:
    for text in ["[" * 10_000, '"' + "a" * 100_000_000 + '"', "", "{", "\x00"]:
        with pytest.raises(kaohe.DocumentError):
            kaohe.call("calendar.add_working_days", text)
    assert kaohe.calendar.add_working_days("2009-09-21", 1, calendar="cn")


def test_half_a_character_is_refused() -> None:
    with pytest.raises(kaohe.DocumentError) as caught:
        kaohe.calendar.add_working_days("\ud800", 1, calendar="cn")
    assert caught.value.code == "document.not_json"
