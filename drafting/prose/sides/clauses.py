"""Main clauses whose subject is a side, and the verb that follows: who will, intends or does what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from drafting.prose.kinds import Language
from drafting.prose.sentences import sentences


class Clause(NamedTuple):
    """A side's name and the word after it that should be its verb: ``text[start:end]`` from the verb's particles on."""

    subject: int
    start: int
    end: int
    verb: str
    plural: bool


_INSET: Final = r"(?:\s*,[^,.;:]{1,160},|\s*\([^()]{1,80}\))?"
_SIDES_EN: Final = (
    r"(?:[Tt]he\s+(?:two\s+)?Participants|[Tt]he\s+(?:two\s+|Contracting\s+)?Parties|[Bb]oth\s+(?:Participants"
    r"|Parties|sides|Governments)"
    r"|(?:[Ee]ach|[Ee]ither|[Nn]either|[Tt]he\s+other|[Tt]he(?=\s+\w+ing\s)|[Nn]o|[Aa]ny|[Oo]ne|[Aa]|[Tt]hat"
    r"|[Ss]uch\s+a)\s+(?:\w+ing\s+)?(?:Participant|Party|side|Government)"
    r"|(?:[Ee]ach|[Ee]ither|[Nn]either|[Bb]oth)\s+of\s+the\s+(?:Participants|Parties)"
    r"|Canada|[Tt]he\s+United\s+States(?:\s+of\s+America)?|They(?=\s)|[Tt]he\s+(?:two\s+)?Governments?(?:\s+of\s+(?:Canada"
    r"|the\s+United\s+States(?:\s+of\s+America)?))?)"
)
_SIDES_FR: Final = (
    r"(?:(?:[Ll]es\s+(?:deux\s+)?|[Cc]hacun(?:e)?\s+des\s+|[Aa]ucune?\s+des\s+"
    r"|[Ll]['’]une?\s+(?:ou\s+l['’]autre\s+)?des\s+)(?:Participants|Parties)"
    r"|(?:[Ll]e|[Uu]n|[Cc]haque|[Tt]out|[Ll]['’]autre|[Aa]ucun|[Cc]e)\s+Participant(?:\s+\w+(?:teur|rant|deur))?"
    r"|(?:[Ll]a|[Uu]ne|[Cc]haque|[Tt]oute|[Ll]['’]autre|[Aa]ucune|[Cc]ette)\s+Partie(?:\s+\w+(?:trice|rante|deuse))?"
    r"|Ils(?=\s)|(?<=,\s)l['’]autre(?!\s+(?:partie|rive|pays|État|côté|moitié))(?=\s)"
    r"|[Ll]e\s+Canada|[Ll]es\s+États-Unis(?:\s+d['’]Amérique)?"
    r"|[Ll]e\s+gouvernement\s+(?:du\s+Canada|des\s+États-Unis(?:\s+d['’]Amérique)?)"
    r"|[Ll]es\s+(?:deux\s+)?gouvernements)"
)
_CLITICS_FR: Final = r"(?:(?:ne|se|lui|leur|y|en|le|la|les)\s+|(?:n|s|l|y|m)['’])*"
_CLAUSE: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        rf"(?P<side>{_SIDES_EN}(?:\s+and\s+{_SIDES_EN})?){_INSET}\s+(?:(?:each|both|also|therefore|jointly"
        rf"|further|thereby|accordingly|then)\s+)?"
        r"(?P<verb>[a-z]+)(?!\w)"
    ),
    "fr": re.compile(
        rf"(?P<side>{_SIDES_FR}(?:\s+et\s+{_SIDES_FR})?){_INSET}\s+(?P<clitics>{_CLITICS_FR})(?P<verb>[a-zàâçéèêëîïôûùüœ]+)(?![\w’'])"
    ),
}
# Words ahead of a side that make it no subject of a main clause.
_SUBORDINATE: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:that|which|who|whom|whose)\s*$"
        r"|\b(?:if|when|whenever|where|unless|until|while|because|as|whether|after|before|once)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:que|dont|où|lequel|laquelle|lesquels|lesquelles)\s*$|\b(?:si|lorsque|quand|comme|puisque)\b"
        r"|\b(?:lors|puis)?qu['’]",
        re.IGNORECASE,
    ),
}
_OPENED: Final = (
    re.compile(  # a conjunction, then an inset, then the side: "If, at the end of that time, a Participant"
        r"\b(?:if|when|where|unless|that|which|si|lorsque|quand|que)\s*,[^,;:]*,\s*$", re.IGNORECASE
    )
)
_GOVERNED: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"\b(?:of|by|to|for|with|from|in|between|among|on|against|into|under|upon|than|either|both"
    r"|and)\s*$", re.IGNORECASE),
    "fr": re.compile(r"\b(?:par|entre|avec|pour|chez|de|à|dans|contre|vers|sur|envers|selon|sans|et"
    r"|ou)\s*$", re.IGNORECASE),
}  # fmt: skip
# An "and" that opens a second main clause: nothing since the verb before it takes two things or names.
_FRESH: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"\A(?!.*\b(?:between|both|of|by|to|for|with|from|among"
        r"|than)\s+\S*\s*\S*\s*and\s*\Z).*\band\s*\Z"),
    "fr": re.compile(r"\A(?!.*\b(?:entre|par|de|du|des|à|au|aux|avec|pour)\s+\S*\s*\S*\s*et\s*\Z).*\bet\s*\Z"),
}  # fmt: skip
_PLURAL: Final = re.compile(
    r"(?:Participants|Parties|sides|États-Unis(?:\s+d['’]Amérique)?|gouvernements|Governments|Ils|They)$"
)
_ONE_OF: Final = re.compile(
    r"^(?:le gouvernement|the government|chacune?|aucune?|l['’]une?|each|either|neither)\b", re.IGNORECASE
)
_JOINED: Final = re.compile(r"\s(?:and|et)\s")


def clauses(text: str, language: Language) -> Iterator[Clause]:
    """The main clauses of ``text`` with a side as their subject. A side in a subordinate clause, or governed by a
    preposition, makes none."""
    for first, last in sentences(text):
        verb_at = 0
        for match in _CLAUSE[language].finditer(text, first, last):
            side = match["side"]
            before = text[first : match.start()]
            ahead = re.split(r"[,;:]", before)[-1]
            if _SUBORDINATE[language].search(ahead) or _OPENED.search(before):
                continue
            if _GOVERNED[language].search(ahead) and not (
                verb_at and _FRESH[language].match(text[verb_at : match.start()])
            ):
                continue
            verb_at = match.end("verb")
            many = bool(_JOINED.search(side) or _PLURAL.search(side)) and not _ONE_OF.match(side)
            start = match.start("clitics") if language == "fr" else match.start("verb")
            yield Clause(match.start(), start, match.end("verb"), match["verb"], many)
