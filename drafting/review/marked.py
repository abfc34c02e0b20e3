"""The returned copy with everything marked: what nobody marked stands under a name that says so."""

from __future__ import annotations

from typing import Final

from drafting.ooxml.reading import read_package
from drafting.prose.kinds import Language
from drafting.review.describing import described
from drafting.writers.combined.combining import combine
from drafting.writers.combined.copies import Copy
from drafting.writers.docx.existing import changes_of
from drafting.writers.page.page import write_copy

_NAMES: Final[dict[Language, str]] = {"en": "Not marked", "fr": "Sans marque"}


def all_marked(ours: bytes, theirs: bytes, names: tuple[str, str], ui: Language = "en") -> bytes:
    """A Word file of what was sent with all that the copy changed as tracked changes: what it marks under its authors'
    names and dates, the rest as *Not marked*. Raises as ``combine`` does."""
    copy = Copy(theirs, names[1], _NAMES[ui])
    return combine(ours, [copy], decide=lambda _: "both", base_name=names[0], ui=ui).docx


def page_of(ours: bytes, theirs: bytes, names: tuple[str, str], ui: Language = "en") -> bytes:
    """The same as a page for a browser, where authors are filters. Raises as ``combine`` does."""
    data = all_marked(ours, theirs, names, ui)
    package = read_package(data, names[1])
    return write_copy(data, package, described(changes_of(package), package), ui)
