"""Silent edits planted in a marked-up copy, written straight into its XML: words, and formats of whole runs."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import MARKS, has_revisions
from drafting.ooxml.xmldoor import Element

_T, _R, _P, _RPR = w("t"), w("r"), w("p"), w("rPr")
_OUTSIDE = (w("fldSimple"), w("txbxContent"), w("sdt"), *MARKS)


@dataclass(frozen=True, slots=True)
class Planted:
    """``words`` were put in the place of others; the runs of ``looks`` were made bold (or no longer bold)."""

    package: Package
    words: tuple[str, ...]
    looks: tuple[str, ...]


def planted(package: Package, count: int, random: Random) -> Planted:
    """The package with ``count`` silent edits (fewer where there is no room), each in a paragraph of its own that holds
    no mark; two in five change only the format."""
    root = package.copy_root(package.main)
    runs = [run for paragraph in root.iter(_P) if _plain(paragraph) and (run := _run(paragraph)) is not None]
    random.shuffle(runs)
    words: list[str] = []
    looks: list[str] = []
    for number, run in enumerate(runs[:count]):
        text = run.find(_T)
        assert text is not None
        if number % 5 < 3:
            pieces = (text.text or "").split(" ")
            at = random.choice([k for k, piece in enumerate(pieces) if piece.isalpha() and len(piece) > 2])
            pieces[at] = f"planted{number}x"
            text.text = " ".join(pieces)
            words.append(pieces[at])
        else:
            _turn(run)
            looks.append(text.text or "")
    return Planted(package.replaced({package.main: root}), tuple(words), tuple(looks))


def _plain(paragraph: Element) -> bool:
    fields = any(True for _ in paragraph.iter(w("fldChar"), w("instrText")))
    return not fields and not has_revisions(paragraph) and next(paragraph.iterancestors(*_OUTSIDE), None) is None


def _run(paragraph: Element) -> Element | None:
    """A run of plain words that stands directly in the paragraph."""
    for run in paragraph.iterchildren(_R):
        text = run.find(_T)
        others = [child for child in run if child.tag not in (_T, _RPR)]
        if text is not None and not others and len(run.findall(_T)) == 1:
            said = (text.text or "").split(" ")
            if len(said) > 3 and any(piece.isalpha() and len(piece) > 2 for piece in said):
                return run
    return None


def _turn(run: Element) -> None:
    properties = run.find(_RPR)
    if properties is None:
        properties = run.makeelement(_RPR)
        run.insert(0, properties)
    effect = properties.find(w("emboss"))
    if effect is not None:
        properties.remove(effect)
        return
    effect = properties.makeelement(w("emboss"))
    ahead = {w(name) for name in ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
                                  "outline", "shadow")}  # fmt: skip
    properties.insert(
        next((k for k, child in enumerate(properties) if child.tag not in ahead), len(properties)), effect
    )
