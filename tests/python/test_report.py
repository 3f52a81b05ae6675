"""A report: looked up by name, explained, shown in a notebook, handed to pandas."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import kaohe

DOCUMENTS = Path(__file__).parents[1] / "cases/documents"
SCHEME = kaohe.Scheme.read(DOCUMENTS / "office_staff.scheme.json")
COHORT: Any = kaohe.read_json(DOCUMENTS / "office_staff.2009.json")


def test_a_subject_is_looked_up_by_its_name() -> None:
    report = SCHEME.assess(COHORT)
    ming = report["li.ming"]
    assert ming.score is not None
    assert (ming.score.rounded, ming.score.exact) == (Decimal("91.12"), Fraction(63787, 700))
    assert "li.ming" in report and "nobody" not in report and list(report) == list(report.subjects)
    with pytest.raises(KeyError):
        report["nobody"]


def test_a_figure_is_explained_in_both_languages() -> None:
    ming = SCHEME.assess(COHORT, explain=True)["li.ming"]
    assert "91.12 ← 63787/700" in ming.explain()
    assert "四舍五入" in ming.explain(language="zh") and "half up" in ming.explain(language="en")
    assert ming.explain(format="markdown").startswith("- ") and "<" in ming.explain(format="html")
    assert ming.derivation is not None and ming.derivation.explain() == ming.explain()
    *_, total, published = ming.derivation.steps
    assert (total.exact, published.rounded) == (Fraction(63787, 700), Decimal("91.12"))
    assert published.from_ == (len(ming.derivation.steps) - 2,)


def test_a_fraction_of_any_size_is_explained() -> None:
    step = kaohe.types.Step(name="x", formula=kaohe.types.Words(zh="除", en="divided"), exact=Fraction(10**40 + 1, 3**50))
    assert f"{10**40 + 1}/{3**50}" in kaohe.types.Derivation(steps=(step,)).explain()


def test_what_has_no_derivation_says_so() -> None:
    with pytest.raises(kaohe.DocumentError) as caught:
        SCHEME.assess(COHORT)["li.ming"].explain()
    assert (caught.value.code, caught.value.hint) == ("derivation.no_steps", "explain=True")


def test_a_report_is_a_table() -> None:
    report = SCHEME.assess(COHORT)
    frame = report.to_pandas()
    assert frame.loc[0, "score.rounded"] == Decimal("91.12") and len(frame) == len(report)
    shown = report._repr_html_()
    assert "<td>63787/700</td>" in shown and "<th>place</th>" in shown
    assert "<td>0.2</td>" in SCHEME._repr_html_()


def test_an_answer_is_one_line_however_long_it_is() -> None:
    subjects = [{**COHORT["subjects"][0], "id": f"p{number}"} for number in range(300)]
    targets = [{**target, "subject": subject["id"]} for target in COHORT["targets"] for subject in subjects]
    ballots = [{**ballot, "subject": subject["id"]} for ballot in COHORT["ballots"] for subject in subjects]
    report = SCHEME.assess({**COHORT, "subjects": subjects, "targets": targets, "ballots": ballots, "ledger": []}, explain=True)
    for answer in [report, report["p7"], report.quota[0], kaohe.Calendar.china().days("2009-01-01", "2009-12-31")]:
        assert len(repr(answer)) <= 200 and "\n" not in repr(answer)
    assert "subjects=<300>" in repr(report) and repr(report["p7"]).startswith("Assessed(id='p7'")
    shown = report._repr_html_()
    assert "<summary>subjects (300)</summary>" in shown and shown.count("<tr>") < 150


def test_what_stands_in_a_table_is_escaped() -> None:
    cohort = {**COHORT, "subjects": [{**COHORT["subjects"][0], "name": "<b>"}]}
    assert "&lt;b&gt;" in SCHEME.assess(cohort)._repr_html_()  # type: ignore[arg-type]


def test_reports_and_schemes_can_be_pickled() -> None:
    report = SCHEME.assess(COHORT, explain=True)
    assert pickle.loads(pickle.dumps(report)) == report
    assert pickle.loads(pickle.dumps(SCHEME)).assess(COHORT, explain=True) == report


def test_a_scheme_gives_its_document_back() -> None:
    document = kaohe.read_json(DOCUMENTS / "office_staff.scheme.json")
    again = kaohe.Scheme.of(document)
    assert again == SCHEME and hash(again) == hash(SCHEME) and again.document == document
    assert again != kaohe.Scheme.of({**document, "publish": {"places": 3, "mode": "half_up"}})
    assert SCHEME.title == document["title"]["zh"] and SCHEME.title in repr(SCHEME)


def test_a_scheme_takes_exact_numbers_of_any_kind() -> None:
    document = kaohe.read_json(DOCUMENTS / "office_staff.scheme.json")
    tree = document["tree"]["children"][0]["children"]
    tree[0]["weight"], tree[1]["weight"], tree[0]["full"] = Decimal("0.20"), Fraction(1, 5), 100
    assert kaohe.Scheme.of(document).assess(COHORT) == SCHEME.assess(COHORT)
    tree[0]["weight"] = 0.2
    with pytest.raises(kaohe.ExactError) as caught:
        kaohe.Scheme.of(document)
    assert caught.value.at == "/tree/children/0/children/0/weight"
