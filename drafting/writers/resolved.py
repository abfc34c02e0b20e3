"""A marked-up file made clean: its changes accepted or rejected, all of them or those that are meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafting.compare.change import Change
from drafting.compare.selecting import Selection
from drafting.finding import Finding
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.orphans import without_orphans
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.someviews import resolved
from drafting.ooxml.views import accept_all, reject_all
from drafting.writers.docx.choosing import chosen
from drafting.writers.docx.existing import changes_of

Described = Callable[[Package], Sequence[Change]]


@dataclass(frozen=True, slots=True)
class Resolved:
    """``docx`` is the file without the changes that were resolved; ``notes`` say what else differs from the file that
    came in.

    ``changes`` are those of the file that came in, ``hit`` those of them that were resolved, ``left`` those that the
    new file holds. They are counted only for a selection: without one every change goes.
    """

    docx: bytes
    notes: tuple[Finding, ...] = ()
    changes: tuple[Change, ...] = ()
    hit: tuple[Change, ...] = ()
    left: tuple[Change, ...] = ()


def resolve(docx: bytes, *, accept: bool, name: str = "") -> Resolved:
    """``docx`` with every tracked change accepted (or rejected), in every story.

    Notes and comments that stood in text that went go with it. Raises Refusal for unusable files.
    """
    package = read_package(docx, name)
    safe, hazards = neutralised(package)
    clean = without_orphans(safe, accept_all(safe) if accept else reject_all(safe))
    return Resolved(write_package(clean), (*package.findings, *hazards))


def resolve_some(
    docx: bytes, only: Selection, *, accept: bool, name: str = "", described: Described = changes_of
) -> Resolved:
    """``docx`` with the changes that ``only`` means accepted (or rejected), and everything else as it was.

    ``described`` tells the changes of a package; one that fills in place and substance lets ``only`` ask for them.
    Resolving the others afterwards, in whatever order, gives the text that resolving all at once gives. When nothing is
    meant the file comes back byte for byte. Raises Refusal for unusable files.
    """
    package = read_package(docx, name)
    safe, hazards = neutralised(package)
    changes = tuple(described(safe))
    meant = chosen(safe, changes, only)
    if not meant.marks:
        return Resolved(docx, package.findings, changes, (), changes)
    after = resolved(safe, accepted=meant.marks) if accept else resolved(safe, rejected=meant.marks)
    clean = without_orphans(safe, after)
    return Resolved(write_package(clean), (*package.findings, *hazards), changes, meant.changes, changes_of(clean))
