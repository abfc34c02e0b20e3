"""Small deals for tests: clause files and a deal, typed short."""

from __future__ import annotations

from drafting.deal.place_deal import place_deal
from drafting.deal.placed import PlacedDeal
from drafting.deal.read import read_deal
from drafting.instrument.assemble import assemble
from drafting.instrument.plain import annex_lines, provision_lines
from drafting.instrument.tree import Instrument, Language, Side
from drafting.library.library import Source, library_of

LEXICON = """\
schema: lexicon/1
en:
  participant: [Party, Participant, Participant]
  participants: [Parties, Participants, Participants]
  instrument: [Agreement, Arrangement, Arrangement]
fr:
  participants: [Parties, Participants, Participants]
  instrument: [Accord, Arrangement, Arrangement]
  le participant: [la Partie, le Participant, le Participant]
  le présent instrument: [le présent Accord, le présent Arrangement, le présent Arrangement]
references:
  en:
    article:
      - {one: Article, many: Articles, this: this Article}
      - {one: Section, many: Sections, this: this Section}
      - {one: paragraph, many: paragraphs, this: this paragraph, heading: "%1."}
  fr:
    article:
      - {one: "l'article", many: les articles, this: le présent article, first: article premier}
      - {one: la section, many: les sections, this: la présente section}
      - {one: le paragraphe, many: les paragraphes, this: le présent paragraphe, heading: "%1."}
units:
  kb/d:
    factor: "1000"
    en: {one: barrel per day, many: barrels per day, symbol: kb/d}
    fr: {one: baril par jour, many: barils par jour, symbol: kb/j}
"""
DEAL = """\
schema: deal/1
id: try
round: 3
profile: PROFILE
title: {en: "{instrument} between {pair}", fr: "{instrument} entre {pair}"}
as_of: "2025-05-09"
hs: "2022"
participants:
  CAN:
    tag: {en: CAN, fr: CAN}
    short: {en: Canada, fr: le Canada}
    name: {en: Canada, fr: le Canada}
    government: {en: the Government of Canada, fr: le gouvernement du Canada}
    signatory: {name: null, title: {en: Minister, fr: Ministre}}
  USA:
    tag: {en: USA, fr: É.-U.}
    short: {en: the United States, fr: les États-Unis}
    name: {en: the United States of America, fr: les États-Unis d'Amérique}
    government: {en: the Government of the United States of America, fr: le gouvernement des États-Unis d'Amérique}
    signatory: {name: Jane Roe, title: {en: Representative, fr: Représentante}}
dates: {effect: "2025-09-01", end: null}
articles:
"""
CLAUSE = """\
schema: clause/1
id: try.NAME
version: "1.0.0"
maturity: review
family: try
register: any
title: {en: Title NAME, fr: Titre NAME}
purpose: {en: Tries., fr: Essaie.}
provenance: [{source: nobody, relation: idea}]
"""
REST = """\
tests: [{given: {}, expect: {en: [x], fr: [x]}}]
"""


def clause(name: str, en: str, fr: str, *, fields: str = "", positions: str = "") -> Source:
    """A clause file ``try.<name>``; ``fields`` is YAML for params, defines, annexes and the like."""
    text = "text:\n  en: |\n" + _indented(en) + "\n  fr: |\n" + _indented(fr) + "\n"
    rungs = positions or "positions: [{id: one}, {id: two}]\n"
    return Source(f"try.{name}.yaml", CLAUSE.replace("NAME", name) + fields + text + rungs + REST)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line.strip() else "" for line in text.strip("\n").split("\n"))


def place(articles: str, *clauses: Source, profile: str = "nonbinding", extra: str = "") -> PlacedDeal:
    """A deal with ``articles`` (YAML of the list), placed."""
    library = library_of([*clauses, Source("lexicon.yaml", LEXICON)])
    text = DEAL.replace("PROFILE", profile) + "".join(f"  {line}\n" for line in articles.strip().split("\n")) + extra
    placed, found = place_deal(read_deal(Source("deal.yaml", text)), library)
    assert placed is not None, found
    return placed


def draft(
    articles: str, *clauses: Source, language: Language = "en", profile: str = "nonbinding", copy_for: Side = "CAN",
    extra: str = "",
) -> Instrument:  # fmt: skip
    """The assembled deal."""
    return assemble(place(articles, *clauses, profile=profile, extra=extra), language, copy_for=copy_for)


def lines(instrument: Instrument, clause_id: str) -> list[str]:
    """What the provision and the annexes of a clause print, a line a paragraph; · for a no-break space."""
    out: list[str] = []
    for provision in instrument.provisions:
        if provision.clause == f"try.{clause_id}":
            out.extend(provision_lines(provision, instrument.language))
    for annex in instrument.annexes:
        if annex.clause == f"try.{clause_id}":
            out.extend(annex_lines(annex, instrument.language))
    return [line.replace("\u00a0", "·") for line in out]
