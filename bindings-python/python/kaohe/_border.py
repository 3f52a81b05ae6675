"""What crosses into the core and back: a request as JSON text, an answer as JSON text, an error with a hint."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import contextmanager
from decimal import Decimal

from . import _kaohe
from ._errors import KaoheError
from ._lower import is_empty, items, placed, text_of
from ._shapes import REQUESTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from os import PathLike
    from typing import Any


class Handle:
    """Something compiled once that operations work on."""

    __slots__ = ()

    def _with(self, keys: dict[str, Any]) -> Handle:
        """This handle under the other keys that a request may name beside it."""
        raise NotImplementedError

    def _answer(self, operation: str, request: dict[str, Any]) -> Any:
        raise NotImplementedError


def answer(operation: str, request: dict[str, Any], subject: str | None, beside: tuple[str, ...] = ()) -> Any:
    """Carries an operation out. `None` stands for a key that is left out."""
    handle = request[subject] if subject else None
    if isinstance(handle, Handle):
        keys = {key: request.pop(key) for key in beside}
        request.pop(subject or "")
        return handle._with({key: value for key, value in keys.items() if value is not None})._answer(operation, request)
    return crossed(operation, request, _kaohe.call)


def crossed(operation: str, request: dict[str, Any], call: Any) -> Any:
    """Sends a request as text and reads the answer."""
    present = {key: value for key, value in request.items() if value is not None}
    with hints(present):
        return json.loads(call(operation, text_of(present, REQUESTS[operation])))


def variant(found: Any, variants: Mapping[str, Any], bare: Callable[[Any], Any] = lambda found: found) -> Any:
    """A word, a count or a day stands for itself; an object of one key is the variant under that key."""
    if not isinstance(found, dict):
        return bare(found)
    ((tag, content),) = found.items()
    return variants[tag](content)


def read(path: str | PathLike[str]) -> str:
    """The text of a file in UTF-8, a byte-order mark left out; any other encoding is recognised and refused."""
    with open(path, "rb") as file:
        return _kaohe.text_of(file.read())


# ---- hints


@contextmanager
def hints(request: Any) -> Iterator[None]:
    """Errors from in here come with a hint, where there is one."""
    try:
        yield
    except KaoheError as error:
        raise with_hint(error, request)


def with_hint(error: KaoheError, request: Any) -> KaoheError:
    """The error, with a line of Python that mends what stands at its place, where there is one."""
    column, value = _at(request, error.at)
    if error.code == "derivation.no_steps":
        error.hint = "explain=True"
    elif column:
        error.hint = 'kaohe.exact(column, places=2, mode="half_up")' if error.code == "exact.float_refused" else ""
    elif isinstance(value, float) and not is_empty(value):
        error.hint = str(int(value)) if value.is_integer() else f'Decimal("{float(value)!r}")'
    elif value is not _NOTHING and (value is None or is_empty(value)):
        error.hint = _for_empty(error.at)
    elif hasattr(value, "date") and hasattr(value, "hour"):
        error.hint = "value.date()"
    return error


_NOTHING: "Any" = object()


def _at(value: Any, at: str) -> tuple[bool, Any]:
    """Whether the place lies in a column of floats, and what stands there."""
    for step in at.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        if hasattr(value, "dtype"):
            return True, _NOTHING
        try:
            value = value[step] if isinstance(value, Mapping) else value[int(step)]
        except (KeyError, IndexError, TypeError, ValueError):
            return False, _NOTHING
    return False, value.item() if hasattr(value, "dtype") and hasattr(value, "item") and value.ndim == 0 else value


def _for_empty(at: str) -> str:
    """What is written instead of an empty cell: for a subject's figures the scheme has two words for it."""
    steps = at.split("/")
    if len(steps) > 2 and steps[-2] in {"values", "marks"}:
        name = steps[-1].replace("~1", "/").replace("~0", "~")
        return f'subject["not_reported"] = ["{name}"], or subject["no_task"] = {{"{name}": reason}}'
    return "leave the key out"


# ---- floats


def exact(column: Any, *, places: int, mode: str) -> list[Decimal]:
    """A column of floats as exact decimals, by a named rounding of the shortest text of each.

    Args:
        column: Floats: a pandas, Polars or numpy column, or a list.
        places: Places kept behind the point.
        mode: `half_up`, `half_even`, `down` or `up`.
    """
    rounding = json.dumps({"places": places, "mode": mode})
    given = items(column)
    floats = column if given is None else given
    return [_rounded(value, rounding, f"/{index}") for index, value in enumerate(floats)]


def _rounded(value: Any, rounding: str, at: str) -> Decimal:
    if value is None or is_empty(value):
        text = ""
    elif isinstance(value, (int, float, Decimal)):
        text = format(Decimal(repr(value) if isinstance(value, float) else value), "f")
    else:
        text = str(placed(value, None, at))
    return Decimal(_kaohe.rounded(text, rounding, at))
