"""Changes with the clause and the parameter they touch, where ids or content tell. For the house only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from drafting.compare.change import Change, ChangePlace
from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.review.bothtexts import Span, both_texts, text_in_views
from drafting.review.known import Known, KnownProvision, plain
from drafting.review.placing import places
from drafting.writers.docx.changemarks import owners

_ALIKE: Final = 60.0  # per cent of shared words from which an article is held to be a provision
_TITLED: Final = 35.0  # the same where the titles are equal


def named(changes: Sequence[Change], package: Package, house: Known) -> tuple[Change, ...]:
    """``changes`` (placed, of the marked-up ``package``) with ``clause`` and ``parameter`` in their places.

    A provision is known by the opaque id of its control; in a text without ids an article is known by its words, and
    ``sure`` says "content". A parameter is named where one value of it, and of no other, meets the change.
    """
    by_content = _by_content(package, house) if any(not each.place.provision for each in changes) else {}
    touched = _parameters(changes, package, house, by_content)
    out = []
    for change in changes:
        place = _known_place(change.place, by_content)
        if place.provision in house:
            names = touched.get(change.number, set())
            parameter = next(iter(names)) if len(names) == 1 else ""
            place = replace(place, clause=house[place.provision].clause, parameter=parameter)
        out.append(replace(change, place=place))
    return tuple(out)


def _known_place(place: ChangePlace, by_content: Mapping[tuple[str, str], str]) -> ChangePlace:
    opaque = by_content.get((place.article, place.title), "")
    return replace(place, provision=opaque, sure="content") if opaque and not place.provision else place


def _by_content(package: Package, house: Known) -> Mapping[tuple[str, str], str]:
    """(article, title) of each article without an id → the id of the provision that it is."""
    texts: dict[tuple[str, str], list[str]] = {}
    for paragraph, place in places(package).items():
        if not place.provision and (place.article or place.title):
            texts.setdefault((place.article, place.title), []).append(plain(text_in_views(paragraph)[1]))
    words = {opaque: " ".join(text.text for text in each.texts) for opaque, each in house.items()}
    found: dict[tuple[str, str], str] = {}
    for (article, title), lines in texts.items():
        said = " ".join(lines)
        best, score = "", 0.0
        for opaque, each in house.items():
            alike = fuzz.token_set_ratio(said, words[opaque]) if said else 0.0
            same_title = bool(title) and plain(title).casefold() == each.title.casefold()
            needed = _TITLED if same_title else _ALIKE
            if alike >= needed and alike + 100 * same_title > score:
                best, score = opaque, alike + 100 * same_title
        if best:
            found[article, title] = best
    return found


def _parameters(
    changes: Sequence[Change], package: Package, house: Known, by_content: Mapping[tuple[str, str], str]
) -> Mapping[int, set[str]]:
    """Number of a change → parameters whose value it meets, in the old or the new words."""
    of = owners(package, changes)
    provisions = {each.number: house.get(_known_place(each.place, by_content).provision) for each in changes}
    found: dict[int, set[str]] = {}
    paragraphs = dict.fromkeys(p for mark in of for p in mark.iterancestors(w("p")))
    for paragraph in paragraphs:
        both = both_texts(paragraph, of)
        for text, spans in ((both.old, both.in_old), (both.new, both.in_new)):
            for number, span in spans.items():
                provision = provisions.get(number)
                if provision is not None:
                    found.setdefault(number, set()).update(_met(plain(text), span, provision))
    return found


def _met(text: str, span: Span, provision: KnownProvision) -> Iterable[str]:
    start, end = span
    for each in provision.texts:
        if each.text == text:
            return {name for first, last, name in each.values if first < end and start < last}
    return ()
