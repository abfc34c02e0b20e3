"""What a page says of the files it shows: a comparison of two, or somebody's marked-up copy."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from drafting.compare.settings import IGNORABLE, Settings
from drafting.document.document import modified
from drafting.ooxml.package import Package
from drafting.prose.kinds import Language
from drafting.writers.compared import Compared, Side
from drafting.writers.page.phrases import Phrases

_FOLDERS: Final = re.compile(r".*[/\\]", re.DOTALL)
_MONTHS: Final[Mapping[Language, tuple[str, ...]]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
           "décembre"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class File:
    """One of the files: what it is to the page, its name without folders, its fingerprint, when it was modified."""

    role: Literal["old", "new", "file"]
    name: str
    sha256: str
    date: str


@dataclass(frozen=True, slots=True)
class About:
    """``redline`` is the SHA-256 of the Word file that holds the changes: ticks are kept under it."""

    title: str
    files: tuple[File, ...]
    redline: str
    settings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def of_comparison(compared: Compared, phrases: Phrases) -> About:
    """What is said of a comparison."""
    old, new = _file("old", compared.old), _file("new", compared.new)
    title = phrases.words["title"].format(old=old.name, new=new.name)
    settings = tuple(_settings(compared.settings, phrases))
    notes = tuple(note.message for note in compared.notes)
    return About(title, (old, new), hashlib.sha256(compared.docx).hexdigest(), settings, notes)


def of_copy(data: bytes, package: Package, phrases: Phrases) -> About:
    """What is said of a marked-up copy."""
    when = modified(package)
    day = when.date().isoformat() if when is not None else ""
    file = File("file", _FOLDERS.sub("", package.name), hashlib.sha256(data).hexdigest(), day)
    return About(phrases.words["copy-title"].format(new=file.name), (file,), file.sha256)


def day_in_words(iso: str, ui: Language) -> str:
    """ "10 June 2025" of 2025-06-10, "1er juin 2025" of 2025-06-01; what is no such day stays as it is."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    number = "1er" if ui == "fr" and day.day == 1 else str(day.day)
    return f"{number} {_MONTHS[ui][day.month - 1]} {day.year}"


def _file(role: Literal["old", "new"], side: Side) -> File:
    return File(role, _FOLDERS.sub("", side.name), side.sha256, side.modified)


def _settings(settings: Settings, phrases: Phrases) -> Iterator[str]:
    words = phrases.words
    left = ", ".join(words[each] for each in IGNORABLE if each in settings.ignore)
    yield words["ignore"].format(what=left) if left else words["everything"]
    yield words[settings.granularity]
    yield words["moves" if settings.moves else "no-moves"]
    yield words[settings.existing]
