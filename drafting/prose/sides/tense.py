"""French verbs by subject and ending (treaty-practice 1.3): a treaty is in the present, an arrangement in the future.

What is tested is the verb right after a side that is its subject: present of an action → future; statements and
definitions stay in the present.
"""

from __future__ import annotations

import re
from typing import Final

# Presents that state, define or intend, in the plural's stem; they pass in either register (treaty-practice 1.3).
_STATIVE: Final = re.compile(
    r"(?:est|sont|a|ont|entend|entendent|comprend|comprennent|signifie(?:nt)?|inclut|incluent"
    r"|constitue(?:nt)?|demeure(?:nt)?"
    r"|reste(?:nt)?|existe(?:nt)?|appartient|appartiennent|correspond|correspondent|figure(?:nt)?"
    r"|reconnaît|reconnaissent"
    r"|considère(?:nt)?|estime(?:nt)?|souhaite(?:nt)?|espère(?:nt)?|attend|attendent|croit|croient|pense(?:nt)?"
    r"|note(?:nt)?|constate(?:nt)?"
    r"|confirme(?:nt)?"
    r"|réaffirme(?:nt)?|affirme(?:nt)?|salue(?:nt)?|savent|sait|peut|peuvent|doit|doivent|prévoit|prévoient|compte(?:nt)?"
    r"|décide(?:nt)?|accepte(?:nt)?"
    r"|convient|conviennent|engage(?:nt)?|assume(?:nt)?|propose(?:nt)?|souligne(?:nt)?|rappelle(?:nt)?|déclare(?:nt)?"
    r"|félicite(?:nt)?|réjouit|réjouissent|dispose(?:nt)?|regrette(?:nt)?"
    r"|déplore(?:nt)?|connaît|connaissent|dépend(?:ent)?"
    r"|craint|craignent|bénéficie(?:nt)?|ignore(?:nt)?|aspire(?:nt)?|doute(?:nt)?"
    r"|exprime(?:nt)?|veut|veulent"
    r"|vise(?:nt)?|cherche(?:nt)?|vaut|valent|juge(?:nt)?|attache(?:nt)?|réserve(?:nt)?"
    r"|apprécie(?:nt)?|comprennent"
    r"|poss[eè]de(?:nt)?|détient|détiennent)$"
)
# Words that follow a side and are no verbs, for all that they end like one.
_NO_VERB: Final = re.compile(
    r"(?:et|dont|tout|ayant|soit|avant|devant|pendant|durant|suivant|concernant|comme|même|contre|entre|autre"
    r"|notamment|seulement|ensemble"
    r"|responsable|signataire|destinataire|bénéficiaire|membre|titulaire|hôte|requérante?|demandeur|également"
    r"|conjointement|respectivement"
    r"|mutuellement|individuellement|ainsi|toutefois|cependant|\w+(?:able|ible|aire|iste)|\w+(?:e|é|i|o|û"
    r"|a)(?<!r[me])ment|\w+[aeé]mment|\w+ant)$"
)
_ADVERB_SHAPED: Final = re.compile(  # third persons plural in -ment
    r"(?:(?:in|con|af|réaf|trans|dé|ré|re)?(?:forment|firment|ferment)|estiment|expriment|suppriment|impriment"
    r"|nomment|consomment"
    r"|assument|présument|résument|animent|dénomment|proclament|programment|entament|réclament)$"
)
# "devraient", "indiquaient", "pourrait"; but "paient" and "essaient" are presents.
_PAST_OR_CONDITIONAL: Final = re.compile(
    r"\w+(?<!p)(?<!ess)(?<!bal)(?<!fr)(?<!ét)(?<!bég)aient$|\w+rait$(?<!trait)|était$|avait$"
)
# Presents that state rather than act because of what follows: take note, hold to, keep their rights, refer to.
_STATES: Final = re.compile(
    r"(?:pren(?:d|nent)\s+(?:note|acte|en\s+considération|en\s+compte)|tien(?:t|nent)\s+(?:à|compte)"
    r"|relève(?:nt)?\s+(?:de|du|des|d['’])|renvoie(?:nt)?\s+(?:à|au|aux)"
    r"|(?:conserve|garde)(?:nt)?\s+(?:\w+\s+)?(?:leurs?|ses|son|tous|la|le|l['’])"
    r"|partage(?:nt)?\s+(?:une?\s+|le\s+|la\s+|les\s+|l['’])(?:\w+\s+)?"
    r"(?:frontières?|avis|opinions?|objectifs?|intérêts?|vues?|préoccupations?|convictions?|valeurs?|histoire)"
    r"|fait\s+partie|font\s+partie|met(?:tent)?\s+l['’]accent|fait\s+état|font\s+état)\b"
)
_PLURAL: Final = re.compile(r"\w{2,}ent$|(?:font|vont|défont|refont|disent|prennent)$")
_SINGULAR: Final = re.compile(
    r"\w{2,}e$|(?:\w+(?:it|ient|met|oit|ut|aît|ert|ort)|\w*(?:prend|rend|tend|pond|fend|vend)|fait|va|met"
    r"|accroît|suspend)$"
)
_FUTURE: Final = re.compile(r"\w+(?:ra|ront)$")
_NO_FUTURE: Final = re.compile(r"\w+(?:erra|opéra)$")


def is_present(verb: str, *, plural: bool) -> bool:
    """Whether ``verb`` is an action in the present indicative, third person."""
    if _STATIVE.match(verb) or _PAST_OR_CONDITIONAL.match(verb):
        return False
    if _ADVERB_SHAPED.match(verb):
        return plural
    if _NO_VERB.match(verb):
        return False
    return bool((_PLURAL if plural else _SINGULAR).match(verb))


def states(text: str, start: int) -> bool:
    """Whether the verb at ``start`` states, with the words that follow it: "prennent note"."""
    return bool(_STATES.match(text, start))


def is_future(verb: str) -> bool:
    """Whether ``verb`` is a simple future, third person."""
    return bool(_FUTURE.match(verb)) and not _NO_FUTURE.match(verb)


_REGULAR: Final = re.compile(r"\w+(?:qu|g|ifi|m|(?<!u)(?<!l)(?<!d)is|it|ult|in|or|cé?d|ort|ent)(?:e|ent)$")
_NOT_REGULAR: Final = re.compile(r"\w*(?:sort|part|ment|sent|dort|lis|dis|cour|mour)(?:e|ent)$")


def to_future(verb: str, *, plural: bool) -> str:
    """The future of a verb that is surely regular ("échangent" → "échangeront"); "" for any other."""
    if verb.endswith("issent"):
        return verb[:-6] + "iront"
    if not _REGULAR.match(verb) or _NOT_REGULAR.match(verb):
        return ""
    return verb[:-3] + "eront" if plural else verb[:-1] + "era"
