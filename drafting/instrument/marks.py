"""End marks belong to the place in a list, not to the item (formats.md, "The text language").

What was typed says which marks the list has: the last item's closes it, the last but one's may carry
the conjunction ("; and"), the first's stands after the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafting.deal.wording.series import CONJUNCTIONS
from drafting.instrument.tree import Inlines, Language, Term, Text, Value
from drafting.library.text.nodes import Paragraph, Words

_WORDS = "|".join(CONJUNCTIONS[word][language] for word in ("and", "or") for language in ("en", "fr"))
_MARK = re.compile(rf"\s*([;,](?:\s+(?:{_WORDS}))?|\.)\s*$")


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands after each item, after the last but one, after the last."""

    each: str
    before_last: str
    last: str

    def at(self, index: int, count: int) -> str:
        """The mark after item ``index`` (from 0) of ``count``."""
        return self.last if index == count - 1 else self.before_last if index == count - 2 else self.each


DEFAULT: dict[Language, Marks] = {"en": Marks(";", "; and", "."), "fr": Marks(";", ";", ".")}


def typed_mark(paragraph: Paragraph) -> str | None:
    """The end mark of an item as typed, or None where it ends otherwise (a colon, a passage)."""
    last = paragraph.content[-1] if paragraph.content else None
    found = _MARK.search(last.text) if isinstance(last, Words) else None
    return re.sub(r"\s+", " ", found[1]) if found else None


def marks_of(items: Sequence[Paragraph], language: Language) -> Marks:
    """The marks of a list, from its items as typed (those that do not stand here included)."""
    typed = [typed_mark(item) for item in items]
    joined = next((mark for mark in typed if mark and " " in mark), None)
    each = next((mark for mark in typed[:-1] if mark and " " not in mark), joined[0] if joined else ";")
    last = typed[-1] if typed and typed[-1] and " " not in typed[-1] else DEFAULT[language].last
    return Marks(each, joined or each, last)


def unmarked(paragraph: Paragraph) -> Paragraph:
    """An item without its end mark."""
    last = paragraph.content[-1]
    if not isinstance(last, Words):
        return paragraph
    return replace(paragraph, content=(*paragraph.content[:-1], replace(last, text=_MARK.sub("", last.text))))


def marked(content: Inlines, mark: str) -> Inlines:
    """``content`` with ``mark`` after it."""
    if content and isinstance(content[-1], Text | Term | Value) and not content[-1].text:
        content = content[:-1]
    return (*content, Text(mark))
