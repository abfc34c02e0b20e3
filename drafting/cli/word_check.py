"""The words of anybody's Word file held against what the text is meant to be, and set right as tracked changes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.checks.register.hit import Hit
    from drafting.checks.register.lint import Profile
    from drafting.document.document import Document
    from drafting.document.units import Located
    from drafting.finding import Finding
    from drafting.prose.kinds import Language


def is_word(file: str) -> bool:
    """Whether ``file`` is called like a Word file."""
    return file.lower().endswith((".docx", ".docm", ".dotx", ".dotm"))


@dataclass(frozen=True, slots=True)
class WordCheck:
    """A Word file as read, its located units, the hits among them and everything that is to be said of it."""

    file: str
    data: bytes
    document: Document
    located: tuple[Located, ...]
    hits: tuple[Hit, ...]
    findings: tuple[Finding, ...]


def check_word(file: str, profile: Profile | None, language: Language | None) -> WordCheck:
    """The words of ``file`` checked. Raises Refusal where it is unreadable, UsageError without a profile."""
    from drafting.checks.register.lint import lint
    from drafting.checks.register.status import missing_status
    from drafting.document.document import read_document
    from drafting.document.units import located_units
    from drafting.files import read_bytes

    if profile is None:
        raise click.UsageError(f"Say what {file} is meant to be: --profile binding, nonbinding or nonbinding-us.")
    data = read_bytes(file)
    document = read_document(data, file)
    located = located_units(document, language)
    units = tuple(unit for unit, _ in located)
    hits = lint(units, profile, ours=False)
    status = () if profile == "binding" or not units else missing_status(units, file)
    return WordCheck(
        file, data, document, located, hits, (*document.findings, *(hit.finding() for hit in hits), *status)
    )


def fixed(checked: WordCheck, profile: Profile) -> tuple[bytes, int]:
    """A redline of the file against itself set right, and how many hits that settles; the others need a choice."""
    from drafting.checks.register.fixes import fix
    from drafting.document.rewriting import reworded
    from drafting.writers.docx.redline import redline

    places: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for hit in checked.hits:
        rewording = fix(hit, profile)
        if rewording is not None:
            places[id(hit.unit)].append(rewording)
    changes = [(each, places[id(each[0])]) for each in checked.located if id(each[0]) in places]
    new = reworded(checked.document, changes)
    made = redline(checked.data, new, author="Drafting", old_name=checked.file, new_name=f"{checked.file} set right")
    return made.docx, sum(len(each) for each in places.values())
