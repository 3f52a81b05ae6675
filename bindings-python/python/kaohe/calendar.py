"""Calendar: one function per operation. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

from . import _border

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from . import _handles, documents, types


def add_working_days(from_: documents.Day, days: int, *, calendar: str | documents.CalendarDocument | _handles.Calendar, known_as_of: documents.Day | None = None, beyond: documents.Beyond | None = None) -> types.Moved:
    """The day that lies a number of working days after a day, or before it where the number is negative.

    Args:
        from_: The day from which is counted; itself not counted.
        days: Working days to go; negative goes back, zero stays.
        calendar: The calendar: the name of one that ships (`cn`), or a document.
        known_as_of: The day as of which its notices are known; absent: all of them are.
        beyond: What holds of days that no notice governs; absent: `refuse`.
    """
    from . import types

    found = _border.answer("calendar.add_working_days", {"calendar": calendar, "known_as_of": known_as_of, "beyond": beyond, "from": from_, "days": days}, "calendar", ("known_as_of", "beyond",))
    return types.Moved._lift(found)


def count_working_days(from_: documents.Day, to: documents.Day, counted: documents.FirstDay, *, calendar: str | documents.CalendarDocument | _handles.Calendar, known_as_of: documents.Day | None = None, beyond: documents.Beyond | None = None) -> types.Counted:
    """The working days between two days, with or without the first.

    Args:
        from_: The day from which is counted.
        to: The last day that is counted.
        counted: Whether the first day is counted too.
        calendar: The calendar: the name of one that ships (`cn`), or a document.
        known_as_of: The day as of which its notices are known; absent: all of them are.
        beyond: What holds of days that no notice governs; absent: `refuse`.
    """
    from . import types

    found = _border.answer("calendar.count_working_days", {"calendar": calendar, "known_as_of": known_as_of, "beyond": beyond, "from": from_, "to": to, "counted": counted}, "calendar", ("known_as_of", "beyond",))
    return types.Counted._lift(found)


def day(day: documents.Day, *, calendar: str | documents.CalendarDocument | _handles.Calendar, known_as_of: documents.Day | None = None, beyond: documents.Beyond | None = None) -> types.DayKind:
    """Whether a day works, why, and which notice says so.

    Args:
        day: The day.
        calendar: The calendar: the name of one that ships (`cn`), or a document.
        known_as_of: The day as of which its notices are known; absent: all of them are.
        beyond: What holds of days that no notice governs; absent: `refuse`.
    """
    from . import types

    found = _border.answer("calendar.day", {"calendar": calendar, "known_as_of": known_as_of, "beyond": beyond, "day": day}, "calendar", ("known_as_of", "beyond",))
    return types.DayKind._lift(found)


def days(from_: documents.Day, to: documents.Day, *, calendar: str | documents.CalendarDocument | _handles.Calendar, known_as_of: documents.Day | None = None, beyond: documents.Beyond | None = None) -> types.Days:
    """Every day of a span, as runs of days that work or rest for one reason.

    Args:
        from_: First day.
        to: Last day.
        calendar: The calendar: the name of one that ships (`cn`), or a document.
        known_as_of: The day as of which its notices are known; absent: all of them are.
        beyond: What holds of days that no notice governs; absent: `refuse`.
    """
    from . import types

    found = _border.answer("calendar.days", {"calendar": calendar, "known_as_of": known_as_of, "beyond": beyond, "from": from_, "to": to}, "calendar", ("known_as_of", "beyond",))
    return types.Days._lift(found)
