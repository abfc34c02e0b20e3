"""``--as pdf``: the static redline laid out by LibreOffice."""

from __future__ import annotations

from drafting.office import to_pdf
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.sealed import sealed
from drafting.writers.compared import Compared
from drafting.writers.static.notes import without_own_marks
from drafting.writers.static.write import write as write_static


def write(compared: Compared) -> bytes:
    """The PDF. What the texts point at outside themselves is cut off first, so that there is nothing to fetch.

    Raises DraftingError: office-missing, office-failed.
    """
    package = sealed(read_package(write_static(compared), "redline.docx", ours=True))
    return to_pdf(write_package(without_own_marks(package)))
