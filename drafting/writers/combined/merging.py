"""The tree of the base with every version's edits in it: stretch by stretch, container by container."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from drafting.ooxml.names import local, w
from drafting.ooxml.order import insert_in_order
from drafting.ooxml.xmldoor import Element
from drafting.writers.combined.aligned import Along, along
from drafting.writers.combined.atoms import Atom, Unfine, atoms_of, plain
from drafting.writers.combined.building import Builder
from drafting.writers.combined.deciding import Decisions, excerpt
from drafting.writers.combined.labels import credit
from drafting.writers.combined.remarks import REMARK
from drafting.writers.combined.stretch import Weaver
from drafting.writers.combined.tags import BLOCKS, ROWS, TAG
from drafting.writers.combined.version import Version, references

_TAGGED: Final = BLOCKS | ROWS
_HEADS: Final = frozenset(map(w, ("tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sectPr")))
_SDT: Final = w("sdt")
Slot = list[Element]


@dataclass(slots=True)
class Merger:
    """``versions`` in the order in which what they put in one place stands; ``wrappers`` are the base's parts by tag.

    ``coarse`` counts stretches that were taken from one version as they stood.
    """

    versions: Sequence[Version]
    wrappers: Mapping[str, Element]
    decisions: Decisions
    headings: Mapping[str, str]  # tag of a block of the body → the heading it stands under
    coarse: int = 0

    def container(self, base: Element, theirs: Mapping[int, Element]) -> None:
        """Fill ``base``, a container of the base, with what stands in ``theirs`` (number of a version → the same)."""
        slots = _slots(base)
        tags = [slot[0].get(TAG, "") for slot in slots[1::2]]
        views = {number: _along_tags(each, tags) for number, each in theirs.items()}
        self._heads(base, theirs)
        broken = [number for number, view in views.items() if view is None]
        if broken:
            children = self._taken_whole(slots, theirs, broken)
        else:
            known = {number: view for number, view in views.items() if view is not None}
            children = [each for part in self._parts(slots, known) for each in part]
        heads = [child for child in base if child.tag in _HEADS]
        for child in list(base):
            base.remove(child)
        ahead = [head for head in heads if head.tag != w("sectPr")]
        base.extend([*ahead, *children, *(head for head in heads if head.tag == w("sectPr"))])

    def _parts(self, slots: Sequence[Slot], views: Mapping[int, Sequence[Slot]]) -> Iterator[Sequence[Element]]:
        """The slots that nobody touched as they stand, and each stretch of touched ones combined."""
        hot = [self._hot(k, slot, views) for k, slot in enumerate(slots)]
        at = 0
        while at < len(slots):
            stop = at
            while stop < len(slots) and hot[stop]:
                stop += 1
            if stop == at:
                yield slots[at]
                at += 1
                continue
            yield self._stretch(
                [each for slot in slots[at:stop] for each in slot],
                {number: [each for slot in view[at:stop] for each in slot] for number, view in views.items()},
            )
            at = stop

    def _hot(self, k: int, slot: Slot, views: Mapping[int, Sequence[Slot]]) -> bool:
        if k % 2:
            tag = slot[0].get(TAG)
            own = [version for version in self.versions if version.number in views]
            return any(
                tag in version.touched or _differs(views[version.number], k, slot[0], str(tag)) for version in own
            )
        return any(view[k] and [*map(plain, view[k])] != [*map(plain, slot)] for view in views.values())

    def _stretch(self, base: Slot, theirs: Mapping[int, Slot]) -> list[Element]:
        self.decisions.heading = next((self.headings[t] for e in base if (t := e.get(TAG, "")) in self.headings),
                                      self.decisions.heading)  # fmt: skip
        atoms = atoms_of(base)
        fine: list[tuple[Version, Along]] = []
        unfine: list[Version] = []
        for version in self.versions:
            if version.number not in theirs:
                continue
            try:
                fine.append((version, along(atoms, atoms_of(theirs[version.number], version.meaning))))
            except Unfine:
                unfine.append(version)
        fine = [(version, view) for version, view in fine if view.touches or _blocks(atoms)]
        if unfine:
            return self._coarse(base, theirs, fine, unfine, atoms)
        return self._woven(atoms, fine)

    def _woven(self, atoms: Sequence[Atom], views: Sequence[tuple[Version, Along]]) -> list[Element]:
        found = self.decisions.settle(atoms, views)
        blocks = Weaver(atoms, views, Builder(self.wrappers), self._block).weave()
        self._remark(blocks, [conflict.number for conflict in found if conflict.chosen != "both"])
        return blocks

    @staticmethod
    def _remark(blocks: Sequence[Element], numbers: Sequence[int]) -> None:
        """Note on a paragraph of a stretch which conflicts a comment there is to tell."""
        paragraph = next((p for block in blocks for p in block.iter(w("p"))), None)
        if numbers and paragraph is not None:
            paragraph.set(REMARK, " ".join([*paragraph.get(REMARK, "").split(), *map(str, numbers)]))

    def _coarse(
        self, base: Slot, theirs: Mapping[int, Slot], fine: Sequence[tuple[Version, Along]], unfine: Sequence[Version],
        atoms: Sequence[Atom],
    ) -> list[Element]:  # fmt: skip
        """A stretch that some version changed in a way that can't be taken apart: that version's as it stands, when
        nobody else touched it; otherwise one is taken, and the others are told."""
        others = [version for version, view in fine if view.touches or self._touches(version, base)]
        everyone = sorted([*others, *unfine], key=lambda version: version.number)
        taken: Version | None = unfine[0]
        if len(everyone) > 1:
            variants = [(each.name, excerpt(_said(theirs[each.number]))) for each in everyone]
            chosen = self.decisions.whole(excerpt(_said(base)), variants)
            self._remark(base, [len(self.decisions.found)])
            taken = next((each for each in everyone if each.name == chosen), None)
        self.coarse += 1
        if taken is None:
            return base
        if taken not in unfine:
            return self._woven(atoms, [view for view in fine if view[0] is taken])
        return self._taken(base, theirs[taken.number], taken)

    @staticmethod
    def _taken(base: Slot, theirs: Slot, version: Version) -> list[Element]:
        known = references(base)
        return [version.keep(each, known, version.first_label(each) or version.labels.otherwise) for each in theirs]

    def _taken_whole(
        self, slots: Sequence[Slot], theirs: Mapping[int, Element], broken: Sequence[int]
    ) -> list[Element]:
        """A container in which a version has the base's blocks in another order: one version's, or the base's."""
        own = [each for slot in slots for each in slot]
        content = {number: [each for each in found if each.tag not in _HEADS] for number, found in theirs.items()}
        unfine = [v for v in self.versions if v.number in broken or self._touches(v, own) or _more(content, v, own)]
        return self._coarse(own, content, [], [v for v in unfine if v.number in content], [])

    @staticmethod
    def _touches(version: Version, base: Slot) -> bool:
        return any(each.get(TAG) in version.touched for each in base)

    def _block(self, tag: str) -> Element:
        """A table, row, cell or control of the base, with everybody's edits in it."""
        base = self.wrappers[tag]
        found = {v.number: v.elements[tag] for v in self.versions if tag in v.touched and tag in v.elements}
        if found:
            self.container(*_content(base, found))
        return base

    def _heads(self, base: Element, theirs: Mapping[int, Element]) -> None:
        """Properties of a table, row, cell or section: whoever changed them alone, or the first who did."""
        by_number = {version.number: version for version in self.versions}
        for tag in _HEADS:
            own = base.find(tag)
            before = plain(own) if own is not None else ""
            changed: dict[str, list[int]] = {}
            for number, each in sorted(theirs.items()):
                head = each.find(tag)
                if head is not None and plain(head) != before:
                    changed.setdefault(plain(head), []).append(number)
            if not changed:
                continue
            numbers = next(iter(changed.values()))
            if len(changed) > 1:
                rows = [
                    (by_number[n].name, f"{local(tag)} ({by_number[n].name})") for row in changed.values() for n in row
                ]
                chosen = self.decisions.whole(local(tag), rows, "formatting")
                if chosen == "base":
                    continue
                numbers = next(row for row in changed.values() if any(by_number[n].name == chosen for n in row))
            self._put(base, own, theirs, [by_number[n] for n in numbers], tag)

    @staticmethod
    def _put(
        base: Element, own: Element | None, theirs: Mapping[int, Element], who: Sequence[Version], tag: str
    ) -> None:
        element = theirs[who[0].number]
        label = credit([each.first_label(theirs[each.number]) or each.labels.otherwise for each in who])
        fresh = who[0].properties(element.find(tag), label)
        if fresh is None:
            return
        if own is not None:
            base.replace(own, fresh)
        elif local(tag) in ("trPr", "tblPrEx"):
            insert_in_order(base, fresh)
        else:
            base.insert(0, fresh)


