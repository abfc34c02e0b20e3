"""What ``drafting doctor`` looks at beside Python: LibreOffice, poppler, fonts, the network."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

State = Literal["ok", "missing", "without"]  # without: the tool works, something it could do it can't
_FONT_FOLDERS: Final = ("C:/Windows/Fonts", "/System/Library/Fonts/Supplemental", "/Library/Fonts")
_STAND_INS: Final = {"Times New Roman": "Liberation Serif", "Arial": "Liberation Sans"}  # same widths, so same pages


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing looked at: its name, how it is, a sentence, and what to do about it where it is not ``ok``."""

    name: str
    state: State
    says: str
    remedy: str = ""


def _office() -> Iterator[Looked]:
    from drafting.office import program

    found = program()
    if found is None:
        yield Looked("libreoffice", "without", "LibreOffice is not there: no page numbers in the contents, no PDF.",
                      "Install it from libreoffice.org if you want them.")  # fmt: skip
        return
    yield Looked("libreoffice", "ok", _said(found, "--version") or f"LibreOffice, {found}")


def _pages() -> Iterator[Looked]:
    found = shutil.which("pdfinfo")
    if found is None:
        yield Looked("poppler", "without", "pdfinfo is not there: no page numbers in the contents.",
                      "Install poppler (poppler-utils) if you want them.")  # fmt: skip
        return
    yield Looked("poppler", "ok", f"pdfinfo, {found}")


def _network() -> Iterator[Looked]:
    from drafting.isolation import namespace

    if namespace():
        yield Looked("network", "ok", "LibreOffice runs without a network.")
    else:
        says = "LibreOffice cannot be cut off from the network here; what it is given has no links out of the file."
        yield Looked("network", "without", says)


def _fonts() -> Iterator[Looked]:
    """The fonts of the shipped templates; only the counting of pages needs them here."""
    for font, stand_in in _STAND_INS.items():
        found = _font(font)
        if found is None:
            yield Looked("fonts", "without", f"Nothing here can tell whether there is {font}.")
        elif found in (font, stand_in):
            yield Looked(
                "fonts", "ok", font if found == font else f"{found}, of the same widths, stands in for {font}."
            )
        else:
            says = f"{font} is not there; {found or 'nothing'} stands in, so page numbers may be off."
            yield Looked("fonts", "without", says, f"Install {font}, or {stand_in} (fonts-liberation).")


def _font(font: str) -> str | None:
    """The font that is used for ``font`` on this computer; None where that cannot be told."""
    if matcher := shutil.which("fc-match"):
        return _said(matcher, "--format=%{family[0]}", font)
    folders = [Path(folder) for folder in _FONT_FOLDERS if Path(folder).is_dir()]
    names = {path.stem.lower() for folder in folders for path in folder.iterdir()}
    wanted = {font.lower(), font.split()[0].lower()}
    return (font if wanted & names else "") if folders else None


def _said(*command: str) -> str:
    """The first line that another program prints; "" when it cannot be asked."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=60, check=False, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    lines = done.stdout.decode("utf-8", "replace").split("\n")
    return " ".join(lines[0].split()[:3])


SURROUNDINGS: Final[tuple[Callable[[], Iterator[Looked]], ...]] = (_office, _pages, _network, _fonts)
