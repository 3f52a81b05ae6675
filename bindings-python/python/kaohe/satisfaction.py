"""Satisfaction: one function per operation. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

from . import _border

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from . import _handles, documents, types


def rate(survey: documents.SurveyGiven, tally: documents.Tally, definition: documents.Definition, rounding: documents.Rounding | types.Rounding, *, interval: documents.IntervalMethod | None = None, explain: bool | None = None) -> types.Rate:
    """The satisfaction rate of a tally by a definition, with the ledger from what was assigned to what was counted.

    Args:
        survey: The survey: `hotline`, `proposals`, or a document.
        tally: What was counted.
        definition: What counts above and below.
        rounding: How the rate is rounded.
        interval: The interval, where one is wanted.
        explain: Whether the answer shows how it came about.
    """
    from . import types

    found = _border.answer("satisfaction.rate", {"survey": survey, "tally": tally, "definition": definition, "rounding": rounding, "interval": interval, "explain": explain}, None)
    return types.Rate._lift(found)


def rates(survey: documents.SurveyGiven, groups: Sequence[documents.TallyGroup], definition: documents.Definition, rounding: documents.Rounding | types.Rounding, *, interval: documents.IntervalMethod | None = None, explain: bool | None = None) -> types.Rates:
    """The satisfaction rates of several groups by one definition, and of all of them pooled.

    Args:
        survey: The survey: `hotline`, `proposals`, or a document.
        groups: What each group counted; one that cannot be read has no rate and says why, and the others are counted.
        definition: What counts above and below.
        rounding: How the rates are rounded.
        interval: The interval, where one is wanted.
        explain: Whether the answer shows how each rate came about.
    """
    from . import types

    found = _border.answer("satisfaction.rates", {"survey": survey, "groups": groups, "definition": definition, "rounding": rounding, "interval": interval, "explain": explain}, None)
    return types.Rates._lift(found)


def score(survey: documents.SurveyGiven, tally: documents.Tally, scoring: documents.Scoring, rounding: documents.Rounding | types.Rounding, *, explain: bool | None = None) -> types.Score:
    """The mean of the points that grades are worth.

    Args:
        survey: The survey: `hotline`, `proposals`, or a document.
        tally: What was counted.
        scoring: What the grades are worth.
        rounding: How the score is rounded.
        explain: Whether the answer shows how it came about.
    """
    from . import types

    found = _border.answer("satisfaction.score", {"survey": survey, "tally": tally, "scoring": scoring, "rounding": rounding, "explain": explain}, None)
    return types.Score._lift(found)
