"""Where a clause is used: in other clauses, outlines and deals; found in the files' own words, with places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafting.finding import Unusable
from drafting.keeping.published import published
from drafting.library.kinds import kind_of
from drafting.library.library import Source
from drafting.library.text.nodes import TermUse
from drafting.library.text.parse import parse_text
from drafting.library.text.walk import pieces
from drafting.place import Place
from drafting.source import Mapping, Node, Scalar, Sequence, read_yaml


@dataclass(frozen=True, slots=True)
class Use:
    """One place that names a clause, or uses a term that it defines. ``how``: "needs", "refers to it" …"""

    kind: str  # clause, outline, deal
    name: str  # the id of what uses it
    how: str
    place: Place


def uses(clause_id: str, forms: frozenset[str], sources: Iterable[Source]) -> tuple[Use, ...]:
    """Every place in ``sources`` that names ``clause_id``, or uses one of ``forms``, the terms it defines.

    A file that cannot be read as YAML is looked through for the id as a word.
    """
    found: list[Use] = []
    for source in sources:
        kind = kind_of(source.text)
        if kind not in ("clause", "outline", "deal"):
            continue
        try:
            root = read_yaml(source.text, source.file)
        except Unusable:
            found.extend(_words(clause_id, source, kind))
            continue
        name = str(root.get("id", source.file))
        if not (kind == "clause" and name == clause_id):
            found.extend(Use(kind, name, how, place) for how, place in _in(root, (), clause_id))
            if kind == "clause":
                found.extend(Use(kind, name, f"uses the term “{form}”", place) for form, place in _terms(root, forms))
    return tuple(dict.fromkeys(found))


def _in(node: Node, path: tuple[str, ...], clause_id: str, at: Place | None = None) -> Iterator[tuple[str, Place]]:
    match node:
        case Mapping():
            for key, value in node.items():
                yield from _in(value, (*path, str(key)), clause_id, node.value_place(key))
                if names(key, clause_id):
                    yield _how(path), node.key_place(key)
        case Sequence():
            for value, where in zip(node, node.values_at, strict=True):
                yield from _in(value, path, clause_id, where)
        case Scalar() if names(node, clause_id) and path[:1] != ("formerly",):
            spots = [node.source.place(found.start(), len(clause_id)) for found in _pattern(clause_id).finditer(node)]
            yield from ((_how(path), place) for place in (spots if "\n" in node or "{" in node else [at or node.place]))


def names(text: str, clause_id: str) -> bool:
    """Whether ``text`` has ``clause_id`` as a word of its own."""
    return _pattern(clause_id).search(text) is not None


def _pattern(clause_id: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.-]){re.escape(clause_id)}(?![\w-]|\.\w)")


def _how(path: tuple[str, ...]) -> str:
    """In words: what the file does with the clause."""
    if "requires" in path:
        return "needs it"
    if "conflicts" in path:
        return "cannot stand beside it"
    if "text" in path or "title" in path or "annexes" in path:
        return "refers to it"
    if path[-1:] == ("use",):
        return "uses it"
    if "tests" in path:
        return "names it in a test"
    if "ladders" in path:
        return "names it in a ladder"
    return f"names it under {path[-1]}" if path else "names it"


def _terms(root: Mapping, forms: frozenset[str]) -> Iterator[tuple[str, Place]]:
    """The first use of each term in each language; the places of others say nothing more."""
    told: set[str] = set()
    for words in published(root):
        if words.path[0] not in ("text", "annexes", "positions", "title"):
            continue
        try:
            tree = parse_text(words.text.source)
        except Unusable:
            continue
        for met in pieces(tree):
            if isinstance(met.piece, TermUse) and not met.piece.defining:
                form = met.piece.form
                if form.casefold() in forms and form.casefold() not in told:
                    told.add(form.casefold())
                    yield form, tree.place(met.piece.span)


def _words(clause_id: str, source: Source, kind: str) -> Iterator[Use]:
    for number, line in enumerate(source.text.split("\n"), 1):
        if found := _pattern(clause_id).search(line):
            yield Use(
                kind, source.file, "names it", Place(source.file, number, found.start() + 1, len(clause_id), line)
            )
