"""What is raised: one class per area, each with code, place, and the sentence in both languages."""

from __future__ import annotations

import os
from ._codes import ROOMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Language: TypeAlias = Literal["zh", "en"]


def _of_the_locale() -> Language:
    """Chinese where the user's surroundings are Chinese."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    said = next((name for name in named if name), "") or _of_windows()
    return "zh" if said.lower().startswith(("zh", "chinese")) else "en"


def _of_windows() -> str:
    if os.name != "nt":
        return ""
    import locale

    return locale.getlocale()[0] or ""


_language: Language = _of_the_locale()


def language(chosen: Language | None = None) -> Language:
    """The language of error sentences and of `explain()`; sets it where one is named.

    At first it is Chinese where the locale is, else English.

    Args:
        chosen: `zh` or `en`; the language stays as it is where this is left out.
    """
    global _language
    if chosen is not None:
        if chosen not in ("zh", "en"):
            from ._kaohe import value_refused

            raise value_refused(str(chosen), "/language")
        _language = chosen
    return _language


_LABELS: dict[Language, tuple[str, str, str]] = {
    "en": ("  code: ", "  at:   ", "  hint: "),
    "zh": ("  代码：", "  位置：", "  改法："),
}


class KaoheError(ValueError):
    """What was refused or could not be had.

    `code` is stable (`tree.weights_do_not_sum`); `at` is a JSON pointer into the document or request, empty for the
    whole of it; `hint`, where it is not empty, is a line of Python that mends the cause. `str()` is in the language
    chosen with `kaohe.language`, `in_("zh")` in a given one.
    """

    hint: str = ""

    def __init__(self, code: str, at: str, zh: str, en: str) -> None:
        # All four are `args`, so that copies and pickles need nothing more.
        super().__init__(code, at, zh, en)
        self.code = code
        self.at = at
        self._sentences = {"zh": zh, "en": en}

    @property
    def message(self) -> str:
        """The sentence in the language chosen with `kaohe.language`."""
        return self.in_(_language)

    def in_(self, language: Language) -> str:
        """The sentence in one language."""
        return self._sentences[language]

    def __str__(self) -> str:
        code, at, hint = _LABELS[_language]
        lines = [self.message, f"{code}{self.code}"]
        lines += [f"{at}{self.at}"] if self.at else []
        lines += [f"{hint}{self.hint}"] if self.hint else []
        return "\n".join(lines)


class DocumentError(KaoheError):
    """A text that is no JSON, too large, too deep, or not of the shape that is asked for."""


class ExactError(KaoheError):
    """A number that is not exact, or a day that is none."""


class ContractError(KaoheError):
    """An operation that is not there, or a request without what it works on."""


class CalendarError(KaoheError):
    """An invalid calendar document, or a day that no notice covers."""


class SchemeError(KaoheError):
    """A scheme that contradicts itself or leaves something undecided."""


class CohortError(KaoheError):
    """A cohort that does not give what its scheme needs."""


class SatisfactionError(KaoheError):
    """Ratings that do not add up, or an invalid definition of satisfaction."""


class DeadlineError(KaoheError):
    """An invalid rule, or a log that contradicts it."""


class CostError(KaoheError):
    """Entries that do not belong together, or an invalid ledger, policy or share."""


_ROOMS: dict[str, type[KaoheError]] = {
    "document": DocumentError,
    "number": ExactError,
    "day": ExactError,
    "derivation": DocumentError,
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
