"""All traces of a file, and the file without those that are asked for."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from drafting.metadata import attachments, ids, inside, people, pictures, printers, properties
from drafting.metadata.trace import ASKED, KINDS, Slot, Trace, TraceKind
from drafting.ooxml.package import Package

SLOTS: Final[tuple[Slot, ...]] = (
    *properties.SLOTS,
    *people.SLOTS,
    *ids.SLOTS,
    *attachments.SLOTS,
    *printers.SLOTS,
    *pictures.SLOTS,
    *inside.SLOTS,
)
USUAL: Final[frozenset[TraceKind]] = frozenset(KINDS) - ASKED


def traces(package: Package) -> tuple[Trace, ...]:
    """Everything that the file tells beside its text, by kind."""
    return tuple(trace for slot in SLOTS for trace in slot.find(package))


def cleaned(package: Package, kinds: Collection[TraceKind] = USUAL) -> Package:
    """The file without the traces of ``kinds``; text, formatting and tracked changes are as they were, but for hidden
    text and embedded files, where those are asked for. A file without such traces comes back as the same object."""
    for slot in SLOTS:
        if slot.kind in kinds and next(iter(slot.find(package)), None) is not None:
            package = slot.clear(package)
    return package
