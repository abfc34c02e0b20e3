"""The first page of a static redline: what was compared with what, how, and the numbered table of what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from drafting.compare.change import Change
from drafting.ooxml.xmldoor import Element
from drafting.prose.kinds import Language
from drafting.writers.compared import Compared, Side
from drafting.writers.lists.kinds import counted, detail_words, kind_words, place, substance_words
from drafting.writers.lists.vocabulary import SUBSTANCES
from drafting.writers.static.build import el, run
from drafting.writers.static.looks import LookName, properties
from drafting.writers.static.styles import BODY, CELL, HEADING, NUMBER, TITLE
from drafting.writers.static.words import WORDS, Words, settings_words

_LONGEST: Final = 280  # characters of a text in the table; the text itself is in the pages that follow
_COLUMNS: Final = (6, 12, 24, 58)  # per cent of the width
_FORMATTING: Final = ("formatting", "paragraph-formatting", "table-formatting", "section-formatting")
_FACTS: Final = (18, 41, 41)
_LEAST: Final = (450, 1150)  # twentieths of a point: what a number, and a word such as "modification", must have
_RULE: Final = "BFBFBF"
_GROUND: Final = "F2F2F2"
_HASH_HALF: Final = 32  # a fingerprint of 64 digits stands on two lines


def sheet(compared: Compared, width: int) -> list[Element]:
    """The blocks of the first page; ``width`` is that of the text, in twentieths of a point."""
    ui, changes = compared.shown.ui, compared.changes
    words = WORDS[ui]
    blocks = [
        _paragraph(TITLE, run(words.title)),
        _paragraph(BODY, run(words.against.format(new=compared.new.title, old=compared.old.title))),
        _facts(compared.old, compared.new, words, width),
        _paragraph(BODY),
        _paragraph(BODY, run(f"{words.settings}{words.colon}", el("b")), run(settings_words(compared.settings, ui))),
        *(_paragraph(BODY, run(said)) for said in _remarks(compared, words)),
        _paragraph(HEADING, run(words.legend)),
        _legend(words),
        _paragraph(HEADING, run(words.changes)),
        _paragraph(BODY, run(counted(changes, ui) + ("." if changes else ""))),
    ]
    about = _about(changes, ui)
    if about:
        blocks.append(_paragraph(BODY, run(f"{words.about}{words.colon}", el("b")), run(f"{about}.")))
    if changes:
        blocks.append(_table(compared, words, width))
    return blocks


def _remarks(compared: Compared, words: Words) -> Iterator[str]:
    if any(story.kind == "comments" for story in compared.package.stories()):
        yield words.comments
    if any(note.code == "revisions-accepted" for note in compared.notes):
        yield words.marked_before
    if compared.shown.changed_only:
        yield words.only_changed


def _about(changes: Iterable[Change], ui: Language) -> str:
    counts = Counter(each for change in changes for each in change.substance)
    return ", ".join(f"{SUBSTANCES[ui][each]} {count}" for each, count in counts.most_common())


def _facts(old: Side, new: Side, words: Words, width: int) -> Element:
    def both(name: str, of_old: Iterable[Element], of_new: Iterable[Element]) -> Element:
        cells = ([run(name, el("b"))], of_old, of_new)
        return _row(*(_cell(_paragraph(CELL, *each), share) for each, share in zip(cells, shares, strict=True)))

    shares = _shares(width, _FACTS)
    return _grid(
        shares,
        both("", [run(words.old, el("b"))], [run(words.new, el("b"))]),
        both(words.file, [run(old.title)], [run(new.title)]),
        both(words.modified, [run(old.modified or words.unknown)], [run(new.modified or words.unknown)]),
        both("SHA-256", _hash(old), _hash(new)),
    )


def _hash(side: Side) -> list[Element]:
    mono = el("rFonts", ascii="Courier New", hAnsi="Courier New", cs="Courier New")
    first = run(side.sha256[:_HASH_HALF], mono, el("sz", val=14))
    last = run(side.sha256[_HASH_HALF:], el("rFonts", ascii="Courier New", hAnsi="Courier New"), el("sz", val=14))
    return [first, el("r", el("br")), last]


def _legend(words: Words) -> Element:
    samples: tuple[tuple[str, LookName], ...] = (
        (words.inserted, "inserted"), (words.deleted, "deleted"), (words.moved_away, "moved-away"),
        (words.moved_here, "moved-here"), (words.formatting, "formatting"),
    )  # fmt: skip
    shown = [piece for said, look in samples for piece in (run(said, *properties(look)), run("   "))]
    return _paragraph(
        BODY, *shown, run("¶", *properties("inserted")), run(f" {words.pilcrow}   "),
        run("1, 2, 3", el("rStyle", val=NUMBER)), run(f" {words.chip}"),
    )  # fmt: skip


def _table(compared: Compared, words: Words, width: int) -> Element:
    shares, ui = _shares(width, _COLUMNS), compared.shown.ui
    names = (words.number, words.paragraph, words.change, words.text)
    titles = (_paragraph(CELL, run(name, el("b"))) for name in names)
    rows = [_row(*map(_cell, titles, shares), head=True)]
    for where, changes in groupby(compared.changes, key=lambda change: _article(change, ui)):
        title = _paragraph(CELL, run(where, el("b")), keep=True)
        rows.append(_row(_cell(title, width, span=len(_COLUMNS), ground=_GROUND)))
        rows += (_row(*map(_cell, _cells(change, compared), shares)) for change in changes)
    return _grid(shares, *rows)


def _article(change: Change, ui: Language) -> str:
    """The part of the place that several changes share."""
    at = change.place
    said = ", ".join(part for part in (at.article, at.title) if part) or place(change, ui)
    return said[:1].upper() + said[1:]


def _cells(change: Change, compared: Compared) -> Iterator[Element]:
    ui = compared.shown.ui
    what, about = kind_words(change.kind, ui=ui), substance_words(change, ui)
    ours = ", ".join(part for part in (change.place.clause, change.place.parameter) if part)
    yield _paragraph(CELL, run(str(change.number)))
    yield _paragraph(CELL, run(change.place.paragraph))
    yield _paragraph(CELL, run(f"{what} ({about})" if about else what), run(f" [{ours}]", el("i")) if ours else None)
    yield _paragraph(CELL, *_marked(change, ui))


def _marked(change: Change, ui: Language) -> Iterator[Element]:
    """What went and what came, marked as in the text; what is no text behind it."""
    detail, both = detail_words(change, ui), change.kind in ("move", *_FORMATTING)
    if change.kind != "contents":
        here: LookName = "moved-here" if change.kind == "move" else "formatting" if both else "inserted"
        if change.old and not (both and change.old == change.new):
            yield run(_cut(change.old), *properties("moved-away" if change.kind == "move" else "deleted"))
        if change.old and change.new and change.old != change.new:
            yield run(" ")
        if change.new:
            yield run(_cut(change.new), *properties(here))
    if detail:
        said = change.kind != "contents" and (change.old or change.new).strip()
        yield run(f" ({detail})" if said else detail, el("i"))


def _cut(words: str) -> str:
    """A long text by its beginning and its end."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST * 2 // 3]} … {line[-_LONGEST // 3 :]}"


