"""A text as it was before something new could stand in it: passages and forms of new things left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafting.finding import Unusable
from drafting.library.text.nodes import (
    Block,
    Choice,
    Condition,
    Inline,
    Paragraph,
    Passage,
    Phrase,
    TextTree,
)
from drafting.library.text.parse import parse_text
from drafting.source import Scalar


@dataclass(frozen=True, slots=True)
class New:
    """Parameters and positions that a clause did not have before; ``order``: all its positions now."""

    params: frozenset[str] = frozenset()
    positions: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()


def without(text: Scalar, new: New) -> tuple[str, ...] | None:
    """The pieces of ``text`` that can stand although nothing of ``new`` does; None where it cannot be read."""
    try:
        tree = parse_text(text.source)
    except Unusable:
        return None
    return tuple(_flat(_blocks(tree, new), tree))


def _blocks(tree: TextTree, new: New) -> Iterator[Block | Inline | str]:
    for block in tree.blocks:
        if isinstance(block, Passage):
            yield from _passage(block.condition, block.then, block.otherwise, new)
        elif isinstance(block, Paragraph):
            yield from _paragraph(block, new)
        else:
            yield block


def _passage(
    condition: Condition, then: Iterable[Block], otherwise: Iterable[Block], new: New
) -> Iterator[Block | Inline | str]:
    """A passage of paragraphs; one that hangs on something new leaves its other side."""
    fate = _fate(condition, new)
    if fate is None:
        yield f"when {condition.negated} {condition.subject} {' or '.join(_old(condition.options, new))}"
    for side, standing in ((then, True), (otherwise, False)):
        if fate in (None, standing):
            if fate is None:
                yield "side"
            for block in side:
                if isinstance(block, Paragraph):
                    yield from _paragraph(block, new)
                else:
                    yield block
    if fate is None:
        yield "end"


def _paragraph(block: Paragraph, new: New) -> Iterator[Block | Inline | str]:
    yield f"paragraph {block.label} {block.level}"
    for piece in block.content:
        if isinstance(piece, Phrase):
            fate = _fate(piece.condition, new)
            if fate is None:
                options = " or ".join(_old(piece.condition.options, new))
                yield f"when {piece.condition.negated} {piece.condition.subject} {options}"
            for side, standing in ((piece.then, True), (piece.otherwise, False)):
                if fate in (None, standing):
                    if fate is None:
                        yield "side"
                    yield from (_leaf(leaf, new) for leaf in side)
        else:
            yield _leaf(piece, new)


def _leaf(piece: Inline, new: New) -> Inline | str:
    """A choice by position without the forms of new positions; anything else as it is."""
    if isinstance(piece, Choice) and piece.selector == "position" and len(piece.forms) == len(new.order):
        kept = [form for name, form in zip(new.order, piece.forms, strict=True) if name not in new.positions]
        return f"position {' | '.join(_words(form) for form in kept)}"
    if isinstance(piece, Choice) and piece.selector == "position":
        return f"position {' | '.join(_words(form) for form in piece.forms)}"
    return piece


def _words(form: Iterable[object]) -> str:
    return "".join(str(getattr(typed, "text", getattr(typed, "form", ""))) for typed in form)


def _fate(condition: Condition, new: New) -> bool | None:
    """Whether a condition could hold before; None where it hangs on nothing new."""
    if condition.subject in new.params:
        return condition.negated
    if condition.subject == "position" and condition.options and set(condition.options) <= new.positions:
        return condition.negated
    return None


def _old(options: Iterable[str], new: New) -> list[str]:
    return [option for option in options if option not in new.positions]


def _flat(pieces: Iterable[Block | Inline | str], tree: TextTree) -> Iterator[str]:
    """Each piece as typed, folded; neighbouring words as one."""
    words: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            if words:
                yield " ".join(" ".join(words).split())
                words = []
            yield piece
        else:
            words.append(tree.source.text[piece.span.start : piece.span.end])
    if words:
        yield " ".join(" ".join(words).split())
