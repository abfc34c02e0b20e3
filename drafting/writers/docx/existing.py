"""The changes a file holds, read from its revision marks and numbered in document order."""

from __future__ import annotations

from collections import Counter
from typing import Final

from drafting.compare.change import Change, Mark, StoryName
from drafting.document.headings import heading_styles
from drafting.ooxml.names import REL_STYLES, w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.changecontents import contents_styles, gathered
from drafting.writers.docx.changegroups import Draft, without_lone_marks
from drafting.writers.docx.changemarks import addresses, complete
from drafting.writers.docx.changemoves import mended
from drafting.writers.docx.changewalk import Walk, drafts_in

_STORIES: Final[dict[str, StoryName]] = {
    "body": "body",
    "header": "header",
    "footer": "footer",
    "footnotes": "footnote",
    "endnotes": "endnote",
    "comments": "comment",
}


def changes_in(docx: bytes, name: str = "file.docx") -> tuple[Change, ...]:
    """The tracked changes of a .docx. Raises Refusal for what is no usable Word file."""
    return changes_of(read_package(docx, name))


def changes_of(package: Package) -> tuple[Change, ...]:
    """The tracked changes of a package: body first, then headers, footers and notes; a move counts once.

    Every revision mark of these stories is one change's.
    """
    styles = package.related(package.main, REL_STYLES)
    root = package.root(styles) if styles else None
    headings, contents = heading_styles(root), contents_styles(root)
    changes: list[Change] = []
    named: Counter[str] = Counter()
    for story in package.stories():
        root = package.root(story.part)
        if story.kind in _STORIES and has_revisions(root):
            top = root.find(w("body")) if story.kind == "body" else None
            told = drafts_in(Walk.through(root, headings, contents), root if top is None else top)
            drafts = list(gathered(mended(without_lone_marks(list(told)))))
            moves = {draft.move: at for at, (draft, _) in enumerate(drafts) if draft.move}
            marks = complete(root, [draft.marks for draft, _ in drafts], moves)
            for (draft, heading), own, at in zip(drafts, marks, addresses(story.part, root, marks), strict=True):
                where = (_STORIES[story.kind], heading, story.part)
                changes.append(_change(draft, len(changes) + 1, where, at, _id(own, named)))
    return tuple(changes)


def _id(marks: list[Element], named: Counter[str]) -> str:
    """The ``w:id`` of the first mark; where several marks of the file share it, with the count behind a point."""
    own = marks[0].get(w("id"), "") if marks else ""
    named[own] += 1
    return own if named[own] == 1 else f"{own}.{named[own]}"


def _change(draft: Draft, number: int, where: tuple[StoryName, str, str], at: tuple[Mark, ...], own: str) -> Change:
    kind, old, new = draft.kind, draft.old, draft.new
    if draft.move and (draft.gone or draft.come):
        old, new = "\n".join(draft.gone), "\n".join(draft.come)
        kind = "move" if draft.gone and draft.come else "deletion" if draft.gone else "insertion"
    return Change(number, kind, old, new, *where, draft.author, draft.date, draft.detail, own, marks=at)
