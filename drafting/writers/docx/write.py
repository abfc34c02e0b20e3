"""The redline of two documents, written once: every story, then the package around them. Checked by who calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from drafting.compare.align import Aligner
from drafting.compare.plan import EditText, Keep, StoryPlan
from drafting.compare.settings import Settings
from drafting.document.blocks import Block, read_blocks
from drafting.document.document import Document
from drafting.document.trust import trust_between
from drafting.finding import Finding
from drafting.ooxml.names import REL_FOOTER, REL_HEADER, R, w
from drafting.ooxml.order import insert_in_order
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element
from drafting.place import Place
from drafting.writers.docx.adoption import Adoption, with_namespaces
from drafting.writers.docx.anchors import sweep
from drafting.writers.docx.check import Faults
from drafting.writers.docx.extras import release_bookmarks, with_extras
from drafting.writers.docx.headers import HeaderPair, header_pairs, sections
from drafting.writers.docx.marks import Marker
from drafting.writers.docx.parts import packaged
from drafting.writers.docx.properties import change_section
from drafting.writers.docx.story import StoryWriter


@dataclass(frozen=True, slots=True)
class Coarse:
    """What an earlier attempt could not mark faithfully: blocks of the body by index, whole parts by name."""

    old: frozenset[int] = frozenset()
    new: frozenset[int] = frozenset()
    parts: frozenset[str] = frozenset()
    reasons: tuple[str, ...] = ()

    def with_faults(self, faults: Faults) -> Coarse:
        """With these too; what was marked coarsely already makes its whole story coarse."""
        again = faults.old <= self.old and faults.new <= self.new and not (faults.parts - self.parts)
        parts = self.parts | faults.parts | ({"body"} if again else set())
        return replace(
            self,
            old=self.old | faults.old,
            new=self.new | faults.new,
            parts=parts,
            reasons=(*self.reasons, *faults.reasons),
        )

    def notes(self) -> tuple[Finding, ...]:
        """One note for each place that is marked more coarsely than its words."""
        return tuple(
            Finding(
                "marked-coarsely",
                "note",
                f"A change is marked as a whole, not word by word: {reason}.",
                place=Place(where=reason),
            )
            for reason in self.reasons
        )


@dataclass(slots=True)
class Written:
    """The package with its redline, the plan of its body, and notes."""

    package: Package
    plan: StoryPlan
    notes: list[Finding] = field(default_factory=list)


def write_redline(
    old: Document, new: Document, *, author: str, date: str, settings: Settings, coarse: Coarse
) -> Written:
    """The redline of ``old`` and ``new``. OLD's trees are changed, NEW's are not."""
    marker = Marker(author, date)
    adoption = Adoption(old, new, marker)
    marker.start_after(adoption.anchors.last_id + 100_000)
    main = old.package.main
    plan = _plan(old.blocks, new.blocks, old, new, settings, coarse)
    pairs = _section_pairs(old, new, plan)
    headers = header_pairs(old, new, pairs)
    release_bookmarks(old, new, plan, adoption)
    plan = with_extras(plan, old, new, adoption)
    writer = StoryWriter(adoption, main, new.package.main)
    last = old.last_section
    writer.write(old.body, old.blocks, new.blocks, plan)
    if last is not None and new.last_section is not None:
        change_section(last, new.last_section, adoption, main, new.package.main)
    touched = {main}
    for pair in headers:
        touched |= _write_header(pair, old, new, adoption, settings, coarse)
    return Written(_package(old, new, adoption, touched), plan)


def _plan(
    old: Sequence[Block], new: Sequence[Block], before: Document, after: Document, settings: Settings, coarse: Coarse
) -> StoryPlan:
    trust = trust_between(before.context, after.context, before.package.main, after.package.main)
    everything = "body" in coarse.parts
    barred = {block.element for k, block in enumerate(old) if everything or k in coarse.old}
    barred |= {block.element for k, block in enumerate(new) if everything or k in coarse.new}
    return Aligner(settings, trust.identity, frozenset(barred)).plan(old, new)


def _section_pairs(old: Document, new: Document, plan: StoryPlan) -> list[tuple[Element, Element]]:
    pairs: list[tuple[Element, Element]] = []
    if len(sections(old)) > 1 and len(sections(new)) > 1:
        for op in plan:
            if isinstance(op, Keep):
                ranges = [(op.old + k, op.new + k) for k in range(op.count)]
            elif isinstance(op, EditText):
                ranges = [(op.old[1] - 1, op.new[1] - 1)]
            else:
                continue
            for i, j in ranges:
                before, after = (
                    old.blocks[i].element.find(f"{w('pPr')}/{w('sectPr')}"),
                    new.blocks[j].element.find(f"{w('pPr')}/{w('sectPr')}"),
                )
                if before is not None and after is not None:
                    pairs.append((before, after))
    if old.last_section is not None and new.last_section is not None:
        pairs.append((old.last_section, new.last_section))
    return pairs


def _write_header(
    pair: HeaderPair, old: Document, new: Document, adoption: Adoption, settings: Settings, coarse: Coarse
) -> set[str]:
    """Write one header or footer; the names of OLD's parts that changed."""
    theirs = new.roots[pair.new] if pair.new is not None else None
    if pair.old is None:
        if theirs is None or pair.new is None:
            return set()
        kind = REL_HEADER if pair.slot[0] == "header" else REL_FOOTER
        part = adoption.parts.free_name(f"word/{pair.slot[0]}{len(old.roots)}.xml")
        root = etree.Element(theirs.tag, dict(theirs.attrib), nsmap=theirs.nsmap)
        root.append(root.makeelement(w("p")))
        adoption.parts.types[part] = new.package.content_type(pair.new)
        adoption.parts.parts[part] = root
        ident = adoption.parts.add(old.package.main, kind, part)
        reference = pair.section.makeelement(w(pair.slot[0] + "Reference"))
        reference.set(w("type"), pair.slot[1])
        reference.set(f"{{{R}}}id", ident)
        insert_in_order(pair.section, reference)
        _write_story(root, part, theirs, pair.new, old, new, adoption, settings, coarse)
        return set()
    root = old.roots[pair.old]
    if theirs is None:
        theirs = etree.Element(root.tag)
        theirs.append(theirs.makeelement(w("p")))
    changed = _write_story(root, pair.old, theirs, pair.new or "", old, new, adoption, settings, coarse)
    return {pair.old} if changed else set()


