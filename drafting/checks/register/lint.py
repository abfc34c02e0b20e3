"""The register linter: every word of a text that belongs to the other kind of instrument."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal

from drafting.checks.register import binding, english, french
from drafting.checks.register.hit import Hit, gravest
from drafting.checks.register.rule import Rule
from drafting.checks.register.status import missing_status, wrong_polarity
from drafting.checks.register.surroundings import spared
from drafting.checks.register.title import wrong_name
from drafting.checks.register.verbs import mixed_styles, present_actions, treaty_future
from drafting.finding import Finding
from drafting.prose.kinds import Language
from drafting.prose.units import Unit

Profile = Literal["binding", "nonbinding", "nonbinding-us"]
_BINDING: Final[dict[Language, tuple[Rule, ...]]] = {"en": binding.ENGLISH, "fr": binding.FRENCH}
_NONBINDING: Final[dict[Language, tuple[Rule, ...]]] = {"en": english.RULES, "fr": french.RULES}
RULES: Final[tuple[Rule, ...]] = (*english.RULES, *french.RULES, *binding.ENGLISH, *binding.FRENCH)
_STYLES: Final[dict[Profile, str]] = {"nonbinding": "will", "nonbinding-us": "intends"}


def lint(units: Iterable[Unit], profile: Profile, *, ours: bool = True) -> tuple[Hit, ...]:
    """The hits in ``units``, in their order, one for each place.

    ``profile`` says whether the text is to bind and, if not, in which house style; a foreign text (not ``ours``) may
    be in either non-binding style, and only what departs from its own is reported.
    """
    texts = tuple(units)
    order = {id(unit): at for at, unit in enumerate(texts)}
    return tuple(sorted(gravest(_hits(texts, profile, ours)), key=lambda hit: order[id(hit.unit)]))


def register_findings(
    units: Iterable[Unit], profile: Profile, *, ours: bool = True, file: str | None = None
) -> tuple[Finding, ...]:
    """What ``lint`` finds, as findings; and, of a text that is not to bind, whether it says so."""
    texts = tuple(units)
    found = [hit.finding() for hit in lint(texts, profile, ours=ours)]
    if profile != "binding" and texts:
        found.extend(missing_status(texts, file))
    return tuple(found)


def _hits(units: tuple[Unit, ...], profile: Profile, ours: bool) -> Iterator[Hit]:
    binds = profile == "binding"
    for unit in units:
        yield from _words(unit, (_BINDING if binds else _NONBINDING)[unit.language], profile)
        yield from wrong_name(unit, binding=binds)
        yield from wrong_polarity(unit, binding=binds)
        yield from treaty_future(unit) if binds else present_actions(unit)
    if not binds:
        yield from mixed_styles(units, _STYLES[profile] if ours else None)


def _words(unit: Unit, rules: tuple[Rule, ...], profile: Profile) -> Iterator[Hit]:
    why = "does not bind, and this text does" if profile == "binding" else "belongs to a text that binds"
    texts = ((unit.text, True), (unit.number, False)) if unit.number else ((unit.text, True),)
    lower = f"{unit.number} {unit.text}".lower()
    for rule in rules:
        if not rule.reads(unit) or not rule.may_stand_in(lower):
            continue
        for text, own in texts:
            for match in rule.pattern.finditer(text):
                if own and spared(unit, match.start(), match.end(), rule.leaves):
                    continue
                start, end = match.span() if own else (0, 0)
                instead = _in_style(rule.instead(match[0]), profile)
                yield Hit(unit, start, end, rule.code, rule.level, f"“{match[0]}” {why}.",
                          f"Write {_either(instead)}." if instead else "Leave it out.", instead)  # fmt: skip


def _either(instead: str) -> str:
    """“decide” or “accept”, for "decide, or accept"."""
    first, _, second = instead.replace(", ou ", ", or ").partition(", or ")
    return f"“{first}” or “{second}”" if second else f"“{first}”"


def _in_style(instead: str, profile: Profile) -> str:
    """The one of two proposals that suits the house style: "will, or intends to"."""
    first, comma, second = instead.partition(", or ")
    if not first.startswith("will") or not comma:
        return instead
    return second if profile == "nonbinding-us" else first
