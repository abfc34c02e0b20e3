"""The combined file read back: rejecting everything is the base, accepting one reviewer's changes is that copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from drafting.compare.selecting import names
from drafting.document.inline import text_of
from drafting.errors import DraftingError
from drafting.finding import Finding
from drafting.ooxml.coupling import closed, coupled_in
from drafting.ooxml.names import MC, w
from drafting.ooxml.orphans import without_orphans
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import ALL
from drafting.ooxml.someviews import resolved
from drafting.ooxml.views import accept_all, reject_all
from drafting.ooxml.xmldoor import Element
from drafting.place import Place
from drafting.writers.combined.conflict import Conflict
from drafting.writers.combined.copies import ReadCopy

_AUTHOR: Final = w("author")
_FALLBACK: Final = f"{{{MC}}}Fallback"
_SAID: Final = frozenset({"body", "footnotes", "endnotes"})


def checked(
    combined: Package, base: Package, copies: Sequence[ReadCopy], conflicts: Iterable[Conflict]
) -> Iterator[Finding]:
    """A warning for each copy whose text is not what accepting its changes alone gives, and why that may be.

    Raises DraftingError combined-unfaithful when rejecting everything does not give the base.
    """
    if _lines(without_orphans(combined, reject_all(combined))) != _lines(base):
        raise DraftingError(
            "combined-unfaithful",
            "No faithful combination of these copies could be written; no output was written.",
            remedy="Combine them one by one to find the copy, and please report it.",
            place=Place(file=base.name),
        )
    given_up = {
        name for each in conflicts if each.chosen != "both" for row in each.variants for name in row.names
        if each.chosen not in row.names
    }  # fmt: skip
    for copy in copies:
        authors = {*copy.authors, copy.otherwise.author}
        if copy.otherwise.author not in given_up and _lines(only(combined, authors)) != _lines(
            accept_all(copy.package)
        ):
            yield Finding(
                "combined-in-part",
                "warning",
                f"Accepting only what stands under {copy.otherwise.author}'s name does not give this copy exactly.",
                remedy="Compare the copy with the combined file (drafting redline) before you rely on it.",
                place=Place(file=copy.file),
            )


def only(package: Package, authors: Iterable[str]) -> Package:
    """The package with the changes of these people accepted and all others rejected."""
    wanted = frozenset(authors)
    roots = [package.root(story.part) for story in package.stories()]
    marks = [mark for root in roots for mark in root.iter(*ALL)]
    own = [mark for mark in marks if not wanted.isdisjoint(names(mark.get(_AUTHOR, "")))]
    accepted = closed(own, [group for root in roots for group in coupled_in(root)])
    rejected = frozenset(marks) - accepted
    return without_orphans(package, resolved(package, accepted=accepted, rejected=rejected))


def _lines(package: Package) -> list[str]:
    """The paragraphs of body and notes that say anything; notes in no order, for that of references counts."""
    out: list[str] = []
    for story in package.stories():
        if story.kind in _SAID:
            lines = list(_paragraphs(package.root(story.part)))
            out += lines if story.kind == "body" else sorted(lines)
    return out


def _paragraphs(root: Element) -> Iterator[str]:
    for paragraph in root.iter(w("p")):
        if next(paragraph.iterancestors(_FALLBACK), None) is None:
            said = "".join(text_of(t) for t in paragraph.iter(w("t")))
            if said:
                yield said
