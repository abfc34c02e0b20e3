"""What a clause text is made of: a frozen tree in which every node knows where it was typed.

The grammar is formats.md, "The text language". Offsets count characters of the ``SourceText`` from 0;
``end`` is one past the last. Words are folded (a line break is one space) and escapes are resolved;
typography is set later, by ``deal.wording.typography``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from drafting.place import Place, SourceText


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` to ``end`` (exclusive), in characters of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """Typed words."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Italic:
    """Words between asterisks: a cited title, a Latin phrase."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class TermUse:
    """A term as it is typed; ``defining`` where the quotation marks say that it is defined here."""

    form: str
    defining: bool
    span: Span


Typed: TypeAlias = Words | Italic | TermUse
Form: TypeAlias = tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """``{a | b}``; ``selector`` None means the register."""

    selector: str | None
    forms: tuple[Form, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Target:
    """A paragraph by its labels: ``2(a)(i)`` is ("2", "a", "i")."""

    labels: tuple[str, ...]
    span: Span

    def __str__(self) -> str:
        first, *rest = self.labels
        lead = first if first.isdigit() else f"({first})"
        return lead + "".join(f"({label})" for label in rest)


Joiner: TypeAlias = Literal["and", "or", "to"]


@dataclass(frozen=True, slots=True)
class Reference:
    """``{ref …}``. No clause and no targets: *this*. ``capital`` where it is typed ``{Ref …}``."""

    clause: str | None
    targets: tuple[Target, ...]
    joiner: Joiner | None
    capital: bool
    span: Span

    @property
    def this(self) -> bool:
        """Whether it is ``{ref this}``."""
        return self.clause is None and not self.targets


@dataclass(frozen=True, slots=True)
class AnnexReference:
    """``{annex name}`` or ``{annex clause name}``."""

    clause: str | None
    name: str
    capital: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Named:
    """``{name}`` or ``{name as style}``: a parameter, a value of the deal, a phrase of the lexicon.

    ``name`` is as typed, folded; ``capital`` where its first letter is one.
    """

    name: str
    style: str | None
    span: Span

    @property
    def capital(self) -> bool:
        """Whether the first letter is typed as a capital."""
        return self.name[:1].isupper()

    @property
    def key(self) -> str:
        """The name with its first letter in lower case."""
        return self.name[:1].lower() + self.name[1:]


@dataclass(frozen=True, slots=True)
class Condition:
    """What a passage hangs on: a name alone, or a name and options; ``negated`` by *not*.

    A ``subject`` with a full stop is a clause id: true where that clause, or one of ``options``, stands in the
    instrument.
    """

    subject: str
    options: tuple[str, ...]
    negated: bool
    span: Span

    @property
    def on_clause(self) -> bool:
        """Whether it asks for the presence of a clause."""
        return "." in self.subject

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses of which one has to stand; () where it asks for something else."""
        return (self.subject, *self.options) if self.on_clause else ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A passage inside a paragraph: ``{when …}…{otherwise}…{end}``."""

    condition: Condition
    then: tuple[Leaf, ...]
    otherwise: tuple[Leaf, ...]
    span: Span


Leaf: TypeAlias = Typed | Choice | Reference | AnnexReference | Named
Inline: TypeAlias = Leaf | Phrase


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``label`` "" and ``level`` 0 without one; else 1 for (1), 2 for (a), 3 for (i). ``indent`` in characters."""

    label: str
    level: int
    indent: int
    content: tuple[Inline, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class TableBlock:
    """``{table name}``."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class ItemsBlock:
    """``{name as items}``: a lettered list of the members of a list parameter."""

    name: str
    indent: int
    span: Span


@dataclass(frozen=True, slots=True)
class SignaturesBlock:
    """``{signatures}``."""

    span: Span


Plain: TypeAlias = Paragraph | TableBlock | ItemsBlock | SignaturesBlock


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of whole paragraphs."""

    condition: Condition
    then: tuple[Plain, ...]
    otherwise: tuple[Plain, ...]
    span: Span


Block: TypeAlias = Plain | Passage


@dataclass(frozen=True, slots=True)
class TextTree:
    """A text as it was understood, with the source it came from."""

    blocks: tuple[Block, ...]
    source: SourceText

    def place(self, span: Span) -> Place:
        """Where ``span`` stands in its file; the caret underlines no more than one line of it."""
        typed = self.source.text[span.start : span.end].split("\n", 1)[0]
        return self.source.place(span.start, max(1, len(typed)))
