"""What may not leave the house: every word of a deal file and of its clauses that the text itself does not say.

The files are walked, not the models: a field that is added tomorrow is internal from its first day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from drafting.library.sources import Source
from drafting.place import Place
from drafting.source import Mapping, Node, Sequence, read_yaml

What = Literal["name", "value", "comment"]
_COMMENT: Final = re.compile(r"(?:^|\s)#\s*(.+)$", re.MULTILINE)
_PUBLIC: Final = ("id", "round", "profile")  # of a deal: they stand in the names of the drafts


@dataclass(frozen=True, slots=True)
class Secret:
    """Words that are internal, what they are in their file, and where they stand."""

    words: str
    what: What
    place: Place


def secrets(deal: Source, others: Iterable[Source]) -> tuple[Secret, ...]:
    """The keys, values and comments of ``deal`` and of the ``others`` (its clauses), each once. What the drafts say in
    their text is taken out of them later, by ``scan``. Raises Refusal for text that is no YAML."""
    found = [each for each in _of(deal) if each.what != "value" or not _named(each, deal)]
    for source in others:
        found.extend(_of(source))
    return tuple({(each.words, each.what): each for each in reversed(found)}.values())


def typed_secrets(source: Source) -> tuple[Secret, ...]:
    """The lines of a file that is no YAML, such as the deal's history: all that stands in quotation marks."""
    return tuple(
        Secret(match[1], "value", Place(source.file, at))
        for at, line in enumerate(source.text.splitlines(), 1)
        for match in _QUOTED.finditer(line)
    )


_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)+)"')


def _named(secret: Secret, deal: Source) -> bool:
    line = deal.text.splitlines()[(secret.place.line or 1) - 1]
    return line.partition(":")[0] in _PUBLIC


def _of(source: Source) -> Iterator[Secret]:
    yield from _in(read_yaml(source.text, source.file))
    for match in _COMMENT.finditer(source.text):
        yield Secret(match[1], "comment", Place(source.file, source.text.count("\n", 0, match.start(1)) + 1))


def _in(node: Node) -> Iterator[Secret]:
    if isinstance(node, Mapping):
        for key, child in node.items():
            yield Secret(str(key), "name", node.key_place(key))
            yield from _child(child, node.value_place(key))
    elif isinstance(node, Sequence):
        for at, child in enumerate(node):
            yield from _child(child, node.values_at[at])


def _child(node: Node, place: Place) -> Iterator[Secret]:
    if isinstance(node, Mapping | Sequence):
        yield from _in(node)
    elif node is not None:
        yield Secret(str(node), "value", place)
