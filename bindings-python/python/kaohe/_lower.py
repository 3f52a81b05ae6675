"""Python values as JSON knows them: numbers and days in canonical text, empty cells as null, everything else refused."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from . import _kaohe
from ._shapes import DEFINITIONS

# As everywhere in this package: what only type checkers read is not imported, since it would double the time of `import kaohe`.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ._shapes import Shape

_HALF = re.compile("[\ud800-\udfff]")

# Below this level lists and objects are left empty: the core refuses the level before, at its place.
_DEEPEST = 120

# Beyond these no count and no number is read; Python itself refuses to write an `int` of more digits.
_LARGEST = 10**4000


class Refused(Exception):
    """What JSON cannot carry, on its way up to where its place is known."""

    def __init__(self, error_at: Callable[[str], BaseException]) -> None:
        super().__init__()
        self.error_at = error_at
        self.at = ""

    def under(self, step: Any) -> Refused:
        """The same, one level further up."""
        self.at = "/" + str(step).replace("~", "~0").replace("/", "~1") + self.at
        return self


def placed(value: Any, shape: Shape = None, at: str = "") -> Any:
    """A value as JSON knows it; what it cannot carry is raised as an error of ours, at its place."""
    try:
        return lower(value, shape)
    except Refused as refused:
        raise refused.error_at(at + refused.at) from None


def text_of(value: Any, shape: Shape = None) -> str:
    """A value as JSON text."""
    lowered = placed(value, shape)
    text = json.dumps(lowered, ensure_ascii=False, separators=(",", ":"))
    # Half a character has no UTF-8; escaped, the core says where it stands.
    return json.dumps(lowered, separators=(",", ":")) if _HALF.search(text) else text


def lower(value: Any, shape: Shape = None, depth: int = 0) -> Any:
    """A value as JSON knows it; where `shape` says that an exact number stands, an `int` becomes text."""
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, int):
        return _whole(int(value), shape)
    if isinstance(value, float):
        return _float(float(value))
    if isinstance(value, Decimal):
        return None if value.is_nan() else format(value, "f")
    if isinstance(value, Fraction):
        return _fraction(value)
    if isinstance(value, date):
        return _day_or_moment(value, shape)
    return _lower_many(value, DEFINITIONS[shape] if isinstance(shape, str) and shape in DEFINITIONS else shape, depth)


def _lower_many(value: Any, shape: Shape, depth: int) -> Any:
    if depth > _DEEPEST:
        return []
    if isinstance(value, Mapping):
        return {_key(key): _inside(key, item, _under(shape, key), depth) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        of_item = shape[0] if isinstance(shape, list) else None
        return [_inside(index, item, of_item, depth) for index, item in enumerate(value)]
    if hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        return lower_answer(value, depth)
    if is_empty(value):
        return None
    column = items(value)
    if column is None:
        raise Refused(lambda at: _kaohe.value_refused(type(value).__name__, at))
    return lower(column, shape, depth)


def _inside(step: Any, item: Any, shape: Shape, depth: int) -> Any:
    try:
        return lower(item, shape, depth + 1)
    except Refused as refused:
        raise refused.under(step) from None


def _under(shape: Shape, key: Any) -> Shape:
    return shape.get(key, shape.get("*")) if isinstance(shape, dict) else None


def _key(key: Any) -> str:
    if isinstance(key, str):
        return key
    if isinstance(key, date):
        return str(_day_or_moment(key, None))
    raise Refused(lambda at: _kaohe.value_refused(f"{type(key).__name__} as a key", at))


# ---- numbers and days


def _whole(value: int, shape: Shape) -> Any:
    if not -_LARGEST < value < _LARGEST:
        raise Refused(lambda at: _kaohe.value_refused("int of more than 4,000 digits", at))
    return str(value) if shape == "#" else value


def _float(value: float) -> float | None:
    """A float is sent as it is: the core refuses it in its own words, at its place. `nan` is an empty cell."""
    if math.isnan(value):
        return None
    if math.isinf(value):
        raise Refused(lambda at: _kaohe.float_refused(str(value), at))
    return value


def _fraction(value: Fraction) -> Any:
    if max(abs(value.numerator), value.denominator) >= _LARGEST:
        raise Refused(lambda at: _kaohe.value_refused("Fraction of more than 4,000 digits", at))
    return _kaohe.fraction_text(str(value.numerator), str(value.denominator))


def _day_or_moment(value: date, shape: Shape) -> str | None:
    """A `datetime` at midnight is a day, as pandas writes days, except where a moment is asked for."""
    if is_empty(value):
        return None
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo is None and shape != "@" and (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0):
        return value.date().isoformat()
    whole_minute = value.second == 0 and value.microsecond == 0
    return value.isoformat(timespec="minutes") if whole_minute else value.isoformat()


# ---- columns and cells of pandas, Polars, numpy and Arrow


def is_empty(value: Any) -> bool:
    """Whether a cell holds nothing: `NaN`, `NaT`, `NA`. They alone are not equal to themselves."""
    try:
        return bool(value != value)
    except (TypeError, ValueError, InvalidOperation):
        # `NA` is neither equal nor unequal; a whole column has no one answer.
        return type(value).__name__ == "NAType" or isinstance(value, Decimal)


def items(value: Any) -> Any:
    """The items of a column, or the value of a scalar; `None` for what is neither."""
    if getattr(getattr(value, "dtype", None), "kind", "") == "M":
        return _days(value)
    for method in ("tolist", "to_list", "to_pylist", "as_py"):
        if callable(getattr(value, method, None)):
            return getattr(value, method)()
    return None


def _days(value: Any) -> Any:
    """Days and moments of numpy, whose finest units are plain integers to Python; of pandas, they are its own."""
    if hasattr(value, "to_pydatetime") or not hasattr(value, "astype"):
        return list(value)
    whole = value.astype("datetime64[s]")
    if hasattr(whole, "to_list"):
        return list(value)
    if getattr(value, "ndim", 0):
        return [_days(item) for item in value]
    return whole.item() if is_empty(value) or whole == value else str(value)


# ---- answers


def lower_answer(answer: Any, depth: int = 0) -> Any:
    """An answer as the core wrote it."""
    if getattr(answer, "_bare", False):
        content = lower(answer.value, None, depth)
    else:
        content = {_json_key(field): lower(value, None, depth + 1) for field, value in _written(answer)}
    tag = getattr(answer, "_tag", None)
    return content if tag is None else {tag: content}


def _written(answer: Any) -> list[tuple[Any, Any]]:
    """The keys that the core writes: what may be left out is, where it says nothing."""
    from dataclasses import MISSING, fields

    pairs = [(field, getattr(answer, field.name)) for field in fields(answer)]
    return [(field, value) for field, value in pairs if field.default is MISSING or value != field.default]


def _json_key(field: Any) -> str:
    return str(field.name).removesuffix("_")
