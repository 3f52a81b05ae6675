"""Exact, explained figures for government offices (考核)."""

from __future__ import annotations

from . import _areas, documents, types
from ._areas import *
from ._border import exact
from ._errors import (
    CalendarError,
    CohortError,
    ContractError,
    CostError,
    DeadlineError,
    DocumentError,
    ExactError,
    KaoheError,
    SatisfactionError,
    SchemeError,
)
from ._handles import Calendar, Scheme, read_json
from ._kaohe import call

__all__ = [
    "Calendar",
    "CalendarError",
    "CohortError",
    "ContractError",
    "CostError",
    "DeadlineError",
    "DocumentError",
    "ExactError",
    "KaoheError",
    "SatisfactionError",
    "Scheme",
    "SchemeError",
    "call",
    "documents",
    "exact",
    "read_json",
    "types",
]

__all__ += _areas.__all__
