"""Whether a redline is faithful: accepting everything gives the new text, rejecting everything gives the old one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from drafting.compare.settings import DEFAULT
from drafting.document.document import Document, document_of
from drafting.finding import Finding
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.place import Place
from drafting.writers.docx.check import faults_of

_SHOWN: Final = 80  # characters of a block, enough to find it


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


def _blocks(document: Document, wrong: Iterable[int], view: str, version: str) -> Iterable[Finding]:
    for index in sorted(wrong):
        if index >= len(document.blocks):
            where = "at the end"
        else:
            text = " ".join("".join(document.blocks[index].element.itertext()).split())
            where = f"block {index + 1}: {text[:_SHOWN]!r}" if text else f"block {index + 1}, which has no text"
        yield Finding(
            f"view-{view}-differs",
            "error",
            f"With all changes {view} this is not {version}, {where}.",
            remedy="Make the redline again with drafting redline, and do not edit it by hand.",
            place=Place(version, where=where),
        )


def _parts(parts: Iterable[str], name: str) -> Iterable[Finding]:
    for part in sorted(parts):
        yield Finding(
            "view-part-differs",
            "error",
            "This part of the redline is neither faithful to the old file nor to the new one.",
            remedy="Make the redline again with drafting redline, and do not edit it by hand.",
            place=Place(name, part=part),
        )
