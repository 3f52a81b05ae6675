"""The areas. Made from the contract by `cargo run -p conformance --bin generate`."""

from . import calendar as calendar
from . import satisfaction as satisfaction
from . import cost as cost
from . import assessment as assessment
from . import deadline as deadline
from . import derivation as derivation

__all__ = ["calendar", "satisfaction", "cost", "assessment", "deadline", "derivation"]
