"""What a user writes; type checkers read it strictly, and the tests run it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import kaohe

calendar = kaohe.Calendar.china()
due: date = calendar.add_working_days(date(2025, 9, 10), 20).day
known: kaohe.types.Moved = calendar.known_as_of(date(2020, 1, 21)).add_working_days("2020-01-20", 10)

step: kaohe.documents.Step = {"name": "rate", "formula": {"zh": "除", "en": "divided"}, "exact": Fraction(16, 21)}
text: str = kaohe.derivation.render({"steps": [step]}, "zh", "text").text

documents = Path(__file__).parent.parent / "cases/documents"
scheme = kaohe.Scheme.read(documents / "office_staff.scheme.json")
report = scheme.assess(kaohe.read_json(documents / "office_staff.2009.json"), explain=True)
ming: kaohe.types.Assessed = report["li.ming"]
score: Decimal | None = ming.score.rounded if ming.score else None
page: str = ming.explain(language="en")

rate = kaohe.satisfaction.rate(
    survey="proposals",
    tally={"assigned": 75, "dispositions": {"rated": {"satisfied": 75}}},
    definition={
        "definition": "satisfied_of_rated",
        "numerator": ["rated.satisfied"],
        "denominator": ["rated"],
        "source": {"instrument": "示例"},
    },
    rounding={"places": 4, "mode": "half_up"},
)
match rate.rate:
    case kaohe.types.RateOutcomeComputed(rounded=share):
        rounded: Decimal = share
    case kaohe.types.RateOutcomeNotComputable(because=because):
        print(because)

half: list[Decimal] = kaohe.exact([0.5], places=1, mode="half_up")

try:
    calendar.add_working_days(date(2027, 1, 4), 3)
except kaohe.CalendarError as error:
    sentence: str = error.in_("zh")
    code: str = error.code
