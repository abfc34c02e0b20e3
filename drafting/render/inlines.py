"""Words, terms, values, references, gaps and brackets as runs.

What a mark means lives in its characters (``[``, ``●``, the side's tag); bold and grey come from character
styles, and a gap is highlighted directly because highlighting from a style is not painted (word.md 8).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final, TypeAlias, assert_never

from drafting.deal.wording.brackets import CLOSING, OPENING, SEPARATOR, gap, tag_lead
from drafting.instrument.tree import (
    Bracketed,
    Edge,
    Gap,
    Inline,
    Inlines,
    Language,
    Pointer,
    TargetId,
    Term,
    Text,
    Value,
)
from drafting.ooxml.xmldoor import Element
from drafting.render.elements import NO_BREAK_HYPHEN, make, run
from drafting.render.elements import field as field_runs
from drafting.render.roles import Role


@dataclass(frozen=True, slots=True)
class Look:
    """How characters are dressed: a character style's id, italics, highlighting, without a heading's capitals."""

    style: str | None = None
    italic: bool = False
    highlight: bool = False
    as_typed: bool = False

    def properties(self) -> tuple[Element, ...]:
        """The children of ``w:rPr``, in schema order."""
        return (
            *([make("rStyle", val=self.style)] if self.style else []),
            *([make("i"), make("iCs")] if self.italic else []),
            *([make("caps", val=0)] if self.as_typed else []),
            *([make("highlight", val="yellow")] if self.highlight else []),
        )


PLAIN: Final = Look()


@dataclass(frozen=True, slots=True)
class Reference:
    """A live cross-reference: its bookmark and what it prints."""

    bookmark: str
    shown: str


@dataclass(frozen=True, slots=True)
class Note:
    """The place of a footnote that says whose words these are."""

    text: str


Stretch: TypeAlias = tuple[str | Reference | Note, Look]


@dataclass(frozen=True, slots=True)
class InlineWriter:
    """Turns inlines into runs. ``footnote`` takes the text of a note and gives the runs of its mark."""

    language: Language
    styles: Mapping[Role, str]
    targets: Mapping[TargetId, str]
    printed: Mapping[TargetId, str]
    footnote: Callable[[str], Element] = field(repr=False)

    def runs(self, inlines: Inlines, look: Look = PLAIN) -> list[Element]:
        """The runs of ``inlines``; neighbours that look alike share one.

        Raises ValueError for a reference that shows something else than Word will print there.
        """
        stretches = (stretch for inline in inlines for stretch in self._stretches(inline, look))
        return [element for same in _joined(stretches) for element in self._write(*same)]

    def _stretches(self, inline: Inline, look: Look) -> list[Stretch]:
        match inline:
            case Text(text, italic):
                return [(text, replace(look, italic=look.italic or italic))]
            case Term(text, _, defining):
                return [
                    (text, replace(look, style=self.styles["defined-term"]) if defining and not look.style else look)
                ]
            case Value(text):
                return [(text, look)]
            case Pointer(target, shown):
                if shown != self.printed.get(target, shown):
                    raise ValueError(f"a reference to {target} shows {shown!r}; Word prints {self.printed[target]!r}")
                return [(Reference(self.targets[target], shown), look)]
            case Gap(label):
                return [(gap(label), replace(look, style=self.styles["gap"], highlight=True))]
            case Edge(text, _, note):
                own = replace(look, style=self.styles["bracket"])
                return [(text.replace("-", NO_BREAK_HYPHEN), own), *([(Note(note), look)] if note else [])]
            case Bracketed():
                return self._bracket(inline, look)
        assert_never(inline)

    def _bracket(self, bracketed: Bracketed, look: Look) -> list[Stretch]:
        own = replace(look, style=self.styles["bracket"])
        found: list[Stretch] = [(OPENING, own)]
        for index, alternative in enumerate(bracketed.alternatives):
            lead = SEPARATOR if index else ""
            tag = tag_lead(alternative.tag, self.language).replace("-", NO_BREAK_HYPHEN) if alternative.tag else ""
            found.append((lead + tag, own))
            found += [stretch for inline in alternative.content for stretch in self._stretches(inline, own)]
        found.append((CLOSING, own))
        return [*found, (Note(bracketed.note), look)] if bracketed.note else found

    def _write(self, content: str | Reference | Note, look: Look) -> list[Element]:
        match content:
            case Reference(bookmark, shown):
                return field_runs(rf"REF {bookmark} \n \h", shown, look.properties())
            case Note(text):
                return [self.footnote(text)]
            case str():
                return [run(content, look.properties())]


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    found: list[Stretch] = []
    for (plain, look), group in groupby(stretches, key=lambda s: (isinstance(s[0], str), s[1])):
        if plain:
            text = "".join(str(content) for content, _ in group)
            found += [(text, look)] if text else []
        else:
            found += group
    return found


def plain_text(inlines: Inlines, language: Language) -> str:
    """What the inlines read like without any dress; for contents lines and the names of controls."""
    found: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text) | Term(text) | Value(text) | Edge(text):
                found.append(text)
            case Pointer(_, shown):
                found.append(shown)
            case Gap(label):
                found.append(gap(label))
            case Bracketed(alternatives):
                parts = (tag_lead(a.tag, language) if a.tag else "" for a in alternatives)
                inner = (tag + plain_text(a.content, language) for tag, a in zip(parts, alternatives, strict=True))
                found.append(f"{OPENING}{SEPARATOR.join(inner)}{CLOSING}")
            case _:
                assert_never(inline)
    return "".join(found)
