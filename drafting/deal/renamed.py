"""A deal that names a clause by what it was called before: read as if it said the id of today, with a notice."""

from __future__ import annotations

from collections.abc import Mapping as Map

from drafting.deal.deal import Deal
from drafting.deal.read import DealFile
from drafting.finding import Finding
from drafting.library.decode import decode
from drafting.library.library import Library
from drafting.place import Place
from drafting.source import Mapping, Node, Scalar, Sequence


def with_ids_of_today(file: DealFile, library: Library) -> tuple[DealFile, tuple[Finding, ...]]:
    """``file`` with the former ids of clauses under ``articles`` exchanged, and a note at each."""
    former = library.renames
    articles = file.root.get("articles")
    if not former or not isinstance(articles, Sequence):
        return file, ()
    found: list[Finding] = []
    changed = _exchanged(articles, former, found)
    if not found:
        return file, ()
    root = Mapping.at(file.root.place)
    for key, node in file.root.items():
        value = changed if key == "articles" else node
        root.put(key, value, file.root.key_place(key), file.root.value_place(key))
    return DealFile(decode(Deal, root), root), tuple(found)


def _exchanged(node: Node, former: Map[str, str], found: list[Finding], at: Place | None = None) -> Node:
    """``node`` with every string that is a former id exchanged; the places stay."""
    match node:
        case Mapping():
            mapping = Mapping.at(node.place)
            for key, value in node.items():
                where = node.value_place(key)
                mapping.put(key, _exchanged(value, former, found, where), node.key_place(key), where)
            return mapping
        case Sequence():
            return Sequence.at(
                node.place,
                [(_exchanged(each, former, found, where), where)
                 for each, where in zip(node, node.values_at, strict=True)],
            )  # fmt: skip
        case Scalar() if node in former:
            today = former[node]
            place = at or node.place
            found.append(Finding("clause-renamed", "note", f"“{node}” is now called “{today}”.",
                                 f"Write {today}.", place))  # fmt: skip
            source = node.source
            return Scalar.at(today, lambda: source)
        case _:
            return node
