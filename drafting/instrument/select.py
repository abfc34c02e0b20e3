"""Select: which paragraphs of a clause stand in this deal, and for whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.instrument.conditions import Missing, holds
from drafting.instrument.scope import Offer, Scope, Typed
from drafting.library.text.labels import keys_of, paths
from drafting.library.text.nodes import Inline, Leaf, Paragraph, Passage, Phrase, Plain, TextTree, Words
from drafting.library.values import Choice as ChoiceValue


@dataclass(frozen=True, slots=True)
class Stood:
    """A block that stands.

    ``key`` names it in its clause ("2/a", "p3" for the third unlabelled block typed, "floor:2" in a
    position's own text); ``path`` are its labels as typed; ``offers``: the sides that want it, none
    for everybody; ``typed``: words of the deal's own that stand there.
    """

    block: Plain
    key: str
    path: tuple[str, ...]
    offers: tuple[Offer, ...] = ()
    typed: Typed | None = None

    def scope(self, scope: Scope) -> Scope:
        """``scope`` as the sides that want this block see it."""
        sides = tuple(offer.side for offer in self.offers if offer.side)
        return scope.seen_by(sides) if sides else scope


@dataclass(frozen=True, slots=True)
class Undecided:
    """Paragraphs of which nobody knows whether they stand, since parameter ``name`` is missing; ``key`` as above."""

    name: str
    key: str


Selected = tuple[Stood | Undecided, ...]


def select_text(scope: Scope) -> tuple[Selected, ...]:
    """What stands of the clause's text; several where sides want positions that have their own texts."""
    texts: dict[str, list[Offer]] = {}
    for offer in scope.heard("position"):
        texts.setdefault(own_text(offer, scope), []).append(offer)
    if len(texts) == 1:
        mark = next(iter(texts))
        return (_typed_in(select(scope.own[mark] if mark else scope.texts.body, scope, mark), scope),)
    if scope.agreed_only:
        return ()
    return tuple(
        _typed_in(select(scope.own[mark] if mark else scope.texts.body, scope, mark, tuple(offers)), scope)
        for mark, offers in texts.items()
    )


def _typed_in(selected: Selected, scope: Scope) -> Selected:
    """``selected`` with the words that the deal types: in the place of paragraphs, and as new ones after them."""
    if not scope.typed:
        return selected
    out: list[Stood | Undecided] = []
    waiting: list[tuple[int, Stood]] = []  # new paragraphs, until what hangs below the one before them has passed
    for block in selected:
        level = _level(block)
        while waiting and level <= waiting[-1][0]:
            out.append(waiting.pop()[1])
        key = block.key.rpartition(":")[2]
        own = next((one for one in scope.typed if one.key == key and not one.new), None)
        if own is None:
            out.append(block)
        elif own.pieces and isinstance(block, Stood):
            out.append(replace(block, typed=own))
        new = next((one for one in scope.typed if one.key == key and one.new), None)
        if new and new.pieces and isinstance(block, Stood):
            waiting.append((level, _new(block, new)))
    return (*out, *(stood for _, stood in reversed(waiting)))


def _level(block: Stood | Undecided) -> int:
    """How deep a block stands; what has no number is a paragraph's equal."""
    return block.block.level or 1 if isinstance(block, Stood) and isinstance(block.block, Paragraph) else 1


def _new(before: Stood, typed: Typed) -> Stood:
    """A paragraph like ``before``, with nothing of its own."""
    level = before.block.level if isinstance(before.block, Paragraph) else 0
    indent = before.block.indent if isinstance(before.block, Paragraph) else 0
    path = (*before.path[:-1], f"{before.path[-1]}+") if before.path else ()
    block = Paragraph("+" if level else "", level, indent, (), before.block.span)
    return Stood(block, f"{before.key}+", path, before.offers, typed)


def own_text(offer: Offer, scope: Scope) -> str:
    """The position whose own text ``offer`` asks for, "" for the shared text."""
    position = offer.value.option if isinstance(offer.value, ChoiceValue) else ""
    return position if position in scope.own else ""


def select(tree: TextTree, scope: Scope, mark: str = "", offers: tuple[Offer, ...] = ()) -> Selected:
    """The blocks of ``tree`` that stand, in order, wanted by the sides of ``offers`` (none: by everybody).

    ``mark`` is the position whose own text it is.
    """
    seen = scope.seen_by([offer.side for offer in offers if offer.side]) if offers else scope
    labels = paths(tree.blocks)
    lead = f"{mark}:" if mark else ""
    keys = {span: lead + key for span, key in keys_of(tree).items()}

    def stood(block: Plain, wanted: tuple[Offer, ...]) -> Stood:
        return Stood(block, keys[block.span], labels.get(block.span, ()), wanted)

    out: list[Stood | Undecided] = []
    for index, block in enumerate(tree.blocks, start=1):
        if not isinstance(block, Passage):
            if not blank(block, seen):
                out.append(stood(block, offers))
            continue
        for verdict in holds(block.condition, seen):
            if isinstance(verdict.answer, Missing):
                out.append(Undecided(verdict.answer.name, f"u{index}"))
                continue
            chosen = block.then if verdict.answer else block.otherwise
            out.extend(stood(plain, verdict.offers or offers) for plain in chosen if not blank(plain, seen))
    return tuple(out)


def blank(block: Plain, scope: Scope) -> bool:
    """Whether nothing of a paragraph stands: it was typed as passages only, and none of them holds."""
    if not isinstance(block, Paragraph) or not any(isinstance(piece, Phrase) for piece in block.content):
        return False
    return not any(
        isinstance(piece, Phrase)
        and any(isinstance(verdict.answer, Missing) for verdict in holds(piece.condition, scope))
        for piece in block.content
    ) and all(isinstance(leaf, Words) and not leaf.text.strip() for leaf, _ in standing(block.content, scope))


def standing(content: tuple[Inline, ...], scope: Scope) -> Iterator[tuple[Leaf, Scope]]:
    """Every piece of a paragraph that stands, with the scope of those for whom it does."""
    for piece in content:
        if not isinstance(piece, Phrase):
            yield piece, scope
            continue
        for verdict in holds(piece.condition, scope):
            if not isinstance(verdict.answer, Missing):
                narrow = scope.seen_by(verdict.sides) if verdict.sides else scope
                yield from ((leaf, narrow) for leaf in (piece.then if verdict.answer else piece.otherwise))
