"""The forms of defined terms: what a term may read like, and when two forms are one."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.library.clause import Clause
from drafting.library.vocabulary import LANGUAGES, Language

Form = tuple[Language, str]
"""A form of a term, first letter small."""


def form_key(form: str) -> str:
    """A form with its first letter small and its apostrophes straight."""
    return (form[:1].lower() + form[1:]).replace("’", "'")


def forms_of(clause: Clause) -> Iterator[Form]:
    """Every form of every term that ``clause`` defines."""
    for forms in clause.defines.values():
        for language in LANGUAGES:
            yield from ((language, form_key(form)) for form in forms[language])
