"""What goes in and what comes out: exact, or refused."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy
import pandas
import pytest

import kaohe
from kaohe._lower import lower, lower_answer, text_of

DOCUMENTS = Path(__file__).parents[1] / "cases/documents"
STEP = {"name": "rate", "formula": {"zh": "除", "en": "divided"}}


def rendered(**keys: Any) -> str:
    return kaohe.derivation.render({"steps": [{**STEP, **keys}]}, "en", "text").text  # type: ignore[typeddict-item]


def test_answers_are_frozen_and_compare_by_value() -> None:
    one = kaohe.calendar.add_working_days("2025-09-10", 20, calendar="cn")
    assert one == kaohe.calendar.add_working_days(date(2025, 9, 10), 20, calendar="cn")
    assert one.day == date(2025, 10, 14) and hash(one) == hash(dataclasses.replace(one))
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.day = date(2025, 10, 15)  # type: ignore[misc]
    assert not hasattr(one, "__dict__")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1E+2"), "100"),
        (Decimal("0.10"), "0.10"),
        (Decimal("0.0000001"), "0.0000001"),
        (Fraction(3, 2), "1.5"),
        (Fraction(-1600, 21), "-1600/21"),
        (Fraction(10**40, 3), "1" + "0" * 40 + "/3"),
        (7, "7"),
        ("7", "7"),
        (numpy.int64(7), "7"),
    ],
)
def test_an_exact_number_is_written_in_canonical_text(value: Any, text: str) -> None:
    assert lower(value, "#") == text


def test_days_and_moments_are_written_as_the_core_reads_them() -> None:
    assert lower([date(2009, 9, 1), datetime(2009, 9, 1, 9, 30)]) == ["2009-09-01", "2009-09-01T09:30"]
    assert lower({date(2009, 9, 1): True}) == {"2009-09-01": True}


def test_a_whole_number_stays_one_where_no_exact_number_stands() -> None:
    assert text_of({"days": 20}) == '{"days":20}'


@pytest.mark.parametrize("value", [0.1, float("-inf"), numpy.float64(0.1), numpy.float32(0.5)])
def test_a_float_is_refused_in_the_words_of_the_core_where_it_stands(value: Any) -> None:
    with pytest.raises(kaohe.ExactError) as caught:
        kaohe.cost.share(value, 2, {"equal": ["a"]})
    assert (caught.value.code, caught.value.at) == ("exact.float_refused", "/amount")
    assert str(value) in caught.value.in_("en") and str(value) in caught.value.in_("zh")


@pytest.mark.parametrize(
    ("value", "hint"), [(92.6, 'Decimal("92.6")'), (100.0, "100"), (numpy.float64(92.6), 'Decimal("92.6")'), (numpy.float32(0.5), 'Decimal("0.5")')]
)
def test_a_float_comes_with_what_to_write(value: Any, hint: str) -> None:
    with pytest.raises(kaohe.ExactError) as caught:
        kaohe.cost.share(value, 2, {"equal": ["a"]})
    assert caught.value.hint == hint and hint in str(caught.value)


@pytest.mark.parametrize("column", [pandas.Series([0.5, 1.25]), numpy.array([0.5, 1.25])])
def test_a_column_of_floats_is_refused_with_the_line_that_mends_it(column: Any) -> None:
    document = kaohe.read_json(DOCUMENTS / "three_marks.scheme.json")
    document["tree"]["children"][2]["score"]["mark"]["one_of"] = column
    with pytest.raises(kaohe.ExactError) as caught:
        kaohe.Scheme.of(document)
    assert caught.value.hint == 'kaohe.exact(column, places=2, mode="half_up")'
    assert caught.value.hint in str(caught.value)
    assert kaohe.exact(column, places=1, mode="half_up") == [Decimal("0.5"), Decimal("1.3")]
    assert kaohe.exact(column, places=1, mode="half_even") == [Decimal("0.5"), Decimal("1.2")]


@pytest.mark.parametrize(
    "cell", [None, float("nan"), numpy.nan, pandas.NA, pandas.NaT, numpy.datetime64("NaT"), Decimal("NaN"), Decimal("sNaN")]
)
def test_an_empty_cell_is_said_to_be_empty(cell: Any) -> None:
    scheme = kaohe.Scheme.read(DOCUMENTS / "office_staff.scheme.json")
    cohort = kaohe.read_json(DOCUMENTS / "office_staff.2009.json")
    cohort["subjects"][0]["values"]["tasks"] = cell
    with pytest.raises(kaohe.KaoheError) as caught:
        scheme.assess(cohort)
    assert caught.value.at == "/cohort/subjects/0/values/tasks" and "空" in caught.value.in_("zh")
    assert "not_reported" in caught.value.hint and "no_task" in caught.value.hint


@pytest.mark.parametrize(
    "day",
    [
        date(2025, 9, 10),
        datetime(2025, 9, 10),
        pandas.Timestamp("2025-09-10"),
        numpy.datetime64("2025-09-10"),
        numpy.datetime64("2025-09-10", "ns"),
        pandas.Series(pandas.to_datetime(["2025-09-10"]))[0],
    ],
)
def test_a_midnight_is_a_day(day: Any) -> None:
    assert kaohe.Calendar.china().add_working_days(day, 20).day == date(2025, 10, 14)


@pytest.mark.parametrize(
    "days", [pandas.Series(pandas.to_datetime(["2025-09-10", None])), numpy.array(["2025-09-10", "NaT"], dtype="datetime64[ns]")]
)
def test_a_column_of_days_goes_in(days: Any) -> None:
    assert lower(days) == ["2025-09-10", None]


@pytest.mark.parametrize("moment", [datetime(2025, 9, 10, 9, 30, 1), pandas.Timestamp("2025-09-10 09:30"), numpy.datetime64("2025-09-10T00:00:00.000000001")])
def test_what_is_no_midnight_is_no_day(moment: Any) -> None:
    with pytest.raises(kaohe.ExactError) as caught:
        kaohe.Calendar.china().add_working_days(moment, 20)
    assert caught.value.code == "day.not_a_day"


def nested(depth: int) -> Any:
    value: Any = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [{1, 2}, b"bytes", object(), int, pandas.DataFrame({"a": [1]}), {0.5: "x"}, nested(5_000), 10**5000, Fraction(1, 10**5000), lambda: 1, "x" * 20_000_000],
    ids=lambda value: type(value).__name__,
)
def test_whatever_is_refused_is_an_error_of_ours(value: Any) -> None:
    with pytest.raises(kaohe.KaoheError):
        rendered(exact=value)
    with pytest.raises(kaohe.KaoheError):
        rendered(inputs=[value])


def test_a_value_that_holds_itself_is_refused() -> None:
    value: list[Any] = []
    value.append(value)
    with pytest.raises(kaohe.DocumentError) as caught:
        rendered(inputs=value)
    assert caught.value.code == "document.too_deep"


@pytest.mark.parametrize("cell", ["x", None, float("nan"), "", object()])
def test_what_is_no_float_is_refused_by_exact_too(cell: Any) -> None:
    with pytest.raises(kaohe.KaoheError):
        kaohe.exact([0.5, cell], places=2, mode="half_up")


def test_a_column_of_whole_numbers_goes_in() -> None:
    assert lower(pandas.Series([1, 2]), ["#"]) == ["1", "2"] and lower(numpy.array([1, 2])) == [1, 2]


def test_what_is_not_exact_cannot_be_made_so_in_silence() -> None:
    with pytest.raises(kaohe.ExactError) as caught:
        kaohe.exact([0.5, float("nan")], places=2, mode="half_up")
    assert (caught.value.code, caught.value.at) == ("exact.empty", "/1")
    with pytest.raises(kaohe.DocumentError):
        kaohe.exact([0.5], places=2, mode="somehow")


def test_an_answer_goes_back_in_as_it_came_out() -> None:
    step = kaohe.types.Step(
        name="rate", formula=kaohe.types.Words(zh="除", en="divided"), exact=Fraction(16, 21), rounded=Decimal("0.80")
    )
    assert lower_answer(step) == {**STEP, "exact": "16/21", "rounded": "0.80"}
    derivation = kaohe.types.Derivation(steps=(step,))
    assert kaohe.derivation.render(derivation, "en", "text").text == rendered(exact="16/21", rounded="0.80")


def test_a_file_with_a_key_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "twice.json"
    file.write_text('{"a": 1, "a": 2}', encoding="utf-8")
    with pytest.raises(kaohe.DocumentError):
        kaohe.read_json(file)
