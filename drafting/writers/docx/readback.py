"""The redline read back from the bytes that will be handed out, and checked against OLD and NEW (decision 0061)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from drafting.compare.settings import Settings
from drafting.document.blocks import read_blocks
from drafting.document.context import PackageContext
from drafting.document.document import Document
from drafting.document.trust import trust_between
from drafting.ooxml.package import Package, body_of
from drafting.writers.docx.check import Faults, faults_of
from drafting.writers.docx.excerpt import BodyBytes, excerpts


@dataclass(frozen=True, slots=True)
class Original:
    """One side before anything was written: its package with nothing parsed, what its ids mean, its body in bytes."""

    package: Package
    context: PackageContext
    body: BodyBytes

    @classmethod
    def of(cls, package: Package, document: Document) -> Original:
        """``document`` is what ``package`` reads like; it may be changed afterwards."""
        return cls(package.unread(), document.context, BodyBytes.of(document.blocks))


def faults_in(
    written: Package, old: Original, new: Original, read: Callable[[Package], Document], settings: Settings
) -> Faults:
    """What accepting or rejecting all changes of ``written`` would get wrong; ``read`` makes a document of a package.

    An excerpt without a fault settles it. With one, or where nothing can be left out, everything is read.
    """
    parts = _excerpts(written, old, new)
    if parts is not None:
        sides = zip((written, old.package, new.package), parts, strict=True)
        smaller = [_with_body(package, part) for package, part in sides]
        faults = faults_of(smaller[0], read(smaller[1]), read(smaller[2]), settings)
        if not faults:
            return faults
    return faults_of(written, read(old.package.unread()), read(new.package.unread()), settings)


def _with_body(package: Package, part: bytes) -> Package:
    smaller = package.unread().replaced({package.main: part})
    smaller.inspected[package.main] = part  # made here of what was inspected
    return smaller


def _excerpts(written: Package, old: Original, new: Original) -> tuple[bytes, bytes, bytes] | None:
    context = PackageContext.of(written)
    body = BodyBytes.of(read_blocks(body_of(written), written.main, context))
    trusts = [trust_between(context, side.context, written.main, side.package.main) for side in (old, new)]
    return excerpts(body, old.body, new.body, trusts)
