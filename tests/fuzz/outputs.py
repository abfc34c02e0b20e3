"""Everything else that is made of a file from the other side: pages, mails, lists, reports, what is read out of it.

Each is made, or refused by a code that has a page; a Word file among them can be read, a page has nothing in it that
acts, a text for a terminal has no sign that does.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Final, get_args

from drafting.checks.register.lint import lint
from drafting.cli.redlining.outputs import OUTPUTS, Output
from drafting.document.document import read_document
from drafting.document.units import units_of
from drafting.errors import DraftingError
from drafting.intake.articles import articles_of
from drafting.ooxml.reading import read_package
from drafting.prose.kinds import Language
from drafting.review.listing import as_json, text
from drafting.review.marked import page_of
from drafting.review.report import report
from drafting.review.returned import returned
from drafting.writers.compared import Compared, Side
from drafting.writers.plainwords import plain_words
from tests.fuzz.judge import READ, Fault, outcome
from tests.making.pages import comparison
from tests.safety.inert import inert

NAMES: Final = ("ours.docx", "theirs.docx")
_NOT_HERE: Final = ("pdf",)  # made by LibreOffice of what "static" makes
_SIGNS: Final = "\x1b\x9b\u202a\u202b\u202d\u202e\u2066\u2067\u2068"


def of_outputs(original: bytes, mutant: bytes) -> str:
    """READ, or the code of the first refusal. Raises Fault, which names the output."""
    refused = READ
    for name, work in _works(original, mutant):
        try:
            code = outcome(work)
        except Fault as fault:
            raise Fault(f"{name}: {fault}") from None
        refused = code if refused == READ else refused
    return refused


def _works(original: bytes, mutant: bytes) -> Iterator[tuple[str, Callable[[], None]]]:
    made: list[Compared] = []
    sides = [Side(name, data) for name, data in zip(NAMES, (original, mutant), strict=True)]
    yield "comparison", lambda: made.append(comparison(*sides))
    for kind, output in OUTPUTS.items():
        if made and kind not in _NOT_HERE:
            yield kind, partial(_made, output, made)
    yield "review", lambda: _review(original, mutant)
    yield "review as a page", lambda: _page(page_of(original, mutant, NAMES))
    yield "words read out", lambda: _read_out(mutant)


def _made(output: Output, made: list[Compared]) -> None:
    data = output.make(made[0]).data
    for ending, look in _LOOKS.items():
        if output.ending.endswith(ending):
            look(data)


def _word(data: bytes) -> None:
    try:
        read_package(data, "made.docx")
    except DraftingError as refused:
        raise Fault(f"a Word file of ours that we refuse: {refused.code}") from None


def _page(data: bytes) -> None:
    if acting := inert(data.decode()):
        raise Fault(f"a page in which something acts: {acting}")


def _words(data: bytes) -> None:
    if signs := sorted(set(data.decode()) & set(_SIGNS)):
        raise Fault(f"a text with signs that act: {signs}")


def _review(original: bytes, mutant: bytes) -> None:
    back = returned(original, mutant, ours_name=NAMES[0], theirs_name=NAMES[1])
    for ui in get_args(Language):
        _word(report(back, date(2026, 1, 31), ui=ui))
        _words(text(back, 80, ui).encode())
    json.loads(as_json(back))


def _read_out(mutant: bytes) -> None:
    document = read_document(mutant, NAMES[1])
    for hit in lint(units_of(document), "nonbinding", ours=False):
        hit.finding()
    _words(plain_words(document.package).encode())
    articles_of(document, "en")


_LOOKS: Final[dict[str, Callable[[bytes], object]]] = {  # a mail has a policy of its own, without a script
    ".docx": _word, ".json": json.loads, ".html": lambda data: _page(data) if b"script-src" in data else None,
    ".md": _words, ".txt": _words,
}  # fmt: skip
