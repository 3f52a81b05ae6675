"""Derivation: one function per operation. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

from . import _border

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from . import _handles, documents, types


def render(derivation: documents.Derivation | types.Derivation, language: documents.Language, format: documents.Format) -> types.Rendered:
    """A derivation as text, Markdown or HTML in one language.

    Args:
        derivation: The derivation, as an answer returned it.
        language: The language of the text.
        format: How it is drawn.
    """
    from . import types

    found = _border.answer("derivation.render", {"derivation": derivation, "language": language, "format": format}, None)
    return types.Rendered._lift(found)
