"""Reviewers' copies brought together on their base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from drafting.compare.change import Change, StoryName
from drafting.document.headings import heading_styles
from drafting.finding import Finding
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.names import REL_STYLES, local, w
from drafting.ooxml.package import Package, Story, body_of, write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import ALL, ANCHORS
from drafting.ooxml.views import reject_all
from drafting.ooxml.xmldoor import Element
from drafting.writers.combined.atoms import plain
from drafting.writers.combined.bringing import brought
from drafting.writers.combined.conflict import Conflict, Decide
from drafting.writers.combined.copies import Copy, ReadCopy, authors_of, read_copies, versioned
from drafting.writers.combined.deciding import Decisions
from drafting.writers.combined.faithful import checked
from drafting.writers.combined.labels import Label, Labels
from drafting.writers.combined.merging import Merger
from drafting.writers.combined.remarks import Ui, remarked
from drafting.writers.combined.tags import TAG, tagged
from drafting.writers.combined.threads import with_threads
from drafting.writers.combined.version import Version
from drafting.writers.docx.existing import changes_of
from drafting.writers.docx.keeping import holds_marks

_STORIES: Final[dict[str, StoryName]] = {
    "body": "body", "header": "header", "footer": "footer", "footnotes": "footnote", "endnotes": "endnote",
}  # fmt: skip
_POINTS: Final = (*ANCHORS, w("commentReference"))


@dataclass(frozen=True, slots=True)
class Combined:
    """``docx`` is the base with everybody's edits as tracked changes; ``changes`` are these, numbered, and
    ``conflicts`` where they got in each other's way. ``reviewers`` are the copies' names, as they were given."""

    docx: bytes
    changes: tuple[Change, ...]
    conflicts: tuple[Conflict, ...]
    reviewers: tuple[str, ...]
    notes: tuple[Finding, ...]


def combine(
    base: bytes, copies: Sequence[Copy], *, decide: Decide, base_name: str = "base.docx", ui: Ui = "en"
) -> Combined:
    """Every copy's edits of ``base`` as tracked changes under their own names and dates, on one base.

    Tracked changes that the base itself holds are edits as well, by those who made them. ``decide`` answers each
    conflict; where something is left out a comment in the language ``ui`` says what. Rejecting everything gives the
    base without its marks; the result is read back and checked.

    Raises Refusal for a file that cannot be used; DraftingError redline-unfaithful, combined-unfaithful.
    """
    package = read_package(base, base_name)
    safe, hazards = neutralised(package)
    safe = safe.serialised()
    notes = [*package.findings, *hazards]
    read = read_copies(copies)
    own: list[ReadCopy] = []
    if holds_marks(safe):
        authors = authors_of(safe)
        own = [ReadCopy(safe, base_name, Label(authors[0] if authors else "", ""), authors)]
        safe = reject_all(safe).serialised()
    ground = tagged(safe)
    versions: list[Version] = []
    for number, copy in enumerate((*own, *read)):
        made, more = versioned(ground, copy)
        versions.append(Version(copy.otherwise.author, number, made, Labels.none(copy.otherwise)))
        notes += [*copy.findings, *more]
    decisions = Decisions(decide)
    combined = _combined(ground, versions, [*own, *read], decisions)
    combined = with_threads(combined, [safe, *(copy.package for copy in read)])
    combined = remarked(combined, decisions.found, ui)
    data = write_package(combined)
    result = read_package(data, "combined.docx", ours=True)
    notes += checked(result, safe, [*own, *read], decisions.found)
    names = tuple(copy.otherwise.author for copy in read)
    return Combined(data, changes_of(result), tuple(decisions.found), names, tuple(notes))


def _combined(
    ground: Package, versions: Sequence[Version], copies: Sequence[ReadCopy], decisions: Decisions
) -> Package:
    in_order = sorted(versions, key=lambda version: (version.name, version.number))
    roots: dict[str, Element] = {}
    for story in ground.stories():
        if story.kind not in _STORIES:
            continue
        root = roots[story.part] = ground.copy_root(story.part)
        for version, copy in zip(versions, copies, strict=True):
            _open(version, story, root, copy)
        wrappers = {element.get(TAG, ""): element for element in root.iter() if element.get(TAG)}
        decisions.story, decisions.heading = _STORIES[story.kind], ""
        merger = Merger(in_order, wrappers, decisions, _headings(ground, root))
        for container, theirs in _containers(story, ground, root, versions):
            merger.container(container, theirs)
    return brought(ground, roots, in_order)


def _open(version: Version, story: Story, base: Element, copy: ReadCopy) -> None:
    """Make the version ready for a story."""
    root = version.package.root(story.part)
    marked = copy.package.root(story.part) if copy.authors and story.part in copy.package else None
    version.labels = Labels(root, marked, copy.otherwise)
    version.part = story.part
    version.elements = {element.get(TAG, ""): element for element in root.iter() if element.get(TAG)}
    version.touched = _touched(root, base)


def _touched(root: Element, base: Element) -> frozenset[str]:
    """The tags of what holds a revision, or an anchor that the base has not there."""
    found: set[str] = set()
    for mark in root.iter(*ALL):
        found.update(_around(mark))
    before, after = _points(base), _points(root)
    for tag, _ in (before - after) + (after - before):
        element = next((each for each in root.iter() if each.get(TAG) == tag), None)
        if element is not None:
            found.update(_around(element))
    return frozenset(found)


def _around(element: Element) -> Iterator[str]:
    at: Element | None = element
    while at is not None:
        if at.get(TAG):
            yield at.get(TAG, "")
        at = at.getparent()


def _points(root: Element) -> Counter[tuple[str, str]]:
    return Counter((next(_around(each), ""), plain(each)) for each in root.iter(*_POINTS))


def _containers(
    story: Story, ground: Package, root: Element, versions: Sequence[Version]
) -> Iterator[tuple[Element, Mapping[int, Element]]]:
    """What holds blocks in a story, and the same in each version: its body, or each note of it."""
    theirs = {version.number: version.package.root(story.part) for version in versions}
    if story.kind == "body":
        yield _body(root, ground), {number: _body(each, ground) for number, each in theirs.items()}
    elif story.kind in ("header", "footer"):
        yield root, theirs
    else:
        notes = {n: {note.get(w("id")): note for note in each} for n, each in theirs.items()}
        for note in list(root):
            if isinstance(note.tag, str) and local(note.tag) in ("footnote", "endnote"):
                ident = note.get(w("id"))
                yield note, {n: rows[ident] for n, rows in notes.items() if ident in rows}


def _body(root: Element, package: Package) -> Element:
    found = root.find(w("body"))
    return body_of(package) if found is None else found


def _headings(package: Package, root: Element) -> dict[str, str]:
    """Tag of a paragraph or table → the text of the heading it stands under."""
    styles = package.related(package.main, REL_STYLES)
    known = heading_styles(package.root(styles) if styles else None)
    out: dict[str, str] = {}
    heading = ""
    for block in root.iter(w("p"), w("tbl")):
        if block.tag == w("p"):
            style = block.find(f"{w('pPr')}/{w('pStyle')}")
            if style is not None and (style.get(w("val")) or "") in known:
                heading = " ".join("".join(t.text or "" for t in block.iter(w("t"))).split()) or heading
        if block.get(TAG):
            out[block.get(TAG, "")] = heading
    return out
