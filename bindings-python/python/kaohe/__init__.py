"""Exact, explained figures for government offices (考核)."""

from __future__ import annotations

from . import _areas
from ._areas import *
from ._border import exact
from ._errors import (
    CalendarError,
    CohortError,
    ContractError,
    DocumentError,
    ExactError,
    KaoheError,
    SchemeError,
)
from ._handles import Calendar, Scheme, read_json
from ._kaohe import call

__all__ = [
    "Calendar",
    "CalendarError",
    "CohortError",
    "ContractError",
    "DocumentError",
    "ExactError",
    "KaoheError",
    "Scheme",
    "SchemeError",
    "call",
    "exact",
    "read_json",
]

__all__ += _areas.__all__
