"""Number: what each provision, paragraph, item and annex is counted as, once it is known what stands.

Labels are only labels (formats.md): Word counts what stands, and so do we, by the same rules: a level
restarts after any higher one (ECMA-376 17.9.10 by its absence; word.md 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafting.instrument.rows import joined
from drafting.instrument.scope import Scope
from drafting.instrument.select import Selected, Stood, select, select_text, standing
from drafting.instrument.tree import TargetId
from drafting.library.params import RowsParam
from drafting.library.text.labels import label_of
from drafting.library.text.nodes import AnnexReference, ItemsBlock, Paragraph
from drafting.library.values import Phrases


@dataclass(frozen=True, slots=True)
class Counted:
    """A paragraph's level, what it is counted as ("2", "a"), and its id."""

    level: int
    number: str
    id: TargetId


@dataclass(frozen=True, slots=True)
class Placed:
    """A clause with what stands of it and the numbers of its paragraphs; ``number`` 0 where it has none.

    ``counted`` goes by ``Stood.key``; ``by_path`` by the position whose own text it is ("" for the
    shared one) and the labels as typed.
    """

    scope: Scope
    number: int
    texts: tuple[Selected, ...]
    counted: Mapping[str, tuple[Counted, ...]]
    by_path: Mapping[tuple[str, tuple[str, ...]], Counted]


@dataclass(frozen=True, slots=True)
class PlacedAnnex:
    """An annex with its letter and what stands of it."""

    scope: Scope
    name: str
    letter: str
    text: Selected
    counted: Mapping[str, tuple[Counted, ...]]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Every provision and annex of the instrument, in order."""

    provisions: tuple[Placed, ...]
    annexes: tuple[PlacedAnnex, ...]

    def provision(self, clause: str) -> Placed | None:
        """The provision that clause ``clause`` has become."""
        return next((placed for placed in self.provisions if placed.scope.clause == clause), None)

    def annex(self, clause: str, name: str) -> PlacedAnnex | None:
        """The annex ``name`` of ``clause``, if a standing text refers to it."""
        return next((a for a in self.annexes if a.scope.clause == clause and a.name == name), None)


def number(scopes: tuple[Scope, ...]) -> Numbers:
    """Count provisions in their order, paragraphs in theirs, annexes by first reference."""
    provisions: list[Placed] = []
    articles = 0
    for scope in scopes:
        articles += scope.kind == "article"
        texts = select_text(scope)
        together = tuple(block for text in texts for block in text)
        counted = count(together, scope, scope.clause)
        by_path = {
            (_mark(stood), stood.path): counted[stood.key][0]
            for stood in together
            if isinstance(stood, Stood) and stood.path and isinstance(stood.block, Paragraph)
        }
        provisions.append(Placed(scope, articles if scope.kind == "article" else 0, texts, counted, by_path))
    return Numbers(tuple(provisions), _annexes(tuple(provisions)))


def _mark(stood: Stood) -> str:
    return stood.key.partition(":")[0] if ":" in stood.key else ""


def annex_id(clause: str, name: str) -> TargetId:
    """The id of an annex; it begins with its provision's."""
    return f"{clause}/annex-{name}"


def count(blocks: Selected, scope: Scope, prefix: str) -> dict[str, tuple[Counted, ...]]:
    """Numbers and ids of ``blocks``, by the key of each; a list of items has one for each item."""
    counts = {1: 0, 2: 0, 3: 0}
    out: dict[str, tuple[Counted, ...]] = {}
    depth = 0  # indent of the items being counted, to know whether a list stands among them or under them

    def counting(level: int) -> str:
        for deeper in range(level + 1, 4):
            counts[deeper] = 0
        counts[level] += 1
        return label_of(level, counts[level])

    for stood in blocks:
        if not isinstance(stood, Stood):
            continue
        block = stood.block
        if isinstance(block, ItemsBlock):
            level = 3 if counts[2] and block.indent > depth else 2
            ids = [f"{prefix}/{stood.key}-{index}" for index in range(1, items_of(block, stood.scope(scope)) + 1)]
            out[stood.key] = tuple(Counted(level, counting(level), ident) for ident in ids)
        elif isinstance(block, Paragraph) and block.level:
            depth = block.indent if block.level == 2 else depth
            out[stood.key] = (Counted(block.level, counting(block.level), f"{prefix}/{stood.key}"),)
        else:
            out[stood.key] = (Counted(0, "", f"{prefix}/{stood.key}"),)
    return out


def items_of(block: ItemsBlock, scope: Scope) -> int:
    """How many items the list has: members that any side wants, once each; 1 for a gap."""
    if isinstance(scope.params[block.name], RowsParam):
        return len(joined(block.name, scope)) or 1
    return len(members_of(block, scope)) or 1


def members_of(block: ItemsBlock, scope: Scope) -> tuple[str, ...]:
    """The members, in the text's language, in the order in which they are first offered."""
    found: dict[str, None] = {}
    for offer in scope.heard(block.name):
        if isinstance(offer.value, Phrases):
            found.update(dict.fromkeys(phrase.en for phrase in offer.value.items))
    return tuple(found)


def _annexes(provisions: tuple[Placed, ...]) -> tuple[PlacedAnnex, ...]:
    scopes = {placed.scope.clause: placed.scope for placed in provisions}
    queue: list[tuple[Scope, Selected]] = [(p.scope, text) for p in provisions for text in p.texts]
    out: dict[tuple[str, str], PlacedAnnex] = {}
    while queue:
        scope, text = queue.pop(0)
        for clause, name in _referred(text, scope):
            owner = scopes.get(clause)
            if owner is None or name not in owner.annexes or (clause, name) in out:
                continue
            selected = select(owner.annexes[name].body, owner)
            letter = label_of(2, len(out) + 1).upper()
            counted = count(selected, owner, annex_id(clause, name))
            out[clause, name] = PlacedAnnex(owner, name, letter, selected, counted)
            queue.append((owner, selected))
    return tuple(out.values())


def _referred(text: Selected, scope: Scope) -> list[tuple[str, str]]:
    """The annexes that ``text`` refers to, in order."""
    return [
        (leaf.clause or scope.clause, leaf.name)
        for stood in text
        if isinstance(stood, Stood) and isinstance(stood.block, Paragraph)
        for leaf, _ in standing(stood.block.content, stood.scope(scope))
        if isinstance(leaf, AnnexReference)
    ]
