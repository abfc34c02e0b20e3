"""What stands becomes blocks: paragraphs with their numbers and marks, lists, tables, signatures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from drafting.deal.wording.labels import SIGNATORY
from drafting.deal.wording.signatures import heading
from drafting.instrument.fill import bracketed, fill, fill_worded, missing
from drafting.instrument.marks import DEFAULT, Marks, marked, marks_of, typed_mark, unmarked
from drafting.instrument.number import Counted, Numbers, members_of
from drafting.instrument.rows import item_line, joined
from drafting.instrument.scope import Offer, Scope
from drafting.instrument.select import Selected, Stood, Undecided
from drafting.instrument.setting import set_inlines
from drafting.instrument.tables import table
from drafting.instrument.tree import Block, Gap, Inlines, Paragraph, Signature, Signatures, Text
from drafting.instrument.tree import Value as ValueText
from drafting.library.params import RowsParam
from drafting.library.text import nodes
from drafting.library.text.labels import paths, plain_blocks
from drafting.library.values import Both, Phrases


class BlockBuilder:
    """Builds the blocks of one text; holds only what all of them need."""

    def __init__(
        self, tree: nodes.TextTree, scope: Scope, numbers: Numbers, counted: Mapping[str, tuple[Counted, ...]],
        prefix: str, *, in_annex: bool,
    ) -> None:  # fmt: skip
        self.scope, self.numbers, self.counted = scope, numbers, counted
        self.prefix, self.in_annex = prefix, in_annex
        self.lists = typed_lists(tree, scope)

    def build(self, selected: Selected) -> tuple[Block, ...]:
        """The blocks, in order."""
        places = _places(selected)
        out: list[Block] = []
        for stood in selected:
            if isinstance(stood, Undecided):
                out.append(Paragraph(f"{self.prefix}/{stood.key}", 0, "", (missing(stood.name, self.scope),)))
            else:
                out.extend(self._block(stood, places.get(stood.key)))
        return tuple(out)

    def _block(self, stood: Stood, place: tuple[int, int] | None) -> Iterator[Block]:
        scope, counted = stood.scope(self.scope), self.counted[stood.key]
        match stood.block:
            case nodes.Paragraph() as paragraph:
                yield self._paragraph(paragraph, stood, counted[0], scope, place)
            case nodes.ItemsBlock() as items:
                yield from self._items(items, stood.offers, counted, scope)
            case nodes.TableBlock(name):
                yield table(name, scope, counted[0].id)
            case nodes.SignaturesBlock():
                yield _signatures(scope)

    def _paragraph(
        self, typed: nodes.Paragraph, stood: Stood, counted: Counted, scope: Scope, place: tuple[int, int] | None
    ) -> Paragraph:
        marks = self.lists.get(stood.path[:-1]) if typed.level > 1 else None
        is_new = stood.typed is not None and stood.typed.new
        movable = marks is not None and place is not None and (is_new or typed_mark(typed) is not None)
        standard = unmarked(typed).content if movable and not is_new else typed.content
        if stood.typed:
            content = fill_worded(stood.typed, standard, scope, self.numbers)
        else:
            content = fill(standard, scope, self.numbers, in_annex=self.in_annex)
        content = bracketed(content, stood.offers, scope.world)
        if movable and marks and place:
            content = marked(content, marks.at(*place))
        return Paragraph(counted.id, counted.level, counted.number, content)

    def _items(
        self, block: nodes.ItemsBlock, offers: tuple[Offer, ...], counted: tuple[Counted, ...], scope: Scope
    ) -> Iterator[Paragraph]:
        language = scope.world.language
        contents = list(self._members(block, scope)) or [(missing(block.name, scope),)]
        for index, (content, place) in enumerate(zip(contents, counted, strict=True)):
            ready = bracketed(set_inlines(content, language), offers, scope.world)
            ready = marked(ready, DEFAULT[language].at(index, len(contents)))
            yield Paragraph(place.id, place.level, place.number, ready)

    def _members(self, block: nodes.ItemsBlock, scope: Scope) -> Iterator[Inlines]:
        if not isinstance(scope.params[block.name], RowsParam):
            yield from _phrases(block, scope)
            return
        offers = scope.heard(block.name)
        for row in joined(block.name, scope):
            content = fill(item_line(block.name, scope), row.scope, self.numbers, in_annex=self.in_annex)
            yield bracketed(content, () if scope.shared(row.wanting, offers) else row.wanting, scope.world)


def typed_lists(tree: nodes.TextTree, scope: Scope) -> dict[tuple[str, ...], Marks]:
    """The marks of each list as typed, by the labels of the paragraph it stands under."""
    labels = paths(tree.blocks)
    items: dict[tuple[str, ...], list[nodes.Paragraph]] = {}
    for block in plain_blocks(tree.blocks):
        if isinstance(block, nodes.Paragraph) and block.level > 1:
            items.setdefault(labels[block.span][:-1], []).append(block)
    return {path: marks_of(found, scope.world.language) for path, found in items.items()}


def _places(selected: Selected) -> dict[str, tuple[int, int]]:
    """For each item that stands, its place in its list and the list's length."""
    items = [s for s in selected if isinstance(s, Stood) and isinstance(s.block, nodes.Paragraph) and s.block.level > 1]
    out: dict[str, tuple[int, int]] = {}
    for _, group in groupby(sorted(items, key=lambda s: s.path[:-1]), key=lambda s: s.path[:-1]):
        same = list(group)
        out.update({stood.key: (index, len(same)) for index, stood in enumerate(same)})
    return out


def _phrases(block: nodes.ItemsBlock, scope: Scope) -> Iterator[Inlines]:
    """The members of a list, each as typed; what only one side wants in its brackets."""
    offers = scope.heard(block.name)
    language = scope.world.language
    for member in members_of(block, scope):
        wanting = tuple(offer for offer in offers if _item(offer, member) is not None)
        item = next(found for offer in wanting if (found := _item(offer, member)) is not None)
        content: Inlines = (ValueText(item[language], block.name),)
        if scope.shared(wanting, offers):
            yield content
            continue
        yield bracketed(content, wanting, scope.world)


def _item(offer: Offer, member: str) -> Both | None:
    found = offer.value.items if isinstance(offer.value, Phrases) else ()
    return next((item for item in found if item.en == member), None)


def _signatures(scope: Scope) -> Signatures:
    language = scope.world.language
    blocks = []
    for party in scope.world.parties:
        name: Inlines = (Text(party.signatory),) if party.signatory else (Gap(SIGNATORY[language], "signatory"),)
        head, title = (
            set_inlines((Text(text),), language) for text in (heading(party.government, language), party.title)
        )
        blocks.append(Signature(party.side, _text(head), set_inlines(name, language), _text(title)))
    return Signatures(tuple(blocks))


def _text(inlines: Inlines) -> str:
    return "".join(inline.text for inline in inlines if isinstance(inline, Text))
