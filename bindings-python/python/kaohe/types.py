"""Answers. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, Literal, TypeAlias

from . import _views


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A day that was reached."""

    day: date
    """The day."""

    provisional: bool
    """Whether a day on the way is governed by no notice, so that the day may still change."""

    @classmethod
    def _lift(cls, found: Any) -> Moved:
        return cls(
            day=date.fromisoformat(found["day"]),
            provisional=found["provisional"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Working days counted."""

    working_days: int
    """How many."""

    provisional: bool
    """Whether a day among them is governed by no notice, so that the number may still change."""

    @classmethod
    def _lift(cls, found: Any) -> Counted:
        return cls(
            working_days=found["working_days"],
            provisional=found["provisional"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DayKind:
    """What a day is: whether it works, and why."""

    day: date
    """The day asked about."""

    works: bool
    """Whether it works."""

    why: Why
    """What makes it so."""

    source: Source | None = None
    """The notice that says so, where one names the day."""

    provisional: bool
    """Whether no notice governs the day, so that only the week speaks."""

    @classmethod
    def _lift(cls, found: Any) -> DayKind:
        return cls(
            day=date.fromisoformat(found["day"]),
            works=found["works"],
            why=_lift_Why(found["why"]),
            source=Source._lift(found["source"]) if "source" in found else None,
            provisional=found["provisional"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title given by a document (名称): Chinese, and English where the office wrote one."""

    zh: str
    """Chinese."""

    en: str | None = None
    """English; where it is absent the Chinese stands in its place."""

    @classmethod
    def _lift(cls, found: Any) -> Title:
        return cls(
            zh=found["zh"],
            en=found["en"] if "en" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The instrument and the article that say it (依据).

    # Shape
    `{"instrument": "信访条例 2005", "article": "33"}`; instruments are cited by name, never by a page.
    """

    instrument: str
    """The instrument's name (文件名称)."""

    article: str | None = None
    """The article (条款), where one is known."""

    @classmethod
    def _lift(cls, found: Any) -> Source:
        return cls(
            instrument=found["instrument"],
            article=found["article"] if "article" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Every day of a span, run by run."""

    runs: tuple[Run, ...]
    """Consecutive days that work or rest for one reason, in order."""

    @classmethod
    def _lift(cls, found: Any) -> Days:
        return cls(
            runs=tuple(Run._lift(item) for item in found["runs"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Consecutive days that work or rest for one reason."""

    from_: date
    """First day."""

    to: date
    """Last day."""

    why: Why
    """Why all of them work or rest."""

    works: bool
    """Whether they work."""

    provisional: bool
    """Whether no notice governs them, so that only the week speaks."""

    @classmethod
    def _lift(cls, found: Any) -> Run:
        return cls(
            from_=date.fromisoformat(found["from"]),
            to=date.fromisoformat(found["to"]),
            why=_lift_Why(found["why"]),
            works=found["works"],
            provisional=found["provisional"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """The derivation in words."""

    text: str
    """The text, ending with a line break."""

    @classmethod
    def _lift(cls, found: Any) -> Rendered:
        return cls(
            text=found["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyWeekday:
    """Works, as its weekday does."""

    _tag: ClassVar[str] = "weekday"

    @classmethod
    def _lift(cls, found: Any) -> WhyWeekday:
        return cls(
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyWeekend:
    """Rests, as its weekday does."""

    _tag: ClassVar[str] = "weekend"

    @classmethod
    def _lift(cls, found: Any) -> WhyWeekend:
        return cls(
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyOff:
    """Rests because a notice says so (放假)."""

    _tag: ClassVar[str] = "off"

    name: Title
    """The holiday."""

    notice: str
    """The notice's id."""

    @classmethod
    def _lift(cls, found: Any) -> WhyOff:
        return cls(
            name=Title._lift(found["name"]),
            notice=found["notice"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyWork:
    """Works because a notice says so (调休上班)."""

    _tag: ClassVar[str] = "work"

    name: Title
    """The holiday for which it is made up."""

    notice: str
    """The notice's id."""

    @classmethod
    def _lift(cls, found: Any) -> WhyWork:
        return cls(
            name=Title._lift(found["name"]),
            notice=found["notice"],
        )


_VARIANTS_OF_Why: dict[str, Any] = {
    "weekday": WhyWeekday._lift,
    "weekend": WhyWeekend._lift,
    "off": WhyOff._lift,
    "work": WhyWork._lift,
}


def _lift_Why(found: Any) -> Why:
    return _views.variant(found, _VARIANTS_OF_Why)  # type: ignore[no-any-return]


Why: TypeAlias = "WhyWeekday | WhyWeekend | WhyOff | WhyWork"
"""Why a day works or rests.

# Shape
`{"weekday": {}}`, `{"weekend": {}}`, `{"off": {"name", "notice"}}` or `{"work": {"name", "notice"}}`
"""
