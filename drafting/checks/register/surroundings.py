"""Surroundings in which binding words are let pass (treaty-practice 1.4)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from drafting.checks.register.rule import Leave
from drafting.prose.kinds import Language
from drafting.prose.polarity import denied
from drafting.prose.sentences import sentence_at
from drafting.prose.units import Unit

_NAMES_EN: Final = (
    r"(?:CUSMA|USMCA|NAFTA|GATT|GATS|TRIPS|WTO|Vienna Convention|Charter|Constitution"
    r"|that\s+(?:Agreement|Treaty|Convention|Protocol|Act)"
    r"|(?:(?!The\b|This\b)[A-Z][\w’'–-]*(?:\s+(?:of|on|and|for|the)\b)?\s+){1,8}(?:Agreement|Treaty|Convention"
    r"|Protocol|Act|Code|Regulations?))"
)
_NAMES_FR: Final = (
    r"(?:ACEUM|AEUMC|ALENA|GATT|OMC|Convention de Vienne|Charte|Constitution"
    r"|(?:Accord|Traité|Convention|Protocole|[Ll]oi|[Cc]ode|[Rr]èglement|[Tt]itre)\s+(?!d['’]entente)\S+)"
)
# Another instrument cited by its title, with the number of its article before or behind the name.
_CITED: Final[Mapping[Language, tuple[re.Pattern[str], ...]]] = {
    "en": (
        re.compile(rf"\bArticles?\s+[\d.()a-zA-Z, –-]{{1,60}}?(?:and\s+[\d.()]+\s+)?(?:of|in|to"
        rf"|under)\s+(?:the\s+|that\s+)?{_NAMES_EN}"),
        re.compile(rf"\b{_NAMES_EN},?\s+Articles?\s+[\d.()a-z]+"),
        re.compile(r"\b(?:Agreement|Treaty|Convention|Protocol|Arrangement)\s+(?:on|between|for|establishing"
        r"|replacing|relating to|concerning|of \d)"
                   r"(?:[^.;,“”\"]|,(?=\s[A-Z]))*"),
        re.compile(
            r"\b(?:(?!The\b|This\b|Such\b|Said\b|Present\b)[A-Z][\w’'–-]+\s+){1,6}(?:Agreement|Treaty|Convention"
            r"|Protocol|Act)\b"
        ),
        re.compile(r"\bParty\s+(?:I{1,3}|IV|V|\d)\b"),
    ),
    "fr": (
        re.compile(rf"\b(?:[Ll]['’])?[Aa]rticles?\s+(?:premier|[\d.()a-zA-Z,"
        rf" –-]{{1,60}}?)\s*(?:et\s+[\d.()]+\s+)?(?:de\s+la|du|de\s+l['’]|des|de)\s*{_NAMES_FR}"),
        re.compile(rf"\b{_NAMES_FR},?\s+articles?\s+[\d.()a-z]+"),
        re.compile(r"\b(?:Accord|Traité|Convention|Protocole|Loi)\s+(?:sur|entre|de|du|des|relati\w+|concernant"
        r"|portant|instituant|remplaçant)\s[^.;,«»]*"),
        re.compile(r"\bPartie\s+(?:[IVX]+|\d)\b"),
    ),
}  # fmt: skip
_QUOTED: Final = re.compile(r"“[^”]{1,400}”|«[^»]{1,400}»|\"[^\"]{1,400}\"")
_DEFINES: Final = re.compile(r"\s*(?:means?|has the meaning|désigne|s['’]entend)|\)", re.IGNORECASE)
_TITLE_WORDS: Final = 3  # a quotation of fewer words is a term, not a passage of something else
# A national law, contract or other agreement close by: what is said of it is not said of this instrument.
_LAW: Final[Mapping[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:[Ll]aws?|[Rr]egulations?|statutes?|[Ll]egislation|Acts?|[Pp]roclamation|CUSMA|USMCA|NAFTA|WTO"
        r"|side letters?|contracts?|(?<![Tt]his )(?<!present )Agreement (?:of|on|between|establishing))\b"
    ),
    "fr": re.compile(
        r"\b(?:[Ll]ois?|[Rr]èglements?|réglementa\w+|législation|[Pp]roclamation|décrets?|ACEUM|ALENA|OMC"
        r"|lettres? parallèles?|contrats?|(?<!présent )Accord (?:de|sur|entre|instituant))\b"
    ),
}
_MEASURE: Final[Mapping[Language, re.Pattern[str]]] = {
    "en": re.compile(r"\b(?:licen[cs]es?|permits?|rates?|dut(?:y|ies)|surtax(?:es)?|customs|tariffs?|export|import)\b"),
    "fr": re.compile(
        r"\b(?:licences?|permis|taux|droits? de douane|surtaxes?|douan\w+|import\w+|export\w+|tarif\w*|perçus?"
        r"|acquitt\w+)\b"
    ),
}
_THIS: Final[Mapping[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:this|the present) (?:[A-Z]|instrument|text|document)"
        r"|\b(?:the )?present (?:understanding|arrangement|framework|memorandum)"
        r"|\bthese (?:paragraphs|sections|provisions|understandings)\b|\bParticipants?\b|\bPart(?:y"
        r"|ies)\b"
    ),
    "fr": re.compile(
        r"\bprésente?s? (?:[A-Z]|instrument|texte|section|disposition|entente|arrangement|cadre"
        r"|protocole|déclaration)|\bces (?:paragraphes|sections"
        r"|dispositions)\b|\bParticipants?\b|\bParties?\b"
    ),
}
_NEAR: Final = 48  # characters on either side, about eight words
_SAVINGS: Final[Mapping[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:CUSMA|USMCA|NAFTA|WTO|World Trade Organization|side letters?|international (?:law|agreements?)"
        r"|other (?:instruments?|agreements?)"
        r"|(?:domestic|applicable|their|its) laws?|(?:[A-Z][\w–-]+ )+Agreement"
        r"|(?<!this )(?<!present )Agreement (?:between|on|establishing|concerning))\b"
    ),
    "fr": re.compile(
        r"\b(?:ACEUM|ALENA|OMC|Organisation mondiale du commerce|lettres? parallèles?|droit (?:international|interne)"
        r"|accords? internationaux|autres? (?:instruments?|accords?)|(?<!présent )(?<!cet )Accord|législation)\b"
    ),
}
_STATUS: Final[Mapping[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\blegally binding\b|\b(?:legal|international|domestic)\b[^.;]{0,80}\b(?:rights|obligations"
        r"|commitments)\b|\brights or obligations\b"
        r"|\b(?:rights|obligations|commitments)\b[^.;]{0,60}\b(?:under|in) (?:international|domestic)\b"
        r"|\bpolitical (?:commitments?|intent)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bjuridiquement contraignant|\b(?:droits?|obligations?|engagements?)\b[^.;]{0,80}\b(?:juridiques?"
        r"|internationa(?:l|ux)|interne)\b"
        r"|\bdroits? (?:ou|ni|et) (?:d['’])?obligations?|\bni (?:de )?droits? ni (?:d['’])?obligations?"
        r"|\bengagements? politiques?",
        re.IGNORECASE,
    ),
}

# A denial right before the noun, or a verb of arising, being or touching between the two.
_ARISES: Final[Mapping[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:no|nor|without|non|neither|any)\s+(?:(?:legal|legally|binding|international|domestic|new|further|such"
        r"|other|additional|financial|enforceable|rights?|or|and|any|of|an?|nor|,)[\s,]+)*$"
        r"|\b(?:creat|giv|gave|impos|establish|constitut|confer|inten|mean|entail|impl|involv|amount|accept|assum"
        r"|incur|aris|carr|affect|prejudic|alter|diminish|enlarg|add|impair|read|constru|interpret|understood)\w*\b"
        r"|\b(?:is|are|be|has|have)\b(?!\s+(?:not\s+)?(?:relieved|released|freed|excused))",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:aucune?|sans|ni|nul(?:le)?|pas|non)\s+(?:(?:de|d['’]|des|les|un|une|nouvelle|nouveau|autre|telle|tel"
        r"|droits?|obligations?|et|ou|ni)[\s,]*)*$"
        r"|\b(?:cré|donn|impos|établi|constitu|conf[eéè]r|destin|vis[eé]|entraîn|emport|impliqu|comport|assum|génér"
        r"|engendr|découl|résult|na[iî]|touch|modifi|port[eé]|affect|interpr|entend|prévoi)\w*"
        r"|\b(?:est|sont|soit|être|ait|a|ont)\b(?!\s+(?:libéré|relevé|dispensé|déchargé))",
        re.IGNORECASE,
    ),
}


def spared(unit: Unit, start: int, end: int, leaves: frozenset[Leave]) -> bool:
    """Whether the words ``unit.text[start:end]`` stand in surroundings that one of ``leaves`` lets pass."""
    return any(_CHECKS[leave](unit, start, end) for leave in leaves)


def _cited(unit: Unit, start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in _citations(unit.text, unit.language))


@lru_cache(maxsize=256)  # asked once for every hit of a paragraph
def _citations(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for pattern in _CITED[language] for match in pattern.finditer(text))


def _quoted(unit: Unit, start: int, end: int) -> bool:
    for match in _QUOTED.finditer(unit.text):
        if match.start() < start and end < match.end():
            return len(match[0].split()) >= _TITLE_WORDS and not _DEFINES.match(unit.text, match.end())
    return False


def _status(unit: Unit, start: int, end: int) -> bool:
    if unit.text[max(0, start - 10) : start].lower().endswith("political ") or unit.text[end:].startswith(" politique"):
        return True
    return bool(_STATUS[unit.language].search(_sentence(unit, start))) and _denied(unit, start, end)


def _savings(unit: Unit, start: int, end: int) -> bool:
    del end
    return bool(_SAVINGS[unit.language].search(_sentence(unit, start)))


def _denied(unit: Unit, start: int, end: int) -> bool:
    return denied(unit.text, start, end, unit.language)


def _disclaimed(unit: Unit, start: int, end: int) -> bool:
    """Denied, and by a word that keeps rights and duties from arising or leaves them as they are elsewhere."""
    if not _denied(unit, start, end):
        return False
    first, _ = sentence_at(unit.text, start)
    return bool(_ARISES[unit.language].search(unit.text, first, start))


def _law(unit: Unit, start: int, end: int) -> bool:
    return _near(unit, start, end, _LAW)


def _measure(unit: Unit, start: int, end: int) -> bool:
    return _near(unit, start, end, _LAW) or _near(unit, start, end, _MEASURE)


def _near(unit: Unit, start: int, end: int, words: Mapping[Language, re.Pattern[str]]) -> bool:
    first, last = sentence_at(unit.text, start)
    around = f"{unit.text[max(first, start - _NEAR) : start]} {unit.text[end : min(last, end + _NEAR)]}"
    return bool(words[unit.language].search(around)) and not _THIS[unit.language].search(around)


_DUTIES: Final = re.compile(
    r"\bdouan\w+|\btarif\w*|\bimport\w+|\bexport\w+|\bacier|\baluminium|\bmarchandises?|\bproduits?|\btaux\b|%"
    r"|\bcontingent\w*"
    r"|\bsurtaxes?|\bperç\w+|\bperception|\bélimin\w+ (?:d|l)es droits|\bantidumping|\bcompensateurs|\baccise"
    r"|\bvéhicules?|\bmétaux|\bp\. 100"
    r"|\bdroits\b[^.;]{0,30}\b(?:pren\w+ fin|ramen\w+|abaiss\w+|rédui\w+|supprim\w+|relev\w+|rembours\w+)",
    re.IGNORECASE,
)
_AND_OBLIGATIONS: Final = re.compile(r"\s+(?:et|ou|ni)\s+(?:les |des |d['’]|ses |leurs )?(?:obligations?|intérêts)")


_TO_DO: Final = re.compile(r"\s+(?:de\s+|d['’])(?:ne\s+|s['’]|se\s+)?\w+(?:er|ir|re)\b")
_CREATED: Final = re.compile(r"\s+(?:créés|conférés|reconnus|énoncés|acquis|respectifs|découlant)\b")


def _duties(unit: Unit, start: int, end: int) -> bool:
    """*Droits* in a sentence about tariffs are customs duties, unless paired with obligations (1.2, row 13)."""
    del start
    if _AND_OBLIGATIONS.match(unit.text, end) or _CREATED.match(unit.text, end):
        return False
    return bool(_DUTIES.search(unit.text)) and not _TO_DO.match(unit.text, end)


def _sentence(unit: Unit, at: int) -> str:
    start, end = sentence_at(unit.text, at)
    return unit.text[start:end]


_CHECKS: Final = {
    "citation": _cited,
    "quotation": _quoted,
    "status": _status,
    "savings": _savings,
    "denied": _denied,
    "disclaimed": _disclaimed,
    "law": _law,
    "measure": _measure,
    "duties": _duties,
}
