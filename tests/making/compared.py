"""Comparisons as writers get them, and what a static redline says to a reader who knows nothing of how it was made."""

from __future__ import annotations

from drafting.cli.redlining.comparing import compared
from drafting.compare.settings import DEFAULT, Settings
from drafting.ooxml.names import MC, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element
from drafting.writers.compared import Compared, Shown, Side

STRUCK_COLOURS = ("C00000", "00702E")


def comparison(old: bytes, new: bytes, shown: Shown = Shown(), settings: Settings = DEFAULT) -> Compared:  # noqa: B008
    """``old`` against ``new``, named a.docx and b.docx."""
    sides = Side("in/a.docx", old), Side("in/b.docx", new)
    return compared(*sides, author="Redline", date=None, settings=settings, shown=shown)


def chips(package: Package) -> set[int]:
    """The numbers of changes that stand in the text."""
    shown = (_said(run) for story in package.stories() for run in package.root(story.part).iter(w("r")) if is_chip(run))
    return {int(number) for number in shown if number.isdigit()}


def is_chip(run: Element) -> bool:
    """Whether a run is the number of a change."""
    style = run.find(f"{w('rPr')}/{w('rStyle')}")
    return style is not None and style.get(w("val")) == "RedlineNumber"


def is_struck(run: Element) -> bool:
    """Whether a run is shown as gone."""
    properties = run.find(w("rPr"))
    colour = properties.find(w("color")) if properties is not None else None
    strike = properties.find(w("strike")) if properties is not None else None
    return strike is not None and colour is not None and colour.get(w("val")) in STRUCK_COLOURS


def text_after_the_sheet(package: Package) -> list[Element]:
    """The blocks of a static redline behind its first page."""
    body = package.root(package.main).find(w("body"))
    assert body is not None
    blocks = list(body)
    end = next(at for at, block in enumerate(blocks) if block.find(f"{w('pPr')}/{w('sectPr')}") is not None)
    return blocks[end + 1 :]


def stands(package: Package, *, static: bool) -> str:
    """The words of the new text, without blanks: of a text, or of a static redline for who skips what is struck."""
    body = package.root(package.main).find(w("body"))
    said = []
    for block in text_after_the_sheet(package) if static else (body if body is not None else ()):
        for run in block.iter(w("r")):
            ours = is_chip(run) or is_struck(run) or _said(run) == "¶" or _said(run).startswith("[picture ")
            copy = next(run.iterancestors(f"{{{MC}}}Fallback"), None) is not None
            if not copy and not (static and ours):
                said.append(_said(run))
    return "".join("".join(said).split())


def _said(run: Element) -> str:
    return "".join(each.text or "" for each in run.iterchildren(w("t")))
