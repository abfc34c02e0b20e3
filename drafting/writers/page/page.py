"""A redline as one page for a browser: readable without a script, more at hand with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from drafting.compare.change import Change
from drafting.ooxml.package import Package
from drafting.prose.kinds import Language
from drafting.writers.compared import Compared, Shown
from drafting.writers.lists.kinds import place
from drafting.writers.marked.model import MarkedText, Note
from drafting.writers.marked.reading import read_marked
from drafting.writers.page.about import About, day_in_words, of_comparison, of_copy
from drafting.writers.page.blocks import BlockWriter
from drafting.writers.page.inert import text
from drafting.writers.page.inlines import Inlines
from drafting.writers.page.phrases import Phrases, phrases
from drafting.writers.page.remarks import Remarks
from drafting.writers.page.sections import body
from drafting.writers.page.shell import shell
from drafting.writers.page.summary import article, change_words, summary
from drafting.writers.page.tools import kinds_of, tools

_ANCHOR: Final = re.compile(r'id="change-(\d+)"')


def write(compared: Compared) -> bytes:
    """The page of a comparison, in UTF-8. The same comparison gives the same bytes."""
    said = phrases(compared.shown.ui)
    marked = read_marked(compared.package, compared.changes)
    return page(marked, compared.changes, of_comparison(compared, said), compared.shown)


def write_copy(data: bytes, package: Package, changes: Sequence[Change], ui: Language = "en") -> bytes:
    """The page of a marked-up copy: ``data`` are its bytes, ``changes`` those of ``existing.changes_of``."""
    said = phrases(ui)
    return page(read_marked(package, changes), changes, of_copy(data, package, said), Shown(ui))


def page(marked: MarkedText, changes: Sequence[Change], about: About, shown: Shown) -> bytes:
    """The page of a marked-up text."""
    said = phrases(shown.ui)
    known = {change.number: change for change in changes}
    comments = {each.key: each for each in marked.comments}
    remarks = Remarks(said, {key: each.author for key, each in comments.items()})
    writer = BlockWriter(Inlines(said, known, remarks=remarks), comments, marked.language)
    main = _text(writer, marked, said, shown)
    head = f'<p class="internal">{said.words["internal"]}</p>\n' if shown.internal else ""
    whole = (
        f'<a class="skip" href="#text">{said.words["skip"]}</a>\n{head}{tools(changes, said)}<main>\n'
        f"{summary(about, changes, said, commented=bool(comments))}{main}</main>\n"
        '<div id="rail" aria-hidden="true" hidden></div>\n'
    )
    return shell(about.title, shown.ui, whole, _told(about, changes, main, said))


def _text(writer: BlockWriter, marked: MarkedText, said: Phrases, shown: Shown) -> str:
    words = said.words
    out = [
        f'<article id="text" lang="{marked.language}">\n<h2 class="h" lang="{said.ui}">{words["text"]}</h2>\n',
        body(writer, marked.stories[0].blocks, changed_only=shown.changed_only),
    ]
    if marked.notes:
        out.append(
            f'<section><h2 lang="{said.ui}">{words["notes"]}</h2>\n{_notes(writer, marked.notes, said)}</section>\n'
        )
    margins = [(story.kind, inner) for story in marked.stories[1:] if _says(inner := writer.blocks(story.blocks))]
    if margins:
        listed = "".join(f'<h3 lang="{said.ui}">{words[kind]}</h3>\n{inner}' for kind, inner in margins)
        out.append(f'<section><h2 lang="{said.ui}">{words["margins"]}</h2>\n{listed}</section>\n')
    left = [number for number in writer.inlines.changes if number not in writer.inlines.anchored]
    if left:
        notices = "".join(f'<p class="nt">{writer.inlines.notices((number,))}</p>\n' for number in left)
        out.append(f'<section lang="{said.ui}"><h2>{words["left"]}</h2>\n{notices}</section>\n')
    return "".join((*out, "</article>\n"))


def _notes(writer: BlockWriter, notes: Iterable[Note], said: Phrases) -> str:
    return "".join(
        f'<div class="note" id="{text(note.key)}"><p class="by" lang="{said.ui}">'
        f"{said.words[note.kind].format(number=note.number)} "
        f'<a href="#ref-{text(note.key)}">{said.words["back"]}</a></p>\n{writer.blocks(note.blocks)}</div>\n'
        for note in notes
    )


def _says(inner: str) -> bool:
    """Whether HTML shows anything."""
    return bool(re.sub(r"<[^>]*>|\s", "", inner))


def _told(about: About, changes: Sequence[Change], main: str, said: Phrases) -> Mapping[str, object]:
    """What the script needs to know of each change: where it stands in the text, from 0 to 1, and what to say of it."""
    at = {int(found[1]): found.start() / len(main) for found in _ANCHOR.finditer(main)}
    articles = {name: k for k, name in enumerate(dict.fromkeys(article(change, said.ui) for change in changes))}
    rows = [
        {
            "n": change.number, "id": change.id, "k": kinds_of(change), "a": change.author,
            "p": articles[article(change, said.ui)], "y": round(at.get(change.number, 1), 4),
            "d": _described(change, said),
        }
        for change in changes
    ]  # fmt: skip
    return {"redline": about.redline, "name": about.files[-1].name, "changes": rows, "words": dict(said.script)}


def _described(change: Change, said: Phrases) -> str:
    who = " · ".join(each for each in (change.author, day_in_words(change.date[:10], said.ui)) if each)
    return "\n".join((change_words(change, said.ui), place(change, said.ui), who))