def _slots(container: Element) -> list[Slot]:
    """What stands between the tagged children of a container, and these, by turns; properties left out."""
    slots: list[Slot] = [[]]
    for child in container:
        if not isinstance(child.tag, str) or child.tag in _HEADS or child.tag == w("proofErr"):
            continue
        if child.tag in _TAGGED and child.get(TAG):
            slots += [[child], []]
        else:
            slots[-1].append(child)
    return slots


def _along_tags(container: Element, tags: Sequence[str]) -> list[Slot] | None:
    """The slots of a version's container, as many as the base has; what it put around several blocks of the base
    stands in the slot of the first of them. None when the blocks stand in another order."""
    place = {tag: at for at, tag in enumerate(tags)}
    slots: list[Slot] = [[] for _ in range(2 * len(tags) + 1)]
    after = 0  # how many of the base's blocks have been seen
    for child in container:
        if not isinstance(child.tag, str) or child.tag in _HEADS or child.tag == w("proofErr"):
            continue
        inside = [place[t] for e in child.iter(*_TAGGED) if (t := e.get(TAG, "")) in place]
        if not inside:
            slots[2 * after].append(child)
        elif inside != list(range(after, after + len(inside))):
            return None
        else:
            slots[2 * after + 1].append(child)
            after += len(inside)
    return slots if after == len(tags) else None


