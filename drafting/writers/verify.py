"""Whether a redline is faithful: accepting everything gives the new text, rejecting everything gives the old one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from drafting.compare.settings import DEFAULT
from drafting.document.blocks import Block
from drafting.document.document import Document, document_of
from drafting.finding import Finding
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.place import Place
from drafting.writers.docx.check import faults_of

_SHOWN: Final = 80  # characters of a block, enough to find it
_LISTED: Final = 10  # places of a view; whoever has more to mend makes the redline anew
_HEADING: Final = re.compile(r"(?:^|;)(?:pStyle=heading \d|outlineLvl\(val=[0-8]\))")


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """``findings`` name every place where a view differs from the version it should be; none means faithful."""

    accepts: bool
    rejects: bool
    findings: tuple[Finding, ...] = ()

    @property
    def faithful(self) -> bool:
        """Whether both views are right."""
        return self.accepts and self.rejects


def verify(
    redline: bytes,
    old: bytes,
    new: bytes,
    *,
    redline_name: str = "redline.docx",
    old_name: str = "old.docx",
    new_name: str = "new.docx",
) -> VerifyResult:
    """Compare both views of ``redline`` with the accepted views of ``old`` and ``new``, construct by construct.

    What Word cannot track (docs/redline-limits.md) does not count. Raises Refusal for unusable files.
    """
    before, after = (document_of(_safe(data, name)) for data, name in ((old, old_name), (new, new_name)))
    faults = faults_of(_safe(redline, redline_name), before, after, DEFAULT)
    findings = (
        *_blocks(after, faults.new, "accepted", new_name),
        *_blocks(before, faults.old, "rejected", old_name),
        *_parts(faults.parts, redline_name),
    )
    return VerifyResult(not faults.new and not faults.parts, not faults.old and not faults.parts, findings)


def _safe(data: bytes, name: str) -> Package:
    return neutralised(read_package(data, name))[0]


def _blocks(document: Document, wrong: frozenset[int], view: str, version: str) -> Iterable[Finding]:
    """A finding for each of the first places; one for all of them where the files seem to have nothing to do with
    each other."""
    total = len(document.blocks)
    if len(wrong) > _LISTED and 2 * len(wrong) > total:
        yield _differs(
            view,
            f"With all changes {view}, {len(wrong)} of {total} paragraphs and tables are not those of this file: "
            "this seems to be the redline of other files.",
            Place(version),
        )
        return
    for index in sorted(wrong)[:_LISTED]:
        where = _where(document, index)
        yield _differs(view, f"With all changes {view}, the redline does not say this.", Place(version, where=where))
    rest = len(wrong) - _LISTED
    if rest > 0:
        places = f"{rest} more places are" if rest > 1 else "one more place is"
        yield _differs(view, f"With all changes {view}, {places} not as in this file.", Place(version))


def _differs(view: str, message: str, place: Place) -> Finding:
    remedy = "Make the redline again with drafting redline, and do not edit it by hand."
    return Finding(f"view-{view}-differs", "error", message, remedy=remedy, place=place)


def _where(document: Document, index: int) -> str:
    """The heading above a block and its first words."""
    if index >= len(document.blocks):
        return "at the end"
    block = document.blocks[index]
    heading = next((text for k in range(index, -1, -1) if (text := _heading(document.blocks[k]))), "")
    above = f"under “{_short(heading, _SHOWN // 2)}”, " if heading and heading != _text(block) else ""
    words = _text(block)
    if block.kind == "table":
        return f"{above}the table “{_short(words)}”"
    return f"{above}“{_short(words)}”" if words else f"{above}an empty paragraph"


def _heading(block: Block) -> str:
    if block.kind != "paragraph":
        return ""
    return _text(block) if _HEADING.search(block.paragraph.properties_key) else ""


def _text(block: Block) -> str:
    if block.kind == "paragraph":
        return " ".join(block.paragraph.shown.split())
    return " ".join(" ".join(text.text or "" for text in block.element.iter(w("t"))).split())


def _short(text: str, most: int = _SHOWN) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _parts(parts: Iterable[str], name: str) -> Iterable[Finding]:
    for part in sorted(parts):
        yield Finding(
            "view-part-differs",
            "error",
            "This part of the redline is neither faithful to the old file nor to the new one.",
            remedy="Make the redline again with drafting redline, and do not edit it by hand.",
            place=Place(name, part=part),
        )
