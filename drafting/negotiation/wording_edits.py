"""Words put on the table for a paragraph, in the text of the deal file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, TypeAlias

from drafting.deal.wordings import PlacedWording
from drafting.errors import DraftingError
from drafting.library.text.bracketed import Bracket
from drafting.library.text.versions import brackets
from drafting.library.vocabulary import LANGUAGES, Language, Side
from drafting.source.items import add_item
from drafting.source.rewrite import one_line, set_value, spliced

Place: TypeAlias = Literal["paragraph", "after"]
_FILE: Final = "article"  # never shown
_AT: Final = ("articles", 0)
_AFTER: Final = ("use", "position", "status", "with", "open")
_LEAD: Final[dict[Language, str]] = {"en": "{tag}: ", "fr": "{tag} : "}

Tags: TypeAlias = Mapping[Side, Mapping[Language, str]]


def new_words(
    alone: str, place: Place, label: str, side: Side, words: Mapping[Language, str], tags: Tags, day: date,
    *, instead: bool,
) -> str:  # fmt: skip
    """The article with ``words`` in ``side``'s bracket, after what the clause says in the paragraph ``label``.

    ``instead``: in the place of the clause's words, which become the other side's; no words at all: ``side`` wants
    nothing there. Raises DraftingError edit-unclear.
    """
    typed = {language: _typed(words[language], side, tags, language, instead=instead or not words[language])
             for language in LANGUAGES} if place == "paragraph" else {
                 language: f"[{_tag(side, tags, language)}{words[language]}]" for language in LANGUAGES}  # fmt: skip
    lines = [f'{place}: "{label}"', *(f"{language}: {one_line(typed[language])}" for language in LANGUAGES)]
    return add_item(alone, _FILE, (*_AT, "wording"), [*lines, f'tabled: {{{side}: "{day}"}}'], _AFTER)


def more_words(
    alone: str, wording: PlacedWording, side: Side, words: Mapping[Language, str], tags: Tags, day: date
) -> str:
    """The article with ``words`` as ``side``'s version in the brackets of ``wording``, in the place of what it had.

    Raises DraftingError edit-unclear; bracket-several where it cannot be known which bracket is meant.
    """
    path = (*_AT, "wording", wording.index)
    for language in LANGUAGES:
        cut = _cut(wording, side, words[language], tags, language)
        alone = spliced(alone, _FILE, (*path, language), [cut])
    return set_value(alone, _FILE, (*path, "tabled", side), f'"{day}"')


def _cut(wording: PlacedWording, side: Side, words: str, tags: Tags, language: Language) -> tuple[int, int, str]:
    text = wording.sources[language].text
    found = list(brackets(wording.pieces[language]))
    mine = [one for bracket in found for one in bracket.versions if one.side == side]
    others = [bracket for bracket in found if bracket.attributed and _only_other(bracket, side)]
    if len(mine) == 1:
        return mine[0].inner.start, mine[0].inner.end, words
    if not mine and len(others) == 1:
        at = others[0].versions[-1].inner.end
        return at, at, f" / {_tag(side, tags, language)}{words}"
    if not found:
        at = len(text.rstrip())
        return at, at, f" [{_tag(side, tags, language)}{words}]"
    raise DraftingError(
        "bracket-several",
        "This paragraph has several brackets; which one is meant is not clear.",
        remedy="Type the words into the deal file yourself.",
        place=wording.sources[language].place(0),
    )


def _only_other(bracket: Bracket, side: Side) -> bool:
    return all(version.side not in (None, side) for version in bracket.versions)


def _typed(words: str, side: Side, tags: Tags, language: Language, *, instead: bool) -> str:
    tag = _tag(side, tags, language)
    if not instead:
        return f"{{standard}} [{tag}{words}]"
    other: Side = "USA" if side == "CAN" else "CAN"
    return f"[{_tag(other, tags, language)}{{standard}}{f' / {tag}{words}' if words else ''}]"


def _tag(side: Side, tags: Tags, language: Language) -> str:
    return _LEAD[language].format(tag=tags[side][language])
