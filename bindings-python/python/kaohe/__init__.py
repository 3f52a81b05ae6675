"""Exact, explained figures for government offices (考核).

What did each person score, and who has a place?
    scheme = kaohe.Scheme.read("scheme.json")
    report = scheme.assess(kaohe.read_json("cohort.json"), explain=True)
    report["li.ming"].score.rounded, report["li.ming"].explain()

When is it due, and where does it stand?
    calendar = kaohe.Calendar.china()
    calendar.add_working_days("2025-09-10", 20).day
    calendar.due("2025-09-10", {"duty": "open_government.reply"}).due
    calendar.standing(logs, {"duty": "open_government.reply"})

What share was satisfied, of whom?
    kaohe.satisfaction.rate(survey="hotline", tally=..., definition=..., rounding={"places": 4, "mode": "half_up"})

What did it cost, by month and vehicle?
    kaohe.cost.sheet(ledger, ...), kaohe.cost.tanks(ledger, ...), kaohe.cost.share(...)

In and out
    kaohe.read_json(path)            a file, read strictly
    kaohe.exact(column, places=2, mode="half_up")      a column of floats as exact decimals
    kaohe.language("zh")             the language of errors and explanations
    kaohe.KaoheError                 what is raised: .code, .at, .hint, .in_("zh"); its kinds in kaohe.errors
    kaohe.documents, kaohe.types     the shapes of what goes in and what comes out

Numbers go in as Decimal, Fraction, int or text, days as date or text; floats are refused.
"""

from __future__ import annotations

from . import _areas, errors as errors
from ._areas import *
from ._border import exact as exact
from ._errors import (
    CalendarError as CalendarError,
    CohortError as CohortError,
    ContractError as ContractError,
    CostError as CostError,
    DeadlineError as DeadlineError,
    DocumentError as DocumentError,
    ExactError as ExactError,
    KaoheError as KaoheError,
    SatisfactionError as SatisfactionError,
    SchemeError as SchemeError,
    language as language,
)
from ._handles import Calendar as Calendar, Scheme as Scheme, read_json as read_json
from ._kaohe import call as call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import documents as documents, types as types

# What `help(kaohe)` lists: the jobs, on one screen. Classes have a help of their own: `help(kaohe.Scheme)`.
__all__ = ["call", "exact", "language", "read_json", *_areas.__all__]


def __getattr__(name: str) -> Any:
    """Loads the modules of shapes when they are asked for: they are long, and most programs never name them."""
    if name in {"documents", "types"}:
        from importlib import import_module

        return import_module(f"kaohe.{name}")
    raise AttributeError(f"module 'kaohe' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "documents", "types"})
