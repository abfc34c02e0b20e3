"""What is compared with what: two Word files, two deals, or a draft with the standard text of its deal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

import rich_click as click

from drafting.files import read_bytes
from drafting.prose.kinds import Language
from drafting.writers.compared import Side

if TYPE_CHECKING:
    from drafting.cli.drafts import Drafts
    from drafting.finding import Finding

_DEALS: Final = (".yaml", ".yml")
_SAMPLE: Final = 20_000  # characters that tell the language of a text


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides; ``language`` is "" where both are Word files that nobody drew up here."""

    old: Side
    new: Side
    language: Language | str = ""


def pairs_of(
    files: Sequence[str], standard: str | None, languages: Sequence[Language]
) -> tuple[tuple[Pair, ...], tuple[Finding, ...]]:
    """The pairs to compare, one a language where deals are drawn up, and what there is to say about the deals.

    Raises UsageError for too few or too many files, or deals without a language in common; what ``assemble`` raises.
    """
    if standard is not None:
        if len(files) != 1 or not is_deal(standard):
            raise click.UsageError("--against-standard DEAL takes one draft to compare, and a deal file.")
        files = (standard, files[0])
    if len(files) != 2:
        raise click.UsageError("Name the old text and the new one.")
    if not any(map(is_deal, files)):
        if languages:
            raise click.UsageError("--lang is for deals: a Word file is compared as it is.")
        old, new = (Side(name, read_bytes(name)) for name in files)
        return (Pair(old, new),), ()
    return _drawn(files, languages, standard=standard is not None)


def is_deal(name: str) -> bool:
    """Whether a file is a deal, by its name."""
    return PurePath(name).suffix.lower() in _DEALS


def _drawn(
    files: Sequence[str], languages: Sequence[Language], *, standard: bool
) -> tuple[tuple[Pair, ...], tuple[Finding, ...]]:
    word = next((Side(name, read_bytes(name)) for name in files if not is_deal(name)), None)
    if word is not None:
        languages = tuple(languages[:1]) or (_language(word),)
    sides: list[Mapping[Language, Side]] = []
    findings: list[Finding] = []
    for at, name in enumerate(files):
        if word is not None and not is_deal(name):
            sides.append({languages[0]: word})
            continue
        drafts = _draw(name, tuple(languages), standard=standard and at == 0, pages=word is not None)
        sides.append(_by_language(drafts, standard=standard and at == 0))
        findings += (each for each in drafts.findings if each.level == "error")
    both = [language for language in sides[0] if language in sides[1]]
    if not both:
        raise click.UsageError("The two deals have no language in common.")
    return tuple(Pair(sides[0][each], sides[1][each], each) for each in both), tuple(findings)


def _draw(deal: str, languages: tuple[Language, ...], *, standard: bool, pages: bool) -> Drafts:
    """The drafts of a deal; new ids of its provisions are kept in its lock, as ``assemble`` keeps them.

    ``pages``: a Word file beside it has page numbers in its contents, so this one needs them too.
    """
    from drafting.cli.drafts import Order, draw
    from drafting.cli.locking import keep
    from drafting.cli.workspace import standard_library

    library = standard_library(deal) if standard else None
    order = Order(deal, languages, (), False, "letter", None, pages=pages, library=library, pinned=not standard)
    drafts = draw(order)
    if drafts.lock is not None and not standard:
        keep(drafts.lock, drafts.lock_file)
    return drafts


def _by_language(drafts: Drafts, *, standard: bool) -> Mapping[Language, Side]:
    """{language: the draft}, named as ``assemble`` names it, a standard text as such."""
    found: dict[Language, Side] = {}
    for name, data in drafts.files.items():
        path = Path(name)
        language: Language = "fr" if path.stem.endswith(".fr") else "en"
        shown = f"{path.stem.removesuffix('.' + language)}-standard.{language}.docx" if standard else name
        found[language] = Side(shown, data)
    return found


def _language(side: Side) -> Language:
    from drafting.ooxml.names import w
    from drafting.ooxml.reading import read_package
    from drafting.prose.languages import likely_language

    package = read_package(side.data, side.name)
    return likely_language(" ".join(each.text or "" for each in package.root(package.main).iter(w("t")))[:_SAMPLE])
