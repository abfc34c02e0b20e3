"""The library as a command sees it: the shipped clauses, under a workspace's own, under those beside a deal."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.errors import Refusal
from drafting.files import read_folder, read_text
from drafting.library.kinds import kind_of
from drafting.shipped import shipped_texts

if TYPE_CHECKING:
    from drafting.library.library import Library, Source

MOST_BYTES = 4 << 20  # a clause or deal file is some kilobytes
DEAL_ID = re.compile(r"^id:\s*[\"']?([a-z0-9-]+)", re.MULTILINE)
LIBRARY_KINDS = ("clause", "lexicon", "units", "outline", "facts")


def library_for(deal: str | None = None, *, locked: bool = True) -> Library:
    """The library for a deal file, or for the current folder.

    The shipped clauses; over them the folders ``clauses`` of the current folder, of the folder above the deal
    and of the deal's own; over those the clauses and facts beside the deal; over all, unless ``locked`` is False, the
    texts that the deal's lock pins. Raises Unusable lexicon-missing, Refusal lock-unreadable.
    """
    from drafting.library.library import Source, library_of

    library = library_of(Source(_near(path), text) for path, text in shipped_texts("clauses") if _belongs(path, text))
    folders = [Path()]
    if deal not in (None, "-"):
        own = Path(str(deal)).parent
        folders += [own / "..", own]
    by_place = {folder.resolve(): folder for folder in folders}  # each place once, under the name nearest the deal
    overlays = [source for folder in by_place.values() for source in _inside(folder / "clauses")]
    library = library.overlaid([*overlays, *(_beside(folders[-1]) if len(folders) > 1 else ())])
    return under_pins(library, str(deal)) if locked and len(folders) > 1 else library


def under_pins(library: Library, deal: str) -> Library:
    """``library`` under the texts that the lock of ``deal`` pins. Raises Refusal lock-unreadable."""
    return library.overlaid(_pinned(deal))


def standard_library(deal: str) -> Library:
    """The library for a deal with the shipped texts over all that has been changed here; what is only here stays."""
    from drafting.library.library import Source

    shipped = (Source(_near(path), text) for path, text in shipped_texts("clauses") if _belongs(path, text))
    return library_for(deal, locked=False).overlaid(shipped)


def _inside(folder: Path) -> Iterator[Source]:
    from drafting.library.library import Source

    if folder.is_dir():
        yield from (Source(path, text) for path, text in read_folder(folder).items() if _belongs(path, text))


def _beside(folder: Path) -> Iterator[Source]:
    """One-off clauses and facts: files in the deal's own folder, not below it. What cannot be read is none."""
    from drafting.library.library import Source

    for path in sorted(folder.glob("*.yaml")):
        try:
            text = read_text(path, most=MOST_BYTES)
        except Refusal:
            continue
        if kind_of(text) in ("clause", "facts"):
            yield Source(str(path), text)


def _pinned(deal: str) -> Iterator[Source]:
    """The texts that the lock of a deal pins; none for what is no deal, or has no lock."""
    from drafting.cli.locking import lock_path, read_lock

    text = read_text(deal, most=MOST_BYTES) if Path(deal).is_file() else ""
    found = DEAL_ID.search(text) if kind_of(text) == "deal" else None
    if found:
        path = lock_path(deal, found[1])
        yield from read_lock(path, found[1]).sources(str(path))


def _belongs(path: str, text: str) -> bool:
    """Whether a file is of the library as it stands; history/<id>@<version>.yaml keeps what it was."""
    return "@" not in Path(path).name and kind_of(text) in LIBRARY_KINDS


def _near(path: str) -> str:
    """A path as a person in the current folder would write it."""
    with contextlib.suppress(ValueError):
        return Path(path).relative_to(Path.cwd()).as_posix()
    return path