def _paragraph(style: str, *runs: Element | None, keep: bool = False) -> Element:
    return el(
        "p", el("pPr", el("pStyle", val=style), el("keepNext") if keep else None), [r for r in runs if r is not None]
    )


def _shares(width: int, of: tuple[int, ...]) -> tuple[int, ...]:
    """The widths of columns; on a small page the columns of labels keep what their words need, the others give it."""
    labels = of[:-2]
    narrow = [max(width * share // 100, least) for share, least in zip(labels, _LEAST[-len(labels) :], strict=True)]
    if sum(narrow) > width // 2:  # no page to read on
        return tuple(width * share // 100 for share in of)
    rest = width - sum(narrow)
    return (*narrow, *(rest * share // sum(of[-2:]) for share in of[-2:]))


def _grid(shares: Iterable[int], *rows: Element) -> Element:
    widths = tuple(shares)
    lines = [el(side, val="single", sz=4, space=0, color=_RULE) for side in ("top", "bottom", "insideH")]
    margins = [el(side, w=70, type="dxa") for side in ("left", "right")]
    return el(
        "tbl",
        el("tblPr", el("tblW", w=sum(widths), type="dxa"), el("tblInd", w=0, type="dxa"), el("tblBorders", lines),
           el("tblLayout", type="fixed"), el("tblCellMar", margins)),
        el("tblGrid", [el("gridCol", w=share) for share in widths]), rows,
    )  # fmt: skip


def _row(*cells: Element, head: bool = False) -> Element:
    return el("tr", el("trPr", el("cantSplit"), el("tblHeader") if head else None), cells)


def _cell(content: Element, width: int, span: int = 1, ground: str = "") -> Element:
    return el(
        "tc",
        el("tcPr", el("tcW", w=width, type="dxa"), el("gridSpan", val=span) if span > 1 else None,
           el("shd", val="clear", color="auto", fill=ground) if ground else None),
        content,
    )  # fmt: skip
