"""Assessment: one function per operation. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

from . import _border

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from . import _handles, documents, types


def assess(cohort: documents.Cohort, *, explain: bool | None = None, scheme: documents.SchemeDocument | _handles.Scheme) -> types.Report:
    """Scores, places, grades and quotas of a cohort, with the derivation of every figure where it is asked for.

    Args:
        cohort: Who is assessed, and what is given about them.
        explain: Whether every figure comes with its derivation; without where it is absent.
        scheme: The scheme's document.
    """
    from . import types

    found = _border.answer("assessment.assess", {"scheme": scheme, "cohort": cohort, "explain": explain}, "scheme", ())
    return types.Report._lift(found)


def check(*, class_: str | None = None, scheme: documents.SchemeDocument | _handles.Scheme) -> types.Checked:
    """What the linter remarks about a scheme, and its tree as a table.

    Args:
        class_: The class whose tree is meant; the tree as written where it is absent.
        scheme: The scheme's document.
    """
    from . import types

    found = _border.answer("assessment.check", {"scheme": scheme, "class": class_}, "scheme", ())
    return types.Checked._lift(found)
