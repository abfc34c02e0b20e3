"""A marked-up file made clean: all of its changes accepted, or all of them rejected."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.finding import Finding
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.orphans import without_orphans
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all


@dataclass(frozen=True, slots=True)
class Resolved:
    """``docx`` holds no tracked change; ``notes`` say what else differs from the file that came in."""

    docx: bytes
    notes: tuple[Finding, ...] = ()


def resolve(docx: bytes, *, accept: bool, name: str = "") -> Resolved:
    """``docx`` with every tracked change accepted (or rejected), in every story.

    Notes and comments that stood in text that went go with it. Raises Refusal for unusable files.
    """
    package = read_package(docx, name)
    safe, hazards = neutralised(package)
    clean = without_orphans(safe, accept_all(safe) if accept else reject_all(safe))
    return Resolved(write_package(clean), (*package.findings, *hazards))
