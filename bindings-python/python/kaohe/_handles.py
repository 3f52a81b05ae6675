"""What is compiled once and used often: a calendar, a scheme."""

from __future__ import annotations

import json
from os import PathLike
from pathlib import Path
from typing import Any

from . import _border, _kaohe, _views, documents
from ._methods import OnCalendar, OnScheme


def read_json(path: str | PathLike[str]) -> Any:
    """A JSON file as Python values; a key that stands twice is refused, which `json` alone would not do."""
    text = Path(path).read_text(encoding="utf-8")
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
        return cls.parse(_border.text_of(document, "CalendarDocument"))

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Calendar:
        """A calendar from the file of its document."""
        return cls.parse(Path(path).read_text(encoding="utf-8"))

    def known_as_of(self, day: documents.Day) -> Calendar:
        """The calendar as it was known on a day: with the notices announced up to and on it."""
        compiled = self._compiled.known_as_of(str(_border.lower(day)))
        return Calendar(compiled, (Calendar.known_as_of, self, day))

    def beyond(self, choice: documents.Beyond) -> Calendar:
        """The calendar with this answer to days that no notice governs; a calendar refuses them at first."""
        compiled = self._compiled.beyond(_border.text_of(choice))
        return Calendar(compiled, (Calendar.beyond, self, choice))

    def _with(self, keys: dict[str, Any]) -> Calendar:
        calendar = self.known_as_of(keys["known_as_of"]) if "known_as_of" in keys else self
        return calendar.beyond(keys["beyond"]) if "beyond" in keys else calendar

    def _answer(self, operation: str, request: dict[str, Any]) -> Any:
        return _border.crossed(operation, request, self._compiled.call)

    def __reduce__(self) -> tuple[Any, ...]:
        return self._made[0], self._made[1:]


class Scheme(OnScheme, _border.Handle):
    """An assessment scheme, checked and compiled once (考核办法)."""

    __slots__ = ("_compiled", "_text")

    def __init__(self, compiled: _kaohe.Scheme, text: str) -> None:
        self._compiled = compiled
        self._text = text

    @classmethod
    def parse(cls, text: str) -> Scheme:
        """A scheme from the JSON text of its document."""
        return cls(_kaohe.Scheme.read(text), text)

    @classmethod
    def of(cls, document: documents.SchemeDocument) -> Scheme:
        """A scheme from its document."""
        return cls.parse(_border.text_of(document, "SchemeDocument"))

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Scheme:
        """A scheme from the file of its document."""
        return cls.parse(Path(path).read_text(encoding="utf-8"))

    def _with(self, keys: dict[str, Any]) -> Scheme:
        return self

    def _answer(self, operation: str, request: dict[str, Any]) -> Any:
        return _border.crossed(operation, request, self._compiled.call)

    def __reduce__(self) -> tuple[Any, ...]:
        return Scheme.parse, (self._text,)

    def _repr_html_(self) -> str:
        checked = self.check()
        return _views.html(checked.tree) + _views.html(checked.findings)


# They are known by the name under which users make them.
Calendar.__module__ = Scheme.__module__ = "kaohe"
