"""What is compiled once and used often: a calendar, a scheme."""

from __future__ import annotations

import json

from . import _border, _kaohe, _lower
from ._methods import OnCalendar, OnScheme

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike
    from typing import Any

    from . import documents


def read_json(path: str | PathLike[str]) -> Any:
    """A JSON file in UTF-8 as Python values, read as strictly as the library reads: each key once.

    A byte-order mark is skipped; a file saved as GBK or UTF-16 is refused, saying so.
    """
    text = _border.read(path)
    _kaohe.check(text)
    return json.loads(text)


class Calendar(OnCalendar, _border.Handle):
    """A working calendar, compiled once (工作日历)."""

    __slots__ = ("_compiled", "_made")

    def __init__(self, compiled: _kaohe.Calendar, made: tuple[Any, ...]) -> None:
        self._compiled = compiled
        self._made = made

    @classmethod
    def china(cls) -> Calendar:
        """The official calendar of China, with every notice that ships."""
        return cls(_kaohe.Calendar.china(), (cls.china,))

    @classmethod
    def parse(cls, text: str) -> Calendar:
        """A calendar from the JSON text of its document."""
        return cls(_kaohe.Calendar.read(text), (cls.parse, text))

    @classmethod
    def of(cls, document: documents.CalendarDocument) -> Calendar:
        """A calendar from its document."""
        with _border.hints(document):
            return cls.parse(_lower.text_of(document, "CalendarDocument"))

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Calendar:
        """A calendar from the file of its document."""
        return cls.parse(_border.read(path))

    def known_as_of(self, day: documents.Day) -> Calendar:
        """The calendar as it was known on a day: with the notices announced up to and on it."""
        compiled = self._compiled.known_as_of(str(_lower.placed(day)))
        return Calendar(compiled, (Calendar.known_as_of, self, day))

    def beyond(self, choice: documents.Beyond) -> Calendar:
        """The calendar with this answer to days that no notice governs; a calendar refuses them at first."""
        compiled = self._compiled.beyond(_lower.text_of(choice))
        return Calendar(compiled, (Calendar.beyond, self, choice))

    def _with(self, keys: dict[str, Any]) -> Calendar:
        calendar = self.known_as_of(keys["known_as_of"]) if "known_as_of" in keys else self
        return calendar.beyond(keys["beyond"]) if "beyond" in keys else calendar

    def _answer(self, operation: str, request: dict[str, Any]) -> Any:
        return _border.crossed(operation, request, self._compiled.call)

    def __reduce__(self) -> tuple[Any, ...]:
        return self._made[0], self._made[1:]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Calendar) and self._made == other._made

    def __hash__(self) -> int:
        return hash(self._made)

    def __repr__(self) -> str:
        base, *keys = self._made
        return f"Calendar.{base.__name__}({', '.join(_short(key) for key in keys)})"


class Scheme(OnScheme, _border.Handle):
    """An assessment scheme, checked and compiled once (考核办法). Schemes of equal documents are equal."""

    __slots__ = ("_compiled", "_text")

    def __init__(self, compiled: _kaohe.Scheme, text: str) -> None:
        self._compiled = compiled
        self._text = text

    @classmethod
    def parse(cls, text: str) -> Scheme:
        """A scheme from the JSON text of its document."""
        return cls(_kaohe.Scheme.read(text), text.removeprefix("\ufeff"))

    @classmethod
    def of(cls, document: documents.SchemeDocument) -> Scheme:
        """A scheme from its document."""
        with _border.hints(document):
            return cls.parse(_lower.text_of(document, "SchemeDocument"))

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Scheme:
        """A scheme from the file of its document."""
        return cls.parse(_border.read(path))

    def _with(self, keys: dict[str, Any]) -> Scheme:
        return self

    def _answer(self, operation: str, request: dict[str, Any]) -> Any:
        return _border.crossed(operation, request, self._compiled.call)

    def __reduce__(self) -> tuple[Any, ...]:
        return Scheme.parse, (self._text,)

    @property
    def document(self) -> Any:
        """The document it was made from, as Python values."""
        return json.loads(self._text)

    @property
    def title(self) -> str:
        """The title in Chinese."""
        return str(self.document["title"]["zh"])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Scheme) and self.document == other.document

    def __hash__(self) -> int:
        return hash(self.document["scheme"])

    def __repr__(self) -> str:
        return f"Scheme({self.document['scheme']!r}, {self.title!r})"

    def _repr_html_(self) -> str:
        from . import _views

        checked = self.check()
        return _views.table(checked.tree) + _views.table(checked.findings)


def _short(key: Any) -> str:
    text = repr(key)
    return text if len(text) <= 60 else text[:58] + "…'"


# They are known by the name under which users make them.
Calendar.__module__ = Scheme.__module__ = "kaohe"
