"""What an answer can do besides being read: look-up, derivations, notebooks, tables.

Words and figures come from the core; here they are only looked up and set in rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from . import _border, _errors, _kaohe, _lower
from ._border import variant as variant

if TYPE_CHECKING:
    from typing import Literal, Protocol

    from ._errors import Language

    class _Identified(Protocol):
        @property
        def id(self) -> str: ...


_Subject = TypeVar("_Subject", bound="_Identified")

# A line of a terminal or a log; a screen of a notebook.
_REPR_CHARACTERS = 200
_HTML_ROWS = 100


class Answer:
    """An answer of the core: one line as `repr`, folded tables in a notebook."""

    __slots__ = ()

    def __repr__(self) -> str:
        line = _line(self)
        return line if len(line) <= _REPR_CHARACTERS else line[: _REPR_CHARACTERS - 2] + "…)"

    def _repr_html_(self) -> str:
        return html(self)


class Explained(Answer):
    """An answer that can say how it came about."""

    __slots__ = ()

    def explain(
        self, *, language: Language | None = None, format: Literal["text", "markdown", "html"] = "text"
    ) -> str:
        """How it came about, in words; the answer must have been asked for with `explain=True`.

        Args:
            language: `zh` or `en`; the one chosen with `kaohe.language` where it is left out.
            format: `text`, `markdown` or `html`.
        """
        request = {"derivation": self._derivation() or {"steps": []}, "language": language or _errors.language(), "format": format}
        return str(_border.crossed("derivation.render", request, _kaohe.call)["text"])

    def _derivation(self) -> Any:
        return getattr(self, "derivation", self)


class ReportView(Answer, Generic[_Subject]):
    """A report as the table of its subjects."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def subjects(self) -> tuple[_Subject, ...]: ...

    def __getitem__(self, subject: str) -> _Subject:
        for assessed in self.subjects:
            if assessed.id == subject:
                return assessed
        raise KeyError(subject)

    def __contains__(self, subject: object) -> bool:
        return any(assessed.id == subject for assessed in self.subjects)

    def __iter__(self) -> Iterator[_Subject]:
        return iter(self.subjects)

    def __len__(self) -> int:
        return len(self.subjects)

    def to_pandas(self) -> Any:
        """A row per subject; numbers stay exact."""
        import pandas

        return pandas.DataFrame(rows(self.subjects))


def rows(answers: Sequence[Any]) -> list[dict[str, Any]]:
    """Answers as rows: single figures and words, those of an inner answer beside it, nothing longer."""
    return [dict(_cells(answer, "")) for answer in answers]


def _cells(answer: Any, prefix: str) -> Iterator[tuple[str, Any]]:
    for field in fields(answer):
        value = getattr(answer, field.name)
        name = prefix + field.name.removesuffix("_")
        if is_dataclass(value) and not isinstance(value, Explained):
            yield from _cells(value, f"{name}.")
        elif not isinstance(value, (tuple, Mapping, Explained)):
            yield name, value


# ---- one line


def _line(value: Any) -> str:
    """A value in short: lists and maps by their number, answers by what they hold."""
    if isinstance(value, (tuple, list, Mapping)):
        return f"<{len(value)}>"
    if not is_dataclass(value):
        return str(value) if isinstance(value, (int, Decimal, Fraction, date)) else repr(value)
    parts = ((field.name, getattr(value, field.name)) for field in fields(value))
    shown = (f"{name}={_line(part)}" for name, part in parts if part is not None and part != () and name != "derivation")
    return f"{type(value).__name__}({', '.join(shown)})"


# ---- notebooks


def html(answer: Any) -> str:
    """An answer for a notebook: its own figures as a table, each of its lists folded, no list at full length."""
    lists = [(field.name, getattr(answer, field.name)) for field in fields(answer)]
    folded = [_folded(name, value) for name, value in lists if isinstance(value, tuple) and value and is_dataclass(value[0])]
    return table([answer]) + "".join(folded)


def _folded(name: str, answers: Sequence[Any]) -> str:
    left_out = len(answers) - _HTML_ROWS
    rest = f"<p>… {left_out:,}</p>" if left_out > 0 else ""
    return f"<details><summary>{escape(name)} ({len(answers):,})</summary>{table(answers[:_HTML_ROWS])}{rest}</details>"


def table(answers: Sequence[Any]) -> str:
    """Answers as a table, one row each."""
    cells = rows(answers)
    names = [name for name in dict.fromkeys(name for row in cells for name in row) if any(row.get(name) is not None for row in cells)]
    if not names:
        return ""
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "".join(f"<tr>{''.join(f'<td>{_shown(row.get(name))}</td>' for name in names)}</tr>" for row in cells)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _shown(value: Any) -> str:
    return "" if value is None else escape(str(_lower.lower(value)))
