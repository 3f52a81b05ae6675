"""What is raised: one class per area, each with code, place, and the sentence in both languages."""

from __future__ import annotations

from typing import Literal

from ._codes import ROOMS


class KaoheError(ValueError):
    """What was refused or could not be had.

    `code` is stable (`tree.weights_do_not_sum`); `at` is a JSON pointer into the document or request, empty for the
    whole of it; `mend`, where it is not empty, is a line of Python that mends the cause.
    """

    mend: str = ""

    def __init__(self, code: str, at: str, zh: str, en: str) -> None:
        # All four are `args`, so that copies and pickles need nothing more.
        super().__init__(code, at, zh, en)
        self.code = code
        self.at = at
        self._sentences = {"zh": zh, "en": en}

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.in_("en")

    def in_(self, language: Literal["zh", "en"]) -> str:
        """The sentence in one language."""
        return self._sentences[language]

    def __str__(self) -> str:
        lines = [self.message, f"  code: {self.code}"]
        lines += [f"  at:   {self.at}"] if self.at else []
        lines += [f"  mend: {self.mend}"] if self.mend else []
        return "\n".join(lines)


class DocumentError(KaoheError):
    """A text that is no JSON, too large, too deep, or not of the shape that is asked for."""


class ExactError(KaoheError):
    """A number that is not exact, or a day that is none."""


class ContractError(KaoheError):
    """An operation that is not there, or a request without what it works on."""


class CalendarError(KaoheError):
    """A calendar that cannot be, or a day on which it says nothing."""


class SchemeError(KaoheError):
    """A scheme that contradicts itself or leaves something undecided."""


class CohortError(KaoheError):
    """A cohort that does not give what its scheme needs."""


class SatisfactionError(KaoheError):
    """Ratings that do not add up, or a definition of satisfaction that cannot be."""


class DeadlineError(KaoheError):
    """A rule that cannot be, or a matter's log that contradicts it."""


class CostError(KaoheError):
    """Entries that do not belong together, or a budget that cannot be."""


_ROOMS: dict[str, type[KaoheError]] = {
    "document": DocumentError,
    "number": ExactError,
    "day": ExactError,
    "calendar": CalendarError,
    "assessment": SchemeError,
    "satisfaction": SatisfactionError,
    "deadline": DeadlineError,
    "cost": CostError,
    "contract": ContractError,
}

# What only a cohort shows: the first word of the code, or the whole of it.
_OF_COHORTS = {"cohort", "ballot", "ledger", "place", "condition"}
_OF_COHORTS |= {"choice.refused", "ranking.tie", "quota.base_missing", "quota.classes_do_not_sum"}


# They are known by the name under which users catch them.
for _kind in {KaoheError, CohortError, *_ROOMS.values()}:
    _kind.__module__ = "kaohe"


def of(code: str, at: str, zh: str, en: str) -> KaoheError:
    """The exception for a code."""
    area = code.partition(".")[0]
    kind = _ROOMS.get(ROOMS.get(code, ""), KaoheError)
    if area == "exact":
        kind = ExactError
    elif kind is SchemeError and not _OF_COHORTS.isdisjoint({code, area}):
        kind = CohortError
    return kind(code, at, zh, en)
