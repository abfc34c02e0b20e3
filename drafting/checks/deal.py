"""A deal file checked as far as it can be: read, placed, assembled in its languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafting.checks.alternat import alternat_findings
from drafting.checks.concordance.deal import deal_concordance
from drafting.checks.gaps import gaps, open_values
from drafting.checks.lists import lone_items
from drafting.checks.register.deal import deal_register
from drafting.checks.rules.price import settled_gaps
from drafting.checks.rules.run import Compared, comparisons, rule_findings
from drafting.checks.wordings import lost_words
from drafting.deal.place_deal import place_deal
from drafting.deal.placed import PlacedDeal
from drafting.deal.read import DealFile, read_deal
from drafting.deal.settle import settle
from drafting.finding import Finding, Unusable, has_errors
from drafting.instrument.assemble import assemble
from drafting.instrument.tree import Instrument
from drafting.library.library import Library, Source
from drafting.library.vocabulary import SIDES, Language


def check_deal_file(source: Source, library: Library, *, final: bool = False) -> tuple[Finding, ...]:
    """Every finding about a deal file. ``final``: gaps and open values are errors, not notes."""
    try:
        file = read_deal(source)
    except Unusable as error:
        return error.findings
    placed, found = place_deal(file, library)
    if placed is None or has_errors(found):
        return found
    file = settle(file, library).file
    made: dict[Language, Instrument] = {}
    problems = list(found)
    for language in file.deal.languages:
        try:
            made[language] = assemble(placed, language)
        except Unusable as error:
            problems.extend(error.findings)
    if made:
        first = next(iter(made.values()))
        problems.extend(gaps(first, file, final=final, told=settled_gaps(placed)))
        problems.extend(lone_items(first, file))
        problems.extend(lost_words(placed, file))
        problems.extend(_in_words(placed, file, made))
    problems.extend(open_values(file, final=final))
    problems.extend(rule_findings(placed, file.root, internal=True))
    return tuple(dict.fromkeys(problems))


def compared_in_deal(source: Source, library: Library) -> tuple[Compared, ...]:
    """What the rules across clauses compared in a deal file; () where it cannot be placed. *Internal*: for its user."""
    try:
        file = read_deal(source)
    except Unusable:
        return ()
    placed, found = place_deal(file, library)
    if placed is None or has_errors(found):
        return ()
    return comparisons(placed, settle(file, library).file.root)


def _in_words(placed: PlacedDeal, file: DealFile, made: Mapping[Language, Instrument]) -> Iterator[Finding]:
    """What is wrong with the words: their register, the two languages against each other, the two originals."""
    for language, instrument in made.items():
        yield from deal_register(instrument, file)
        canadian, american = (assemble(placed, language, copy_for=side, original=True) for side in SIDES)
        yield from alternat_findings(canadian, american, placed)
    if len(made) > 1:
        yield from deal_concordance(made["en"], made["fr"], file)
