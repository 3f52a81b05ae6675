"""What the handles answer. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from . import documents, types


class OnCalendar:
    """The operations on a calendar."""

    __slots__ = ()

    def _answer(self, operation: str, request: dict[str, Any]) -> Any:
        raise NotImplementedError

    def add_working_days(self, from_: documents.Day, days: int) -> types.Moved:
        """The day that lies a number of working days after a day, or before it where the number is negative.

        Args:
            from_: The day from which is counted; itself not counted.
            days: Working days to go; negative goes back, zero stays.
        """
        from . import types

        found = self._answer("calendar.add_working_days", {"from": from_, "days": days})
        return types.Moved._lift(found)

    def count_working_days(self, from_: documents.Day, to: documents.Day, counted: documents.FirstDay) -> types.Counted:
        """The working days between two days, with or without the first.

        Args:
            from_: The day from which is counted.
            to: The last day that is counted.
            counted: Whether the first day is counted too.
        """
        from . import types

        found = self._answer("calendar.count_working_days", {"from": from_, "to": to, "counted": counted})
        return types.Counted._lift(found)

    def day(self, day: documents.Day) -> types.DayKind:
        """Whether a day works, why, and which notice says so.

        Args:
            day: The day.
        """
        from . import types

        found = self._answer("calendar.day", {"day": day})
        return types.DayKind._lift(found)

    def days(self, from_: documents.Day, to: documents.Day) -> types.Days:
        """Every day of a span, as runs of days that work or rest for one reason.

        Args:
            from_: First day.
            to: Last day.
        """
        from . import types

        found = self._answer("calendar.days", {"from": from_, "to": to})
        return types.Days._lift(found)

    def due(self, from_: documents.Day, ask: documents.AskDueBy, *, event: str | None = None, jurisdiction: str | None = None, facts: Mapping[str, str] | None = None, n: int | None = None, assume: Mapping[str, documents.AssumedReading] | None = None, packs: Sequence[documents.DeadlinePack] | None = None, explain: bool | None = None) -> types.Due:
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
        """
        from . import types

        found = self._answer("deadline.due", {"from": from_, "ask": ask, "event": event, "jurisdiction": jurisdiction, "facts": facts, "n": n, "assume": assume, "packs": packs, "explain": explain})
        return types.Due._lift(found)

    def standing(self, logs: Sequence[documents.MatterLog], ask: documents.AskStanding, *, on: documents.Day | None = None, assume: Mapping[str, documents.AssumedReading] | None = None, packs: Sequence[documents.DeadlinePack] | None = None, explain: bool | None = None) -> types.Standings:
        """Where matters stand under a duty or a rule: their clocks, due days, pauses, extensions and what is late.

        Args:
            logs: The logs of the matters; one that cannot be read is a matter that says why, and the others are judged.
            ask: By what is asked: a duty or a rule.
            on: The day on which the matters are looked at; absent: no clock says where it stands.
            assume: Readings to be taken where the text leaves them open, by JSON pointer: `{"/term/days/counted": "before"}`.
            packs: Packs of rules beside the one that ships.
            explain: Whether each clock carries its derivation.
        """
        from . import types

        found = self._answer("deadline.standing", {"logs": logs, "ask": ask, "on": on, "assume": assume, "packs": packs, "explain": explain})
        return types.Standings._lift(found)


class OnScheme:
    """The operations on a scheme."""

    __slots__ = ()

    def _answer(self, operation: str, request: dict[str, Any]) -> Any:
        raise NotImplementedError

    def assess(self, cohort: documents.Cohort, *, explain: bool | None = None) -> types.Report:
        """Scores, places, grades and quotas of a cohort, with the derivation of every figure where it is asked for.

        Args:
            cohort: Who is assessed, and what is given about them.
            explain: Whether every figure comes with its derivation; without where it is absent.
        """
        from . import types

        found = self._answer("assessment.assess", {"cohort": cohort, "explain": explain})
        return types.Report._lift(found)

    def check(self, *, class_: str | None = None) -> types.Checked:
        """What the linter remarks about a scheme, and its tree as a table.

        Args:
            class_: The class whose tree is meant; the tree as written where it is absent.
        """
        from . import types

        found = self._answer("assessment.check", {"class": class_})
        return types.Checked._lift(found)
