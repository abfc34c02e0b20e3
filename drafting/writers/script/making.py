"""The edit script of two Word files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest

from drafting.compare.align import Aligner
from drafting.compare.script.making import steps_of
from drafting.compare.script.steps import Script, StoryName, StorySteps, Version
from drafting.compare.script.walking import back
from drafting.compare.settings import DEFAULT, Settings
from drafting.document.blocks import Block, read_blocks
from drafting.document.document import Document, document_of
from drafting.document.sections import Slot, effective
from drafting.document.trust import trust_between
from drafting.document.values import DocumentValue, Value, document_value, said
from drafting.errors import DraftingError
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.reading import read_package
from drafting.writers.script.carried import carried, picks


def edit_script(
    old: bytes, new: bytes, *, settings: Settings = DEFAULT, old_name: str = "old.docx", new_name: str = "new.docx"
) -> Script:
    """The script that makes ``new`` of ``old`` (both .docx, in their accepted views).

    Raises Refusal for what is no usable Word file; DraftingError script-leaves-out when ``settings`` ignore something:
    a script that leaves a difference out would not lead to NEW.
    """
    if settings.ignore:
        raise DraftingError(
            "script-leaves-out",
            "An edit script leaves nothing out, so it can't ignore " + ", ".join(sorted(settings.ignore)) + ".",
            remedy="Make it without --ignore.",
        )
    return script_of(read_safely(old, old_name), read_safely(new, new_name), settings)


def read_safely(data: bytes, name: str) -> Document:
    """The document in ``data``, active content made harmless. Raises Refusal."""
    return document_of(neutralised(read_package(data, name))[0])


def script_of(old: Document, new: Document, settings: Settings = DEFAULT) -> Script:
    """The script that makes the text of ``new`` of that of ``old``."""
    main = (old.package.main, new.package.main)
    before, after = document_value(old), document_value(new)
    trust = trust_between(old.context, new.context, *main)
    aligner = Aligner(settings, trust.identity)
    body = steps_of(aligner.plan(old.blocks, new.blocks), old.blocks, new.blocks)
    stories = (StorySteps("body", body), *_headers(old, new, before, after, settings))
    return Script(
        stories,
        Version(
            len(before.sections),
            before.page,
            before.fingerprint,
            carried(old, picks(back(body)), _only_in(old, before, after)),
        ),
        Version(
            len(after.sections), after.page, after.fingerprint, carried(new, picks(body), _only_in(new, after, before))
        ),
    )


def _headers(
    old: Document, new: Document, before: DocumentValue, after: DocumentValue, settings: Settings
) -> list[StorySteps]:
    """The steps through headers and footers that differ, section by section."""
    ours, theirs = ([parts for _, parts in effective(document)] for document in (old, new))
    found: list[StorySteps] = []
    none: Mapping[Slot, tuple[Value, ...]] = {}
    for k, (was, became) in enumerate(zip_longest(before.sections, after.sections, fillvalue=none)):
        for slot in sorted({*was, *became}):
            if was.get(slot) == became.get(slot):
                continue
            left = _story(old, ours[k][slot]) if slot in was else []
            right = _story(new, theirs[k][slot]) if slot in became else []
            steps = steps_of(Aligner(replace(settings, moves=False)).plan(left, right), left, right)
            name: StoryName = "header" if slot[0] == "header" else "footer"
            found.append(StorySteps(name, steps, k + 1, slot[1]))
    return found


def _story(document: Document, part: str) -> list[Block]:
    return read_blocks(document.roots[part], part, document.context)


def _only_in(document: Document, mine: DocumentValue, other: DocumentValue) -> list[str]:
    """The parts of headers and footers that say what none of the other text says."""
    known = {said(slot, blocks) for slots in other.sections for slot, blocks in slots.items()}
    found: dict[str, str] = {}
    for slots, (_, parts) in zip(mine.sections, effective(document), strict=False):
        for slot, blocks in slots.items():
            if said(slot, blocks) not in known:
                found.setdefault(said(slot, blocks), parts[slot])
    return sorted(set(found.values()))
