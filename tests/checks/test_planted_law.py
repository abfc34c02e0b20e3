"""Mistakes of law that a lawyer planted without having seen the checks: how many are found, and what is found wrongly.

Run with -s to read the figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

import pytest

from drafting.checks.concordance.files import pairs_mismatches
from drafting.checks.concordance.pairing import pair_units
from drafting.checks.register.hit import Hit
from drafting.checks.register.lint import Profile, lint
from drafting.prose.kinds import Language
from drafting.prose.units import Role, Unit
from drafting.review.scrub import scrub
from tests.checks.planted_law.items import Planted, Twin, clean_items, register_items, twins

LEAST = 0.98
LANGUAGES: tuple[Language, ...] = ("en", "fr")


def _units(item: Planted, role: Role = "paragraph") -> list[Unit]:
    language = cast("Language", item.language)
    return [Unit(each.text, language, "title" if each.title else role) for each in item.paragraphs]


def _hits(item: Planted, units: Sequence[Unit]) -> tuple[Hit, ...]:
    return lint(units, cast("Profile", item.profile))


def _found(item: Planted) -> bool:
    units = _units(item)
    hits = _hits(item, units)
    return all(
        any(hit.unit is unit and hit.start < end and start < hit.end for hit in hits for start, end in each.wrong)
        for unit, each in zip(units, item.paragraphs, strict=True)
        if each.wrong
    )


def _recall(results: Iterable[tuple[str, str, bool]], name: str) -> float:
    """The share of found ones, printed by group. ``results``: (group, what, found)."""
    groups: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for group, what, found in results:
        groups[group].append((what, found))
    every = [found for group in groups.values() for _, found in group]
    print(f"\n{name}: {sum(every)} of {len(every)} found")
    for group, each in groups.items():
        missed = [what for what, found in each if not found]
        print(f"  {group}: {len(each) - len(missed)} of {len(each)}" + "".join(f"\n    missed: {m}" for m in missed))
    return sum(every) / len(every)


@pytest.mark.parametrize("language", LANGUAGES)
def test_planted_words_of_the_wrong_register_are_found(language: Language) -> None:
    items = tuple(register_items(language))
    results = ((item.group, item.paragraphs[0].text, _found(item)) for item in items)
    assert _recall(results, f"Register, {language}") >= LEAST
    assert min(sum(item.group == group for item in items) for group in {f"row {row}" for row in range(1, 45)}) >= 4
    assert sum(item.rewritten for item in items) * 2 >= len(items) * LEAST


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_found_in_clean_sentences(language: Language) -> None:
    items = tuple(clean_items(language))
    wrong = [(item.paragraphs[0].text, hit.code, hit.words) for item in items for hit in _hits(item, _units(item))]
    print(f"\nClean, {language}: {len(wrong)} false alarms in {len(items)} sentences")
    assert wrong == []


@pytest.mark.parametrize("name", ["pairs.txt", "third.pairs.txt"])
def test_planted_differences_between_languages_are_found(name: str) -> None:
    every = twins(name)
    base = [each for each in every if each.kind == "base"]
    planted = [each for each in every if each.kind not in ("base", "clean")]
    results = ((each.kind, f"{each.left} || {each.right}", bool(_differences(base, each))) for each in planted)
    assert _recall(results, "Concordance") >= LEAST
    assert [each for each in every if each.kind == "clean" and _differences(base, each)] == []


def _differences(base: Sequence[Twin], planted: Twin) -> list[str]:
    """What is found in the base text with the planted pair in it."""
    left: list[str] = [each.left for each in base]
    right: list[str] = [each.right for each in base]
    at = left.index(planted.left) if planted.left in left else _MIDDLE
    left[at : at + bool(planted.left)] = [planted.left] * bool(planted.left)
    right[at : at + bool(planted.left)] = [planted.right] * bool(planted.right)
    sides: tuple[tuple[list[str], Language], ...] = ((left, "en"), (right, "fr"))
    units = (
        [Unit(text, language, "heading" if text[0].isdigit() else "paragraph") for text in side]
        for side, language in sides
    )
    return [each.message for each in pairs_mismatches(pair_units(*units))]


_MIDDLE = 5


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["scrub", "third.scrub"])
def test_planted_moves_of_substance_are_found_and_clean_rewordings_pass(name: str, language: Language) -> None:
    every = twins(f"{name}.{language}.txt")
    results = [(each.kind, f"{each.left} || {each.right}", _moved(each, language)) for each in every]
    assert _recall((each for each in results if each[0] != "clean"), f"Scrub, {language}") >= LEAST
    assert [what for kind, what, moved in results if kind == "clean" and moved] == []


def _moved(twin: Twin, language: Language) -> bool:
    around = (
        ["The two sides met in Ottawa.", "It was cold."],
        ["Les deux côtés se sont vus à Ottawa.", "Il faisait froid."],
    )
    first, last = around[language == "fr"]
    before, after = (
        [Unit(text, language) for text in (*_defined(language), first, *([side] if side else []), last)]
        for side in (twin.left, twin.right)
    )
    return bool(scrub(before, after, language).moved)


def _defined(language: Language) -> Iterator[str]:
    if language == "en":
        for term in ("Listed Minerals", "Covered Minerals", "Base Period", "Reference Year", "Licensed Exporter",
                     "Registered Dealer", "Joint Committee", "Technical Group"):  # fmt: skip
            yield f"In this Arrangement, “{term}” means what Annex A says."
    else:
        for term in ("minéraux énumérés", "minéraux visés"):
            yield f"Dans le présent Arrangement, « {term} » désigne ce que dit l'annexe A."
