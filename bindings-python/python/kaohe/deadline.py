"""Deadline: one function per operation. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

from . import _border

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from . import _handles, documents, types


def due(from_: documents.Day, ask: documents.AskDueBy, *, event: str | None = None, jurisdiction: str | None = None, facts: Mapping[str, str] | None = None, n: int | None = None, assume: Mapping[str, documents.AssumedReading] | None = None, packs: Sequence[documents.DeadlinePack] | None = None, explain: bool | None = None, calendar: str | documents.CalendarDocument | _handles.Calendar, known_as_of: documents.Day | None = None, beyond: documents.Beyond | None = None) -> types.Due:
    """When a term, a duty or a rule is due from one day: before and after the roll, with every day counted.

    Args:
        from_: The trigger day.
        ask: By what is asked: a term, a duty or a rule.
        event: What happened on that day, such as `received`; absent: whatever opens a clock.
        jurisdiction: Where the office is, such as `CN-370503`; absent: `CN`, so that national rules alone are asked.
        facts: Facts of the matter that rules ask about, such as `channel`.
        n: An amount that the term or the rule leaves to the event.
        assume: Readings to be taken where the text leaves them open, by JSON pointer: `{"/term/days/counted": "before"}`.
        packs: Packs of rules beside the one that ships.
        explain: Whether the answer carries its derivation.
        calendar: The calendar: the name of one that ships (`cn`), or a document.
        known_as_of: The day as of which its notices are known; absent: all of them are.
        beyond: What holds of days that no notice governs; absent: `refuse`.
    """
    from . import types

    found = _border.answer("deadline.due", {"calendar": calendar, "known_as_of": known_as_of, "beyond": beyond, "from": from_, "ask": ask, "event": event, "jurisdiction": jurisdiction, "facts": facts, "n": n, "assume": assume, "packs": packs, "explain": explain}, "calendar", ("known_as_of", "beyond",))
    return types.Due._lift(found)


def standing(logs: Sequence[documents.MatterLog], ask: documents.AskStanding, *, on: documents.Day | None = None, assume: Mapping[str, documents.AssumedReading] | None = None, packs: Sequence[documents.DeadlinePack] | None = None, explain: bool | None = None, calendar: str | documents.CalendarDocument | _handles.Calendar, known_as_of: documents.Day | None = None, beyond: documents.Beyond | None = None) -> types.Standings:
    """Where matters stand under a duty or a rule: their clocks, due days, pauses, extensions and what is late.

    Args:
        logs: The logs of the matters; one that cannot be read is a matter that says why, and the others are judged.
        ask: By what is asked: a duty or a rule.
        on: The day on which the matters are looked at; absent: no clock says where it stands.
        assume: Readings to be taken where the text leaves them open, by JSON pointer: `{"/term/days/counted": "before"}`.
        packs: Packs of rules beside the one that ships.
        explain: Whether each clock carries its derivation.
        calendar: The calendar: the name of one that ships (`cn`), or a document.
        known_as_of: The day as of which its notices are known; absent: all of them are.
        beyond: What holds of days that no notice governs; absent: `refuse`.
    """
    from . import types

    found = _border.answer("deadline.standing", {"calendar": calendar, "known_as_of": known_as_of, "beyond": beyond, "logs": logs, "ask": ask, "on": on, "assume": assume, "packs": packs, "explain": explain}, "calendar", ("known_as_of", "beyond",))
    return types.Standings._lift(found)


def rules(*, packs: Sequence[documents.DeadlinePack] | None = None) -> types.DeadlineRules:
    """The rules on deadlines that can be asked, with source, days in force and evidence.

    Args:
        packs: Packs of rules beside the one that ships.
    """
    from . import types

    found = _border.answer("deadline.rules", {"packs": packs}, None)
    return types.DeadlineRules._lift(found)