def _differs(view: Sequence[Slot], k: int, base: Element, tag: str) -> bool:
    """Whether a version has something else in the place of a block: a wrapper around it, or, where it divided the
    block, only the rest of it, which holds no mark."""
    if [each.get(TAG) for each in view[k]] != [tag]:
        return True
    return bool(view[k - 1]) and plain(view[k][0]) != plain(base)


def _more(content: Mapping[int, Slot], version: Version, base: Slot) -> bool:
    """Whether a version has blocks that the base does not have there."""
    found = content.get(version.number)
    return found is not None and len(found) != len(base)


def _content(base: Element, theirs: Mapping[int, Element]) -> tuple[Element, Mapping[int, Element]]:
    """The containers of a block: those of the content for a content control."""
    if base.tag != _SDT:
        return base, theirs
    content = base.find(w("sdtContent"))
    found = {number: each.find(w("sdtContent")) for number, each in theirs.items()}
    if content is None:
        return base, theirs
    return content, {number: each for number, each in found.items() if each is not None}


def _blocks(atoms: Sequence[Atom]) -> bool:
    return any(atom.key.startswith("block ") for atom in atoms)


def _said(elements: Sequence[Element]) -> str:
    texts = (text.text or "" for element in elements for text in element.iter(w("t")))
    return "".join(texts)
