"""Every class of error: `KaoheError`, and one for each area of what can be refused."""

from __future__ import annotations

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
)
