"""What a brace brings into a sentence, and how it meets the words before it.

``Said`` keeps the members of a pair or list apart, because a French *de* or *à* is said again before
each of them (formats.md, "French" 3); ``Contested`` keeps each side's words apart, because it goes
inside the brackets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from drafting.deal.wording.capitals import capital
from drafting.deal.wording.seam import fuse, lead_of, repeats
from drafting.deal.wording.series import Conjunction, joins
from drafting.instrument.tree import Alternative, Bracketed, Gap, Inline, Inlines, Language, Pointer, Term, Text, Value


@dataclass(frozen=True, slots=True)
class Said:
    """Members, and what stands between them (one fewer)."""

    members: tuple[Inlines, ...]
    between: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contested:
    """Each side's words, with its tag; ``note`` is the footnote."""

    alternatives: tuple[tuple[str | None, Said], ...]
    note: str = ""


Brought: TypeAlias = Said | Contested


def said(*inlines: Inline) -> Said:
    """One member."""
    return Said((inlines,))


def in_series(members: Sequence[Inlines], language: Language, word: Conjunction) -> Said:
    """Members joined as a list reads."""
    return Said(tuple(members), joins([plain(member) for member in members], language, word))


def plain(inlines: Inlines) -> str:
    """The words of a member, brackets left out."""
    return "".join(
        inline.shown if isinstance(inline, Pointer) else inline.label if isinstance(inline, Gap) else inline.text
        for inline in inlines
        if not isinstance(inline, Bracketed)
    )


def attach(before: list[Inline], brought: Brought, language: Language, *, capitalised: bool) -> Inlines:
    """``brought`` as inlines, ready to follow ``before``, whose last words give up the word of the seam."""
    lead = _given_up(before) if language == "fr" else ""
    if isinstance(brought, Said):
        return _capital(_flat(brought, lead), capitalised=capitalised and not lead)
    inside = tuple(
        Alternative(tag, _capital(_flat(one, lead), capitalised=capitalised and not lead))
        for tag, one in brought.alternatives
    )
    return (Bracketed(inside, brought.note),)


def _given_up(before: list[Inline]) -> str:
    """The word of the seam that the typed words end with, taken from them; "" where there is none."""
    typed = ""
    while before and isinstance(last := before[-1], Text) and not last.italic:
        typed = last.text + typed
        before.pop()
    lead = lead_of(typed)
    kept = typed.rstrip()[: -len(lead)] if lead else typed
    if kept:
        before.append(Text(kept))
    return lead


def _flat(one: Said, lead: str) -> Inlines:
    out: list[Inline] = []
    for index, member in enumerate(one.members):
        if index:
            out.append(Text(one.between[index - 1]))
        again = lead if index == 0 else lead.lower() if repeats(lead) else ""
        out.extend(_led(again, member) if again else member)
    return tuple(out)


def _led(lead: str, member: Inlines) -> Inlines:
    first = member[0] if member else None
    if not isinstance(first, Text | Value | Term) or (isinstance(first, Text) and first.italic):
        return (Text(f"{lead} "), *member)
    typed, phrase = fuse(lead, first.text)
    return (Text(typed), replace(first, text=phrase), *member[1:])


def _capital(inlines: Inlines, *, capitalised: bool) -> Inlines:
    if not capitalised or not inlines:
        return inlines
    first, *rest = inlines
    if isinstance(first, Text | Value | Term):
        return (replace(first, text=capital(first.text)), *rest)
    return inlines
