"""Units of text, typed short."""

from __future__ import annotations

from drafting.prose.kinds import Language
from drafting.prose.units import Role, Unit


def unit(text: str, language: Language = "en", role: Role = "paragraph", number: str = "") -> Unit:
    """A unit that says ``text``."""
    return Unit(text, language, role, number)
