"""A review as a Word paper: what the copy does not show first, then who did what, by article."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from drafting.compare.change import Change
from drafting.prose.kinds import Language
from drafting.prose.languages import likely_language
from drafting.render.papers.paper import Paper
from drafting.review.returned import Returned
from drafting.review.talk import Talk
from drafting.review.telling import counted, days, says, silent_counted
from drafting.writers.lists.inert import shown
from drafting.writers.lists.kinds import detail_words, kind_words, place, substance_words

_WIDTHS: Final[tuple[float, ...]] = (0.45, 1.9, 1.35, 2.1, 2.1, 1.1)
_WIDER: Final[tuple[float, ...]] = (0.45, 1.9, 1.35, 2.65, 2.65)
_LONG = 600  # characters of one text; more is read in the file


def report(review: Returned, dated: date, *, ui: Language = "en") -> bytes:
    """The .docx, in the language ``ui``."""
    said = says(ui)
    names = f"{_file(review.ours)} / {_file(review.theirs)}"
    paper = Paper(said["title"], ui, dated, names, landscape=True, size=10)
    for key, name in (("ours", review.ours), ("theirs", review.theirs)):
        paper.paragraph(f"{said[key]}{said['colon']}{_file(name)}")
    paper.heading(said["silent"])
    paper.paragraph(silent_counted(review, ui) + (f". {said['lead-silent']}" if review.silent else ""))
    _changes(paper, review.silent_words, ui, who=False)
    if review.silent_looks:
        if review.silent_words:
            paper.paragraph(said["looks-head"])
        _changes(paper, review.silent_looks, ui, who=False)
    paper.heading(said["people"])
    if review.people:
        rows = [(p.name or said["unnamed"], str(p.changes), str(p.comments), days(p)) for p in review.people]
        paper.table((said["name"], said["n-changes"], said["n-comments"], said["when"]), rows, (3.4, 1.4, 1.4, 2.8))
    else:
        paper.paragraph(said["no-people"])
    paper.heading(said["changes"])
    if not review.fresh:
        paper.paragraph(said["no-changes"])
    _changes(paper, review.fresh, ui, who=True)
    for name, number in (("known", len(review.known)), ("settled", review.settled)):
        if number:
            paper.paragraph(counted(name, number, ui))
    paper.heading(said["comments"])
    _comments(paper, review.comments, ui)
    paper.paragraph(said["found"], grey=True)
    return paper.to_bytes()


def _file(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]


def _changes(paper: Paper, changes: Sequence[Change], ui: Language, *, who: bool) -> None:
    """A table of changes in the order of the text, with or without the names of those who made them."""
    if not changes:
        return
    said = says(ui)
    text = likely_language(" ".join(change.new or change.old for change in changes))
    header = [said[name] for name in ("number", "where", "kind", "was", "is", "who")]
    columns, widths = (6, _WIDTHS) if who else (5, _WIDER)
    spoken = (ui, text, ui, text, text, ui)[:columns]
    paper.table(header[:columns], [_row(change, ui)[:columns] for change in changes], widths, spoken)


def _row(change: Change, ui: Language) -> tuple[str, ...]:
    about = substance_words(change, ui)
    kind = kind_words(change.kind, ui=ui) + (f" ({about})" if about else "")
    detail = detail_words(change, ui)
    same = change.old == change.new
    became = detail if same else _short(change.new) + (f" ({detail})" if detail else "")
    by = "\n".join(part for part in (change.author, change.date[:10]) if part)
    return str(change.number), place(change, ui), kind, _short(change.old), became, by


def _comments(paper: Paper, comments: Sequence[Talk], ui: Language) -> None:
    said = says(ui)
    if not comments:
        paper.paragraph(said["no-comments"])
        return
    rows = []
    for talk in comments:
        where = ", ".join(part for part in (talk.place.article, talk.place.title, talk.place.paragraph) if part)
        told = [word for word, holds in ((said["done"], talk.done), (said["ours-too"], talk.known)) if holds]
        about = "" if talk.answers else _short(talk.about, 160)
        text = ("↳ " if talk.answers else "") + talk.text + (f" [{', '.join(told)}]" if told else "")
        by = "\n".join(part for part in (talk.author or said["unnamed"], talk.date[:10]) if part)
        rows.append(("" if talk.answers else where, about, text, by))
    paper.table((said["where"], said["about"].capitalize(), said["said"], said["who"]), rows, (1.7, 2.6, 3.4, 1.3))


def _short(text: str, room: int = _LONG) -> str:
    said = shown(text)
    return said if len(said) <= room else said[:room].rsplit(" ", 1)[0] + " …"
