"""The words of a signature block."""

from __future__ import annotations

from drafting.library.vocabulary import Language

_FOR: dict[Language, str] = {"en": "For", "fr": "Pour"}


def heading(government: str, language: Language) -> str:
    """For the Government of Canada; Pour le gouvernement du Canada."""
    return f"{_FOR[language]} {government}"
