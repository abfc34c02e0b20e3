"""Walking a text: every piece as typed, with the conditions under which it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from drafting.library.text.nodes import (
    AnnexReference,
    Choice,
    Condition,
    Inline,
    ItemsBlock,
    Leaf,
    Named,
    Paragraph,
    Passage,
    Phrase,
    Plain,
    Reference,
    TableBlock,
    TermUse,
    TextTree,
)

Branch: TypeAlias = tuple[Condition, bool]
"""A condition, and whether it has to hold."""


@dataclass(frozen=True, slots=True)
class Met:
    """A piece of a text, and the branches it stands in, outermost first."""

    piece: Leaf | TableBlock | ItemsBlock
    branches: tuple[Branch, ...]


def blocks(tree: TextTree) -> Iterator[tuple[Plain, tuple[Branch, ...]]]:
    """Every block as typed, with its branch."""
    for block in tree.blocks:
        if isinstance(block, Passage):
            yield from ((plain, ((block.condition, True),)) for plain in block.then)
            yield from ((plain, ((block.condition, False),)) for plain in block.otherwise)
        else:
            yield block, ()


def pieces(tree: TextTree) -> Iterator[Met]:
    """Every piece of every paragraph; the terms inside the forms of a choice too."""
    for block, branches in blocks(tree):
        if isinstance(block, Paragraph):
            yield from inside(block.content, branches)
        elif isinstance(block, TableBlock | ItemsBlock):
            yield Met(block, branches)


def inside(content: tuple[Inline, ...], branches: tuple[Branch, ...] = ()) -> Iterator[Met]:
    """Every piece of a paragraph."""
    for piece in content:
        if isinstance(piece, Phrase):
            yield from (found for leaf in piece.then for found in _leaf(leaf, (*branches, (piece.condition, True))))
            yield from (
                found for leaf in piece.otherwise for found in _leaf(leaf, (*branches, (piece.condition, False)))
            )
        else:
            yield from _leaf(piece, branches)


def _leaf(leaf: Leaf, branches: tuple[Branch, ...]) -> Iterator[Met]:
    yield Met(leaf, branches)
    if isinstance(leaf, Choice):
        yield from (Met(typed, branches) for form in leaf.forms for typed in form)


def conditions(tree: TextTree) -> Iterator[Condition]:
    """Every condition, in the order typed."""
    for block in tree.blocks:
        if isinstance(block, Passage):
            yield block.condition
            for plain in (*block.then, *block.otherwise):
                yield from phrases(plain)
        else:
            yield from phrases(block)


def phrases(block: Plain) -> Iterator[Condition]:
    """The conditions inside a paragraph."""
    if isinstance(block, Paragraph):
        yield from (piece.condition for piece in block.content if isinstance(piece, Phrase))


def names_used(tree: TextTree) -> frozenset[str]:
    """Every name that the text asks for, first letter small: parameters, values of the deal, phrases."""
    found = {condition.subject for condition in conditions(tree) if not condition.on_clause}
    for met in pieces(tree):
        match met.piece:
            case Named():
                found.add(met.piece.key)
            case Choice(selector=str() as selector):
                found.add(selector)
            case TableBlock(name) | ItemsBlock(name):
                found.add(name)
            case _:
                pass
    return frozenset(found)


def clauses_named(tree: TextTree) -> frozenset[str]:
    """Every clause that the text refers to or asks the presence of."""
    found = {clause for condition in conditions(tree) for clause in condition.clauses}
    for met in pieces(tree):
        if isinstance(met.piece, Reference | AnnexReference) and met.piece.clause:
            found.add(met.piece.clause)
    return frozenset(found)


def definitions(tree: TextTree) -> Iterator[tuple[TermUse, tuple[Branch, ...]]]:
    """Every place that defines a term, with its branches."""
    for met in pieces(tree):
        if isinstance(met.piece, TermUse) and met.piece.defining:
            yield met.piece, met.branches


def typed_terms(tree: TextTree) -> Iterator[TermUse]:
    """Every term as typed."""
    yield from (met.piece for met in pieces(tree) if isinstance(met.piece, TermUse))
