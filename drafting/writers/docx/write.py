"""The redline of two documents, written once: every story, then the package around them. Checked by who calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from drafting.compare.align import Aligner
from drafting.compare.plan import EditText, Insert, Keep, Remove, StoryPlan
from drafting.compare.settings import Settings
from drafting.document.blocks import Block, read_blocks
from drafting.document.document import Document
from drafting.document.sections import sections
from drafting.document.trust import trust_between
from drafting.finding import Finding
from drafting.ooxml.names import local, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element
from drafting.place import Place
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.assembled import assembled
from drafting.writers.docx.check import Faults
from drafting.writers.docx.extras import Extras
from drafting.writers.docx.headers import header_pairs
from drafting.writers.docx.headerwriter import HeaderWriter
from drafting.writers.docx.leaving import release_anchors, settle_between
from drafting.writers.docx.marks import Marker
from drafting.writers.docx.notecontrols import track_note_controls
from drafting.writers.docx.properties import change_section
from drafting.writers.docx.story import StoryWriter
from drafting.writers.docx.union import brought_notes, union_notes
from drafting.writers.docx.wholesale import replace_wholesale, wholesale_plan

_EVERYTHING: Final = "everything"


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

    @property
    def wholesale(self) -> bool:
        """Whether this is the last resort: stories replaced as wholes."""
        return _EVERYTHING in self.parts

    def last_resort(self) -> Coarse:
        """Marking nothing finely any more."""
        return replace(self, parts=self.parts | {_EVERYTHING}, reasons=(*self.reasons, "the whole text"))

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
    union = union_notes(old, new)
    marker = Marker(author, date)
    adoption = Adoption(old, new, marker)
    marker.start_after(adoption.anchors.last_id + 100_000)
    main = old.package.main
    settle_between(old, new, adoption)
    plan = (
        wholesale_plan(old.body, new.body, old.blocks, new.blocks)
        if coarse.wholesale
        else _plan(old.blocks, new.blocks, old, new, settings, coarse)
    )
    last = _last_section(old, new)
    pairs = _section_pairs(old, new, plan, last)
    headers = header_pairs(old, new, pairs)
    release_anchors(old, new, plan, adoption)
    extras = Extras(new, adoption.anchors)
    plan = extras.with_extras(plan, old.blocks, new.blocks)
    notes = [*_unmarked(plan, old, new), *union]
    story = partial(_write_story, adoption=adoption, settings=settings, coarse=coarse, extras=extras)
    stories = HeaderWriter(old, new, adoption, story)
    stories.write(headers, len(pairs))  # before the body, which may copy the sections that refer to them
    if coarse.wholesale:
        replace_wholesale(old.body, new.body, adoption, main, new.package.main)
    else:
        StoryWriter(adoption, main, new.package.main).write(old.body, old.blocks, new.blocks, plan)
    if last is not None and new.last_section is not None:
        change_section(last, new.last_section, adoption, main, new.package.main)
    track_note_controls(old, adoption)
    notes += brought_notes(adoption.styles.brought, adoption.numbering.brought, new.package.name)
    return Written(assembled(old, new, adoption, {main} | stories.touched), plan, notes)


def _plan(
    old: Sequence[Block], new: Sequence[Block], before: Document, after: Document, settings: Settings, coarse: Coarse
) -> StoryPlan:
    trust = trust_between(before.context, after.context, before.package.main, after.package.main)
    everything = "body" in coarse.parts
    barred = {block.element for k, block in enumerate(old) if everything or k in coarse.old}
    barred |= {block.element for k, block in enumerate(new) if everything or k in coarse.new}
    return Aligner(settings, trust.identity, frozenset(barred)).plan(old, new)


def _last_section(old: Document, new: Document) -> Element | None:
    """OLD's last ``w:sectPr``; where only NEW has one, an empty one, which says what none says."""
    if old.last_section is not None or new.last_section is None:
        return old.last_section
    last = old.body.makeelement(w("sectPr"))
    old.body.append(last)
    return last


def _section_pairs(
    old: Document, new: Document, plan: StoryPlan, last: Element | None
) -> list[tuple[Element, Element]]:
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
    if last is not None:
        theirs = new.last_section
        pairs.append((last, last.makeelement(w("sectPr")) if theirs is None else theirs))
    return pairs


def _write_story(
    root: Element,
    part: str,
    fresh: str,
    theirs: Element,
    new_part: str,
    adoption: Adoption,
    settings: Settings,
    coarse: Coarse,
    extras: Extras,
) -> bool:
    """``root`` is OLD's ``part``, or a copy of it that becomes ``fresh``."""
    before = read_blocks(root, part, adoption.old.context)
    after = read_blocks(theirs, new_part, adoption.new.context)
    barred = frozenset(block.element for block in (*before, *after)) if "headers" in coarse.parts else frozenset()
    plan = extras.with_extras(Aligner(settings, None, barred).plan(before, after), before, after)
    if all(isinstance(op, Keep) for op in plan):
        return False
    if coarse.wholesale and "headers" in coarse.parts:
        replace_wholesale(root, theirs, adoption, fresh, new_part)
    else:
        StoryWriter(adoption, fresh, new_part).write(root, before, after, plan)
    return True


def _unmarked(plan: StoryPlan, old: Document, new: Document) -> list[Finding]:
    """A note for each piece of another file that only one side has: it is carried, for Word has no mark for it."""
    found: list[Finding] = []
    for op in plan:
        block = old.blocks[op.old] if isinstance(op, Remove) else new.blocks[op.new] if isinstance(op, Insert) else None
        if block is not None and block.kind == "opaque" and not block.empty_control:
            side, name = ("old", old.package.name) if isinstance(op, Remove) else ("new", new.package.name)
            found.append(
                Finding(
                    "marked-coarsely",
                    "warning",
                    f"Only the {side} text has a piece here that Word can't track ({local(block.element.tag)}); "
                    "the redline holds it without a mark, accepted or rejected.",
                    place=Place(file=name, part=block.part),
                )
            )
    return found
