"""A binding verb typed as plain text, where the text may come out as a non-binding one.

Treaty-practice 1.2, row 4: *shall* binds; *will* or *intends to* does not. The full table is read over assembled texts;
this rule keeps the one word that must never slip in out of a clause file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.finding import Finding
from drafting.library.text.known import Known
from drafting.library.text.mistakes import mistake
from drafting.library.text.nodes import Choice, Leaf, Span, TextTree, Words
from drafting.library.text.walk import Branch, pieces
from drafting.library.vocabulary import Language

BINDING: Final = re.compile(r"\bshall\b", re.IGNORECASE)


def check_modals(tree: TextTree, about: Known, language: Language) -> Iterator[Finding]:
    """A finding for each *shall* of an English text that stands in a non-binding register too."""
    if language != "en" or set(about.profiles) == {"binding"}:
        return
    chosen = {word.span for met in pieces(tree) if isinstance(met.piece, Choice) for word in _by_register(met.piece)}
    for met in pieces(tree):
        if isinstance(met.piece, Words) and met.piece.span not in chosen and not _only_binding(met.branches):
            yield from _each(met.piece, tree)


def _by_register(choice: Choice) -> Iterator[Leaf]:
    """The words of a choice that the register makes."""
    if choice.selector in (None, "register"):
        yield from (leaf for form in choice.forms for leaf in form)


def _only_binding(branches: tuple[Branch, ...]) -> bool:
    return any(
        condition.subject == "register" and condition.options == ("binding",) and holds != condition.negated
        for condition, holds in branches
    )


def _each(words: Words, tree: TextTree) -> Iterator[Finding]:
    typed = tree.source.text[words.span.start : words.span.end]
    for hit in BINDING.finditer(typed):
        start = words.span.start + hit.start()
        yield mistake("modal-typed", tree.source, Span(start, start + len(hit[0])), word=hit[0])
