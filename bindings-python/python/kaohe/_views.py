"""What an answer can do besides being read: look-up, derivations, notebooks, tables.

Words and figures come from the core; here they are only looked up and set in rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from . import _border, _kaohe
from ._border import variant as variant

if TYPE_CHECKING:
    from . import documents
    from .types import Assessed


class Explained:
    """An answer that can say how it came about."""

    __slots__ = ()

    def explain(
        self, *, language: documents.Language = "zh", format: documents.Format = "text"
    ) -> str:
        """How it came about, in words; asked without `explain`, the answer has no derivation, and that is refused."""
        request = {"derivation": self._derivation(), "language": language, "format": format}
        return str(_border.crossed("derivation.render", request, _kaohe.call)["text"])

    def _derivation(self) -> Any:
        return getattr(self, "derivation", self)


class ReportView:
    """A report as the table of its subjects."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def subjects(self) -> tuple[Assessed, ...]: ...

    def __getitem__(self, subject: str) -> Assessed:
        for assessed in self.subjects:
            if assessed.id == subject:
                return assessed
        raise KeyError(subject)

    def __contains__(self, subject: object) -> bool:
        return any(assessed.id == subject for assessed in self.subjects)

    def __iter__(self) -> Iterator[Assessed]:
        return iter(self.subjects)

    def __len__(self) -> int:
        return len(self.subjects)

    def to_pandas(self) -> Any:
        """A row per subject; numbers stay exact."""
        import pandas

        return pandas.DataFrame(rows(self.subjects))

    def _repr_html_(self) -> str:
        return html(self.subjects)


def rows(answers: Sequence[Any]) -> list[dict[str, Any]]:
    """Answers as rows: single figures and words, those of an inner answer beside it, nothing longer."""
    return [dict(_cells(answer, "")) for answer in answers]


def _cells(answer: Any, prefix: str) -> Iterator[tuple[str, Any]]:
    for field in fields(answer):
        value = getattr(answer, field.name)
        name = prefix + field.name.removesuffix("_")
        if is_dataclass(value) and not isinstance(value, Explained):
            yield from _cells(value, f"{name}.")
        elif not isinstance(value, (tuple, dict, Explained)):
            yield name, value


def html(answers: Sequence[Any]) -> str:
    """Answers as a table for notebooks."""
    table = rows(answers)
    names = [name for name in dict.fromkeys(name for row in table for name in row) if any(row.get(name) is not None for row in table)]
    if not names:
        return ""
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "".join(f"<tr>{''.join(f'<td>{_shown(row.get(name))}</td>' for name in names)}</tr>" for row in table)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _shown(value: Any) -> str:
    return "" if value is None else escape(str(_border.lower(value)))
