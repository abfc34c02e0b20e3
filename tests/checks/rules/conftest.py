"""The shipped library, and deals checked by the rules alone or whole."""

from __future__ import annotations

from functools import cache

from drafting.checks.deal import check_deal_file
from drafting.checks.rules.run import rule_findings
from drafting.deal.place_deal import place_deal
from drafting.deal.read import read_deal
from drafting.deal.settle import settle
from drafting.finding import Finding
from drafting.library.library import Library, Source, library_of
from tests.checks.rules.planting import ROOT, Plant, planted, written


@cache
def shipped_library() -> Library:
    """Every file of clauses/."""
    return library_of(
        Source(f"clauses/{path.name}", path.read_text("utf-8")) for path in (ROOT / "clauses").rglob("*.yaml")
    )


def library_with(plant: Plant) -> Library:
    """The library with the plant's changes of its files laid over it."""
    if not plant.files:
        return shipped_library()
    changed = []
    for path in (ROOT / "clauses").rglob("*.yaml"):
        if path.stem in plant.files:
            old, new = plant.files[path.stem]
            text = path.read_text("utf-8")
            assert old in text, (path.stem, old)
            changed.append(Source(f"clauses/{path.name}", text.replace(old, new)))
    return shipped_library().overlaid(changed)


def by_rules(plant: Plant) -> tuple[Finding, ...]:
    """What placing the deal and the rules find, without assembling it."""
    library = library_with(plant)
    file = read_deal(Source("deal.yaml", written(planted(plant))))
    placed, found = place_deal(file, library)
    if placed is None:
        return found
    return (*found, *rule_findings(placed, settle(file, library).file.root, internal=True))


def whole(plant: Plant) -> tuple[Finding, ...]:
    """What ``drafting check`` finds."""
    return check_deal_file(Source("deal.yaml", written(planted(plant))), library_with(plant))
