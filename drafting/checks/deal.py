"""A deal file checked as far as it can be: read, placed, assembled in its languages."""

from __future__ import annotations

from drafting.checks.gaps import gaps, open_values
from drafting.checks.lists import lone_items
from drafting.checks.register.deal import deal_register
from drafting.deal.place_deal import place_deal
from drafting.deal.read import read_deal
from drafting.finding import Finding, Unusable, has_errors
from drafting.instrument.assemble import assemble
from drafting.library.library import Library, Source


def check_deal_file(source: Source, library: Library, *, final: bool = False) -> tuple[Finding, ...]:
    """Every finding about a deal file. ``final``: gaps and open values are errors, not notes."""
    try:
        file = read_deal(source)
    except Unusable as error:
        return error.findings
    placed, found = place_deal(file, library)
    if placed is None or has_errors(found):
        return found
    instruments = []
    problems = list(found)
    for language in file.deal.languages:
        try:
            instruments.append(assemble(placed, language))
            problems.extend(deal_register(instruments[-1], file))
        except Unusable as error:
            problems.extend(error.findings)
    if instruments:
        problems.extend(gaps(instruments[0], file, final=final))
        problems.extend(lone_items(instruments[0], file))
    problems.extend(open_values(file, final=final))
    return tuple(dict.fromkeys(problems))
