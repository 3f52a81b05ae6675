"""What crosses into the core and back: Python values as JSON text, with every number and day in canonical text."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from . import _kaohe
from ._errors import KaoheError
from ._shapes import DEFINITIONS, REQUESTS, Shape


_HALF = re.compile("[\ud800-\udfff]")


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
    try:
        return json.loads(call(operation, text_of(present, REQUESTS[operation])))
    except KaoheError as error:
        raise mended(error, present)


def text_of(value: Any, shape: Shape = None) -> str:
    """A value as JSON text."""
    try:
        lowered = lower(value, shape)
    except _NotFinite as found:
        raise _kaohe.float_refused(found.text, found.at) from None
    text = json.dumps(lowered, ensure_ascii=False, separators=(",", ":"))
    # Half a character has no UTF-8; escaped, the core says where it stands.
    return json.dumps(lowered, separators=(",", ":")) if _HALF.search(text) else text


def lower(value: Any, shape: Shape = None) -> Any:
    """A value as JSON knows it; where `shape` says that an exact number stands, an `int` becomes text."""
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, int):
        return str(int(value)) if shape == "#" else int(value)
    if isinstance(value, float):
        return _finite(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Fraction):
        return _kaohe.fraction_text(str(value.numerator), str(value.denominator))
    if isinstance(value, date):
        return _day_or_moment(value)
    return _lower_many(value, DEFINITIONS[shape] if isinstance(shape, str) and shape != "#" else shape)


def _lower_many(value: Any, shape: Shape) -> Any:
    if isinstance(value, Mapping):
        return {_key(key): _inside(key, item, _under(shape, key)) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        of_item = shape[0] if isinstance(shape, list) else None
        return [_inside(index, item, of_item) for index, item in enumerate(value)]
    if is_dataclass(value) and not isinstance(value, type):
        return lower_answer(value)
    column = _items(value)
    # What JSON does not know either is refused by `json` itself.
    return value if column is None else lower(column, shape)


def _under(shape: Shape, key: Any) -> Shape:
    return shape.get(key, shape.get("*")) if isinstance(shape, dict) else None


def _key(key: Any) -> str:
    if isinstance(key, str):
        return key
    if isinstance(key, date):
        return _day_or_moment(key)
    raise TypeError(f"keys must be str or date, not {type(key).__name__}")


def _day_or_moment(value: date) -> str:
    if isinstance(value, datetime) and value.second == 0 and value.microsecond == 0:
        return value.isoformat(timespec="minutes")
    return value.isoformat()


def _items(value: Any) -> Any:
    """The items of a column (pandas, Polars, numpy, Arrow), or the value of a numpy scalar."""
    for method in ("tolist", "to_list", "to_pylist"):
        if hasattr(value, method):
            return getattr(value, method)()
    return None


# ---- floats


class _NotFinite(Exception):
    """A float that JSON cannot write, on its way up to where its place is known."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = ""


def _finite(value: float) -> float:
    # Any other float is sent as it is: the core refuses it in its own words, at its place.
    if not math.isfinite(value):
        raise _NotFinite(str(value))
    return float(value)


def _inside(step: Any, item: Any, shape: Shape) -> Any:
    try:
        return lower(item, shape)
    except _NotFinite as found:
        found.at = "/" + str(step).replace("~", "~0").replace("/", "~1") + found.at
        raise


def mended(error: KaoheError, request: Any) -> KaoheError:
    """The error, with the line that mends it where a column of floats is its cause."""
    if error.code == "exact.float_refused" and _crosses_column(request, error.at):
        error.mend = 'kaohe.exact(column, places=2, mode="half_up")'
    return error


def _crosses_column(value: Any, at: str) -> bool:
    for step in at.split("/")[1:]:
        if hasattr(value, "dtype"):
            return True
        step = step.replace("~1", "/").replace("~0", "~")
        try:
            value = value[step] if isinstance(value, Mapping) else value[int(step)]
        except (KeyError, IndexError, TypeError, ValueError):
            return False
    return False


def exact(column: Any, *, places: int, mode: str) -> list[Decimal]:
    """A column of floats as exact decimals, by a named rounding of the shortest text of each.

    Args:
        column: Floats: a pandas, Polars or numpy column, or a list.
        places: Places kept behind the point.
        mode: `half_up`, `half_even`, `down` or `up`.
    """
    rounding = json.dumps({"places": places, "mode": mode})
    items = _items(column)
    floats = column if items is None else items
    return [_rounded(value, rounding, f"/{index}") for index, value in enumerate(floats)]


def _rounded(value: Any, rounding: str, at: str) -> Decimal:
    text = format(Decimal(str(value)), "f")
    return Decimal(_kaohe.rounded(text, rounding, at))


# ---- answers


def variant(found: Any, variants: Mapping[str, Any], bare: Callable[[Any], Any] = lambda found: found) -> Any:
    """A word, a count or a day stands for itself; an object of one key is the variant under that key."""
    if not isinstance(found, dict):
        return bare(found)
    ((tag, content),) = found.items()
    return variants[tag](content)


def lower_answer(answer: Any) -> Any:
    """An answer as the core wrote it."""
    if getattr(answer, "_bare", False):
        content = lower(answer.value)
    else:
        content = {_json_key(field): lower(value) for field, value in _written(answer)}
    tag = getattr(answer, "_tag", None)
    return content if tag is None else {tag: content}


def _written(answer: Any) -> list[tuple[Field[Any], Any]]:
    """The keys that the core writes: what may be left out is, where it says nothing."""
    pairs = [(field, getattr(answer, field.name)) for field in fields(answer)]
    return [(field, value) for field, value in pairs if field.default is MISSING or value != field.default]


def _json_key(field: Field[Any]) -> str:
    return field.name.removesuffix("_")
