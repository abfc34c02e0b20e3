"""A comparison as a message: what changed, under its headings; what did not is counted, not repeated.

Gmail shows the first 102 kB of a mail and hides the rest behind a link that few open. A longer message is cut by us, at
an article, and says which changes it does not show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from drafting.finding import Finding
from drafting.writers.compared import Compared
from drafting.writers.mail.articles import articles
from drafting.writers.mail.fitting import fitted
from drafting.writers.mail.inlines import STYLES, MailInlines
from drafting.writers.mail.numbers import ranges
from drafting.writers.mail.text import MUTED, MailText, Piece
from drafting.writers.marked.model import Status
from drafting.writers.marked.reading import read_marked
from drafting.writers.page.about import About, day_in_words, of_comparison
from drafting.writers.page.inert import text
from drafting.writers.page.inlines import TAGS
from drafting.writers.page.phrases import Phrases, phrases
from drafting.writers.page.summary import count_words

MOST: Final = 98_000  # bytes; Gmail shows 102 kB, and mail programs add some of their own
_BODY: Final = "font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.5;max-width:46em"
_SAMPLES: Final[tuple[tuple[Status, str], ...]] = (
    ("ins", "inserted"), ("del", "deleted"), ("move-to", "moved-here"), ("move-from", "moved-away"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Message:
    """``data`` is one HTML file in UTF-8, to be put into a mail as its body, or opened and copied; ``left_out`` are the
    changes that it does not show, ``whole`` the bytes that it would have with them.
    """

    data: bytes
    left_out: tuple[int, ...] = ()
    whole: int = 0


def write(compared: Compared) -> bytes:
    """The message of a comparison, in UTF-8."""
    return message(compared).data


def message(compared: Compared) -> Message:
    """The message of a comparison, of at most ``MOST`` bytes."""
    said = phrases(compared.shown.ui)
    marked, about = read_marked(compared.package, compared.changes), of_comparison(compared, said)
    inlines = MailInlines(said, {change.number: change for change in compared.changes})
    pieces = tuple(MailText(inlines, marked.language).pieces(marked))
    head, end = _head(compared, about, said), "</div>\n</div>\n</body>\n</html>\n"
    begin = f'<div lang="{marked.language}">\n'
    whole = (head + begin + "".join(piece.html for piece in pieces) + end).encode()
    if len(whole) <= MOST:
        return Message(whole, whole=len(whole))
    table = articles(compared.changes, said, MOST * 2 // 5)
    room = MOST - len((head + table + begin + end).encode())
    while True:
        kept = fitted(pieces, room)
        left = tuple(sorted(n for piece, stays in zip(pieces, kept, strict=True) if not stays for n in piece.numbers))
        told = _cut(left, len(compared.changes), said)
        cut = (head + told + table + begin + _shown(pieces, kept, said) + end).encode()
        if len(cut) <= MOST or not any(kept):
            return Message(cut, left, len(whole))
        room -= len(cut) - MOST


def shortened(made: Message, count: int) -> tuple[Finding, ...]:
    """The note that says which of ``count`` changes a message does not show; none where it shows all."""
    if not made.left_out:
        return ()
    return (
        Finding(
            "mail-shortened",
            "note",
            f"The mail would have {made.whole // 1000} kB, and mail programs cut off what is longer than 100 kB: it "
            f"does not show {len(made.left_out)} of {count} changes (No. {ranges(made.left_out)}), and says so.",
            remedy="Send the page or the static redline with it: --as mail,html,static.",
        ),
    )


def _head(compared: Compared, about: About, said: Phrases) -> str:
    told = count_words(compared.changes, said) if compared.changes else text(said.words["none"])
    internal = f"<p><b>{said.words['internal']}</b></p>\n" if compared.shown.internal else ""
    return (
        f'<!doctype html>\n<html lang="{said.ui}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{text(about.title)}</title>\n</head>\n<body>\n<div style="{_BODY}">\n{internal}'
        f'<h1 style="font-size:20px">{text(about.title)}</h1>\n{_files(about, said)}<p>{told}</p>\n'
        f"{_legend(said) if compared.changes else ''}"
    )


def _cut(left: Sequence[int], count: int, said: Phrases) -> str:
    told = said.words["cut"].format(count=len(left), all=count, numbers=ranges(left))
    return f"<p><b>{text(told)}</b></p>\n"


def _shown(pieces: Sequence[Piece], kept: Sequence[bool], said: Phrases) -> str:
    """The pieces that stay; a line for each stretch of others that show a change."""
    out: list[str] = []
    for stays, group in groupby(zip(kept, pieces, strict=True), key=lambda each: each[0]):
        found = [piece for _, piece in group]
        if stays:
            out += (piece.html for piece in found)
        elif numbers := sorted(number for piece in found for number in piece.numbers):
            told = said.words["cut-here"].format(numbers=ranges(numbers))
            out.append(f'<p style="{MUTED}" lang="{said.ui}"><b>[…] {text(told)}</b></p>\n')
    return "".join(out)


def _files(about: About, said: Phrases) -> str:
    rows = (
        f"{said.words[file.role]}{said.colon} <b>{text(file.name)}</b>"
        + (f", {text(said.words['dated'].format(date=day_in_words(file.date, said.ui)))}" if file.date else "")
        for file in about.files
    )
    return f'<p style="{MUTED}">{"<br>".join(rows)}</p>\n'


def _legend(said: Phrases) -> str:
    words = said.words
    samples = " ".join(
        f'<{TAGS[status]} style="{STYLES[status]}">{words[name]}</{TAGS[status]}>' for status, name in _SAMPLES
    )
    return f'<p style="{MUTED}">{words["legend"]}{said.colon} {samples}. {text(words["numbers"])}</p>\n'
