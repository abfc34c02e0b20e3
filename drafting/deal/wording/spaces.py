"""The no-break space, and the apostrophe that typography turns."""

from __future__ import annotations

NBSP = "\u00a0"  # between figures, before French % $ : and units; U+202F is lacking in Liberation Serif (word.md 7)
