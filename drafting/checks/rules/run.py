"""The rules run over a placed deal: what is wrong, or everything that was compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.checks.rules.rule import Rule
from drafting.checks.rules.table import RULES
from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import views
from drafting.deal.placed import PlacedDeal
from drafting.finding import Finding
from drafting.library.vocabulary import Side
from drafting.source import Mapping


@dataclass(frozen=True, slots=True)
class Tried:
    """A comparison, the rule that made it, and in whose text: ``side`` is None where it is the same in both."""

    rule: Rule
    trial: Trial
    side: Side | None


def tried(deal: PlacedDeal, root: Mapping, *, internal: bool = False) -> tuple[Tried, ...]:
    """Every comparison of every rule, in the order of the rules. ``root``: the nodes of the deal file as settled."""
    seen = views(deal, root)
    found: list[Tried] = []
    for rule in RULES:
        if rule.check is None or (rule.internal and not internal):
            continue
        by_side = {view.side: tuple(rule.check(view)) for view in seen}
        if len(by_side) == 1:
            found.extend(Tried(rule, trial, None) for trials in by_side.values() for trial in trials)
            continue
        both = set.intersection(*map(set, by_side.values()))
        told: set[Trial] = set()
        for side, trials in by_side.items():
            for trial in trials:
                if trial not in told:
                    found.append(Tried(rule, trial, None if trial in both else side))
                if trial in both:
                    told.add(trial)
    return tuple(found)


def rule_findings(deal: PlacedDeal, root: Mapping, *, internal: bool = False) -> Iterator[Finding]:
    """A finding for every comparison that came out badly, with its sum and every place that took part."""
    for each in tried(deal, root, internal=internal):
        if not each.trial.holds:
            yield _finding(each)


@dataclass(frozen=True, slots=True)
class Compared:
    """One comparison as it is told: the rule's name and what it asks for, what was compared, and whether it fits."""

    rule: str
    what: str
    shown: str
    fits: bool


def comparisons(deal: PlacedDeal, root: Mapping) -> tuple[Compared, ...]:
    """What every rule compared and how its sums were made; rules for which nothing stands compare nothing."""
    return tuple(
        Compared(
            each.rule.name,
            each.rule.what,
            each.trial.shown + (f" (as {each.side} wants it)" if each.side else ""),
            each.trial.holds or (each.trial.level or each.rule.level) == "note",
        )
        for each in tried(deal, root, internal=True)
    )


def softened(finding: Finding) -> Finding:
    """The finding as a working draft has it: an error warns, since the draft is there to be worked on."""
    return replace(finding, level="warning") if finding.level == "error" else finding


def _finding(each: Tried) -> Finding:
    trial, rule = each.trial, each.rule
    whose = f"In the text as {each.side} wants it: " if each.side else ""
    others = tuple(place for place in dict.fromkeys(trial.others) if place != trial.at)
    level = trial.level or rule.level
    if level == "warning" and each.side:  # a wish may be unwise; it is no text yet
        level = "note"
    return Finding(
        trial.code or rule.codes[0],
        level,
        whose + trial.message,
        trial.remedy,
        trial.at,
        others,
        (f"{rule.name}: {trial.shown}",),
    )