def _write_story(
    root: Element,
    part: str,
    theirs: Element,
    new_part: str,
    old: Document,
    new: Document,
    adoption: Adoption,
    settings: Settings,
    coarse: Coarse,
) -> bool:
    before, after = read_blocks(root, part, old.context), read_blocks(theirs, new_part, new.context)
    barred = frozenset(block.element for block in (*before, *after)) if part in coarse.parts else frozenset()
    plan = Aligner(settings, None, barred).plan(before, after)
    if all(isinstance(op, Keep) for op in plan):
        return False
    StoryWriter(adoption, part, new_part).write(root, before, after, plan)
    return True


def _package(old: Document, new: Document, adoption: Adoption, touched: set[str]) -> Package:
    changed: dict[str, bytes | Element | None] = {}
    for part in sorted(touched | (adoption.notes.touched & set(old.roots))):
        root = old.roots[part]
        sweep(root)
        changed[part] = with_namespaces(root, new.package.root(new.package.main))
    for part, root in adoption.notes.created.items():
        sweep(root)
        changed[part] = root
    for content in adoption.parts.parts.values():
        if not isinstance(content, bytes) and content is not None:
            sweep(content)
    for holder in (adoption.styles, adoption.numbering):
        if holder.part is not None and holder.root is not None:
            changed[holder.part] = holder.root
    _new_numbering(old, adoption, changed)
    return packaged(old.package, adoption.parts, changed)


def _new_numbering(old: Document, adoption: Adoption, changed: dict[str, bytes | Element | None]) -> None:
    numbering = adoption.numbering
    if numbering.part is None and numbering.root is not None:
        part = adoption.parts.free_name("word/numbering.xml")
        adoption.parts.types[part] = numbering.TYPE
        adoption.parts.add(old.package.main, numbering.RELATION, part)
        changed[part] = numbering.root
