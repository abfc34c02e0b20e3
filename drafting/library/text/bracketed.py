"""Words that lawyers type into a deal, with brackets: ``[CAN: … / USA: …]``, ``[ … ]``, one inside another.

treaty-practice 3.1: a tag and a colon say whose words they are; a slash between spaces parts alternatives; a bracket
inside another is the same side's unless it says otherwise. Between the brackets stands the text language, one paragraph
without passages and labels; ``{standard}`` is what the clause itself says at that place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from drafting.finding import Finding, Unusable
from drafting.library.text.mistakes import Mistake, told
from drafting.library.text.nodes import AnnexReference, Inline, Named, Phrase, Span
from drafting.library.text.parse import parse_inline
from drafting.library.vocabulary import Side
from drafting.place import SourceText

STANDARD: Final = "standard"
_TERM: Final = re.compile(r"\[\[[^\[\]]*\]\]")
_TAG: Final = re.compile(r"\s*([^\s\[\]{}/:][^\[\]{}/:]{0,30}?)\s*:(?=\s)")
_LIKE_A_TAG: Final = re.compile(r"[A-ZÉ]{2,4}|(?:[A-ZÉ]\.-?){2,4}")
_MARKS: Final = re.compile(r"\\.|\{[^{}]*\}|\[|\]|(?<=\s)/(?=\s)", re.DOTALL)

MISTAKES: Final[Mapping[str, Mistake]] = {
    "bracket-unclosed": Mistake('This "[" is never closed.', 'Write "]" where the words end that are not agreed.'),
    "bracket-stray": Mistake('This "]" closes nothing.', 'Take it out, or write "\\]" for a plain bracket.'),
    "bracket-empty": Mistake("A side has no words in this bracket.", "Write its words, or take its part out."),
    "bracket-tag": Mistake("No side is called “{tag}”.", "Write {known}, then a colon."),
    "bracket-alternative": Mistake(
        "This alternative does not say whose it is, and another one in the bracket does.",
        "Name a side for each alternative, or for none; a slash that is only a slash has no spaces around it.",
    ),
    "bracket-plain": Mistake(
        "Words typed in a deal hold no passages and no references to annexes.",
        "Write the words themselves, or make it a clause of its own beside the deal.",
    ),
    "side-twice": Mistake("{side} has two versions in one bracket.", "Keep the one on the table."),
}


@dataclass(frozen=True, slots=True)
class Worded:
    """Words as typed."""

    content: tuple[Inline, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Version:
    """What one side would write, ``side`` None where nobody is named; ``inner`` spans its words without the tag."""

    side: Side | None
    pieces: Pieces
    inner: Span


@dataclass(frozen=True, slots=True)
class Bracket:
    """Words not agreed; ``span`` includes the brackets."""

    versions: tuple[Version, ...]
    span: Span

    @property
    def attributed(self) -> bool:
        """Whether it says whose words they are."""
        return self.versions[0].side is not None


Piece: TypeAlias = Worded | Bracket
Pieces: TypeAlias = tuple[Piece, ...]


def parse_bracketed(source: SourceText, tags: Mapping[str, Side]) -> Pieces:
    """The words and brackets of ``source``; ``tags``: what a side may be called → the side.

    Raises Unusable: bracket-unclosed, bracket-stray, bracket-empty, bracket-tag, bracket-alternative, side-twice, and
    the codes of the text language.
    """
    reading = _Reading(source, {tag.casefold(): side for tag, side in tags.items()})
    pieces, at = reading.pieces(0, within=False)
    if at < len(source.text):
        reading.report("bracket-stray", at, at + 1)
    if reading.found:
        raise Unusable(reading.found)
    return pieces


def worded(pieces: Pieces) -> Iterator[Worded]:
    """All words, those in brackets too, in order."""
    for piece in pieces:
        if isinstance(piece, Worded):
            yield piece
        else:
            for version in piece.versions:
                yield from worded(version.pieces)


def is_standard(leaf: Inline) -> bool:
    """Whether it is ``{standard}``."""
    return isinstance(leaf, Named) and leaf.name == STANDARD


class _Reading:
    """One text being read; ``found`` are its mistakes."""

    def __init__(self, source: SourceText, tags: Mapping[str, Side]) -> None:
        self.source, self.text, self.tags = source, source.text, tags
        self.found: list[Finding] = []

    def report(self, code: str, start: int, end: int, **fields: object) -> None:
        self.found.append(told(MISTAKES[code], code, self.source, Span(start, end), fields))

    def pieces(self, at: int, *, within: bool) -> tuple[Pieces, int]:
        """The pieces from ``at`` to the end of this version or of the text, and where that is."""
        out: list[Piece] = []
        begun = at
        while mark := _MARKS.search(self.text, at):
            here, char = mark.start(), mark[0]
            if char == "[" and (term := _TERM.match(self.text, here)) and not self._tag(here + 2):
                at = term.end()
            elif char == "[":
                out += self._words(begun, here)
                bracket, at = self._bracket(here)
                out += [bracket] if bracket else []
                begun = at
            elif char == "]" or (char == "/" and within):
                if char == "]" and not within:
                    self.report("bracket-stray", here, here + 1)
                    out += self._words(begun, here)
                    begun = at = here + 1
                    continue
                return (*out, *self._words(begun, self._trimmed(begun, here))), here
            else:
                at = mark.end()
        return (*out, *self._words(begun, len(self.text))), len(self.text)

    def _bracket(self, opening: int) -> tuple[Bracket | None, int]:
        versions: list[Version] = []
        at = opening
        while True:
            start = at + 1
            tag = self._tag(start)
            side = self.tags.get(tag[1].casefold()) if tag else None
            if tag and side is None:
                known = " or ".join(sorted(set(self.tags.values())))
                self.report("bracket-tag", tag.start(1), tag.end(1), tag=tag[1], known=known)
            words = tag.end() if tag else start
            while self.text[words : words + 1].isspace():
                words += 1
            pieces, at = self.pieces(words, within=True)
            versions.append(Version(side, pieces, Span(words, self._trimmed(words, at))))
            if at >= len(self.text):
                self.report("bracket-unclosed", opening, opening + 1)
                return None, at
            if self.text[at] == "]":
                break
        found = Bracket(tuple(versions), Span(opening, at + 1))
        self._check(found)
        return found, at + 1

    def _check(self, bracket: Bracket) -> None:
        sides = [version.side for version in bracket.versions]
        for version in bracket.versions:
            if not self.text[version.inner.start : version.inner.end].strip():
                self.report("bracket-empty", bracket.span.start, bracket.span.end)
        if len({side is None for side in sides}) > 1:
            loose = next(version for version in bracket.versions if version.side is None)
            self.report("bracket-alternative", loose.inner.start, loose.inner.end)
        twice = next((side for side in sides if side and sides.count(side) > 1), None)
        if twice:
            self.report("side-twice", bracket.span.start, bracket.span.end, side=twice)

    def _tag(self, at: int) -> re.Match[str] | None:
        """A tag and its colon at ``at``: one that is known, or looks like one."""
        found = _TAG.match(self.text, at)
        known = found and (found[1].casefold() in self.tags or _LIKE_A_TAG.fullmatch(found[1]))
        return found if known else None

    def _trimmed(self, start: int, end: int) -> int:
        return start + len(self.text[start:end].rstrip())

    def _words(self, start: int, end: int) -> tuple[Worded, ...]:
        if start >= end:
            return ()
        try:
            content = parse_inline(self.source, start, end)
        except Unusable as error:
            self.found += error.findings
            return ()
        for piece in content:
            if isinstance(piece, Phrase | AnnexReference):
                self.report("bracket-plain", piece.span.start, piece.span.end)
        return (Worded(content, Span(start, end)),)
