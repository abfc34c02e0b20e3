"""Small deals with everything that can be open in one, and the clauses they use."""

from __future__ import annotations

from functools import cache

from drafting.deal.place_deal import place_deal
from drafting.deal.placed import PlacedDeal
from drafting.deal.read import read_deal
from drafting.deal.sample import FRAME
from drafting.finding import Unusable, has_errors
from drafting.instrument.assemble import assemble
from drafting.instrument.plain import instrument_text
from drafting.library.library import Library, library_of
from drafting.library.sources import Source
from drafting.shipped import shipped_texts

FILE = "deal.yaml"
ALPHA = """\
schema: clause/1
id: trial.alpha
version: "1.0.0"
maturity: draft
family: trial
kind: article
register: any
title: {en: Alpha, fr: Alpha}
purpose: {en: x, fr: x}
provenance: [{source: test, relation: idea}]
params:
  rate: {type: percent, min: "0", max: "90"}
  extra: {type: percent, min: "0", max: "90", optional: true}
  mode: {type: choice, of: [slow, quick]}
  both: {type: flag, default: true}
  steps: {type: schedule, by: effect-year, unit: percent, min: "0", max: "90"}
  goods: {type: list}
text:
  en: |
    (1) The rate is {rate}{when extra} and {extra} more{end}, {mode: slowly | quickly} reached.

    {when both}
    (2) Both countries take part.
    {end}

    {when position is hard}
    (3) Nobody may leave; see {ref 1}.
    {otherwise}
    (4) Anybody may leave.
    {end}

    (5) The steps are:

    {table steps}

    (6) The goods are {goods}:

    {goods as items}
  fr: |
    (1) Le taux est de {rate}{when extra} et de {extra} de plus{end}, {mode: lentement | rapidement} atteint.

    {when both}
    (2) Les deux pays participent.
    {end}

    {when position is hard}
    (3) Personne ne peut partir; voir {ref 1}.
    {otherwise}
    (4) Chacun peut partir.
    {end}

    (5) Les étapes sont :

    {table steps}

    (6) Les marchandises sont {goods} :

    {goods as items}
positions:
  - {id: soft, concedes: {en: x, fr: x}}
  - {id: hard, concedes: {en: x, fr: x}}
  - id: own
    concedes: {en: x, fr: x}
    text:
      en: |
        (1) A text of its own, at {rate}.
      fr: |
        (1) Un texte propre, à {rate}.
tests: [{given: {rate: "5"}}, {given: {rate: "6"}}, {given: {rate: "99"}, error: param-out-of-range}]
"""
CLAUSES = {"trial.alpha": ALPHA, "trial.beta": ALPHA.replace("trial.alpha", "trial.beta").replace("Alpha", "Beta"),
           "trial.gamma": ALPHA.replace("trial.alpha", "trial.gamma").replace("Alpha", "Gamma")}  # fmt: skip


@cache
def library() -> Library:
    """The lexicon that is shipped, and the clauses above."""
    shipped = (Source(path, text) for path, text in shipped_texts("clauses") if "lexicon" in path or "units" in path)
    return library_of([*shipped, *(Source(f"clauses/trial/{name}.yaml", text) for name, text in CLAUSES.items())])


def deal(articles: str) -> str:
    """A deal file with ``articles``."""
    return f"{FRAME}articles:\n{articles}"


def placed(text: str) -> PlacedDeal:
    """``text`` placed; it has no errors."""
    found, findings = place_deal(read_deal(Source(FILE, text)), library())
    assert not has_errors(findings), [(each.code, each.message, str(each.place)) for each in findings]
    assert found is not None
    return found


def texts(seen: PlacedDeal) -> tuple[object, ...]:
    """What it reads in both languages; what keeps it from being assembled where something does."""
    try:
        return instrument_text(assemble(seen, "en")), instrument_text(assemble(seen, "fr"))
    except Unusable as error:
        return tuple((finding.code, finding.message) for finding in error.findings)
