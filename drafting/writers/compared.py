"""One comparison as every writer of an output gets it: both texts, the marked file, its changes, how it is shown."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePath

from drafting.compare.change import Change
from drafting.compare.settings import Settings
from drafting.document.document import modified
from drafting.finding import Finding
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.prose.kinds import Language


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two files compared: its ``name`` as a reader shall see it, and its bytes."""

    name: str
    data: bytes

    @property
    def title(self) -> str:
        """The name without its folders: those are nobody's business."""
        return "stdin" if self.name == "-" else PurePath(self.name).name

    @property
    def sha256(self) -> str:
        """The file's fingerprint, 64 hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def modified(self) -> str:
        """The day on which the file says it was last modified (2026-01-31), "" when it does not."""
        when = modified(read_package(self.data, self.name))
        return when.date().isoformat() if when is not None else ""


@dataclass(frozen=True, slots=True)
class Shown:
    """How a comparison is shown: the language of what we say ourselves, whether what is internal is told, whether
    only changed articles are.
    """

    ui: Language = "en"
    internal: bool = False
    changed_only: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """``docx`` is the redline with tracked changes, ``package`` the same read back: shared, never to be changed.

    ``changes`` have the numbers that every output shows; ``writers.docx.changemarks.owners`` says which revision mark
    of the package is whose.
    """

    old: Side
    new: Side
    docx: bytes
    package: Package
    changes: tuple[Change, ...]
    notes: tuple[Finding, ...]
    settings: Settings
    shown: Shown = Shown()
