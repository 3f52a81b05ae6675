"""What an answer can do besides being read: look-up, derivations, notebooks, tables."""

from __future__ import annotations

from ._border import variant as variant
