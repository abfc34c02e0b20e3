"""Row 4 by subject and verb: the French present of an action, and the verbs of the other register or house style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.checks.register.hit import Hit
from drafting.checks.register.rule import operative
from drafting.checks.register.surroundings import spared
from drafting.prose.sentences import sentence_at
from drafting.prose.sides.clauses import Clause, clauses
from drafting.prose.sides.tense import is_future, is_present, states, to_future
from drafting.prose.units import Unit

_INTEND: Final = {
    "en": frozenset({"intend", "intends", "plan", "plans", "expect", "expects"}),
    "fr": frozenset({"entend", "entendent", "prévoit", "prévoient"}),
}
# *Ne peut … que* restricts; *nul ne peut se prévaloir* stands in status clauses; after *si* it says that one cannot.
_MAY_NOT: Final = re.compile(
    r"(?<!\bnul )(?<!\bNul )\bne[\s\u00a0]+peu(?:t|vent)\b(?![^.;,]{0,40}\bqu(?:e\b|['’]))", re.IGNORECASE
)
_UNDER_A_CONDITION: Final = re.compile(
    r"\b(?:si|lorsqu\w*|quand|parce|puisqu\w*|car|comme|tant)\b|\bs['’]ils?\b"
    r"|(?:\b(?:qui|que|dont|où)\b|\bqu['’])\s*(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_INTENTION: Final = (" l’intention", " l'intention")


def present_actions(unit: Unit) -> Iterator[Hit]:
    """Sides that do something in the present, or may not do it, in a French text that is not to bind."""
    if unit.language != "fr" or not operative(unit):
        return
    for match in _MAY_NOT.finditer(unit.text):
        first, _ = sentence_at(unit.text, match.start())
        if not _UNDER_A_CONDITION.search(re.split(r"[,;:]", unit.text[first : match.start()])[-1]):
            yield Hit(unit, *match.span(), "register-may-not", "warning",
                      f"“{match[0]}” forbids, as only a text that binds can.",
                      "Write n’entend pas or n’entendent pas with the infinitive, or the future.")  # fmt: skip
    for clause in clauses(unit.text, "fr"):
        if not is_present(clause.verb, plural=clause.plural) or _spared(unit, clause):
            continue
        if not states(unit.text, clause.end - len(clause.verb)):
            yield _present(unit, clause.end - len(clause.verb), clause.end, clause.plural)
        if clause.plural:
            yield from _joined(unit, clause)


def _joined(unit: Unit, clause: Clause) -> Iterator[Hit]:
    """Further verbs of the same side: "conservent … et produisent"."""
    _, last = sentence_at(unit.text, clause.end)
    for match in _AND_VERB.finditer(unit.text, clause.end, last):
        if is_present(match["verb"], plural=True) and not states(unit.text, match.start("verb")):
            yield _present(unit, match.start("verb"), match.end("verb"), True)


_AND_VERB: Final = re.compile(
    r"\bet\s+(?:(?:ne|se|leur|lui|y|en)\s+|[nsy]['’])*"
    r"(?P<verb>(?!souvent|argent|président|continent|agent|client|récent|présent)[a-zàâçéèêëîïôûùüœ]{3,}ent)(?![\w’'])"
    r"(?!\s*,?\s*(?:de|du|des|d['’]))"
)


def _present(unit: Unit, start: int, end: int, plural: bool) -> Hit:
    verb = unit.text[start:end]
    future = to_future(verb, plural=plural)
    intend = "entendent" if plural else "entend"
    return Hit(
        unit, start, end, "register-present", "warning",
        f"“{verb}” is in the present, the tense of a treaty.",
        f"Write the future (“{future}”), or “{intend}” with the infinitive." if future
        else f"Write the future, or “{intend}” with the infinitive.",
        future,
    )  # fmt: skip


def treaty_future(unit: Unit) -> Iterator[Hit]:
    """Sides that will do, or intend to do, something in a text that binds."""
    if not operative(unit):
        return
    if unit.language == "en":
        yield from _english_will(unit)
    for clause in clauses(unit.text, unit.language):
        style = house_style(unit, clause)
        if not style and clause.verb in ("do", "does"):
            style = "intends" if _NOT_INTEND.match(unit.text, clause.end) else ""
        if style and not _spared(unit, clause):
            verb = unit.text[clause.end - len(clause.verb) : clause.end]
            instead = "shall" if unit.language == "en" else ""
            yield Hit(unit, clause.end - len(verb), clause.end, "register-will", "warning",
                      f"“{verb}” does not bind, and this text does.",
                      "Write “shall”." if instead else "Write the present.",
                      instead if verb == "will" else "")  # fmt: skip


def _other_wills(units: tuple[Unit, ...], found: list[tuple[Unit, Clause, str]]) -> Iterator[Hit]:
    """Every other "will" of a main clause in a text of intentions: a second verb, a subject that is no side."""
    told = {(id(unit), clause.end) for unit, clause, _ in found}
    for unit in units:
        if unit.language == "en" and operative(unit):
            for start, end in _main_wills(unit):
                if (id(unit), end) not in told:
                    yield Hit(unit, start, end, "register-mixed-style", "warning",
                              "“will” is not the house style of this text, which says what the sides intend to do.",
                              _REMEDY["en", "intends"])  # fmt: skip


_NOT_INTEND: Final = re.compile(r"\s+not\s+(?:intend|plan|expect)\s+to\b")
_WILL: Final = re.compile(r"(?<!free )(?<!good )(?<!own )\bwill(?=(?:\s*,[^,;.]{1,80},)?\s+(?:not\s+)?[a-z])")
_SUBORDINATE: Final = re.compile(
    r"\b(?:that|which|who|whom|whose|what|how|if|when|whenever|where|unless|until|because|as|whether|after|before|once"
    r"|while|than|it|they)\b[^,]*$|\b(?:that|which|who|if|when)\s*,[^,]*,\s*[^,]*$",
    re.IGNORECASE,
)


def _english_will(unit: Unit) -> Iterator[Hit]:
    for start, end in _main_wills(unit):
        yield Hit(unit, start, end, "register-will", "warning",
                  "“will” does not bind, and this text does.", "Write “shall”.", "shall")  # fmt: skip


def _main_wills(unit: Unit) -> Iterator[tuple[int, int]]:
    """A "will" of a main clause, whatever its subject: quotas will be administered, its customs service will answer."""
    for match in _WILL.finditer(unit.text):
        first, _ = sentence_at(unit.text, match.start())
        ahead = re.split(r"[;:]", unit.text[first : match.start()])[-1]
        if _SUBORDINATE.search(ahead) and ahead.strip().lower() not in ("it", "they"):
            continue
        if not spared(unit, match.start(), match.end(), frozenset({"citation", "quotation"})):
            yield match.span()


_TO: Final = re.compile(r"(?:\s*,[^,.;]{1,80},)?\s+(?:not\s+)?to\s")
_MEANS: Final = re.compile(r"\s+par\s")  # entendent par « trimestre »


def house_style(unit: Unit, clause: Clause) -> str:
    """Either "will" or "intends", when the clause speaks in that house style, else "" (treaty-practice 1.2)."""
    after = unit.text[clause.end :]
    if unit.language == "en":
        intends = clause.verb in _INTEND["en"] and bool(_TO.match(after))
        return "will" if clause.verb == "will" else "intends" if intends else ""
    if (clause.verb in _INTEND["fr"] and not _MEANS.match(after)) or (
        clause.verb in ("a", "ont") and after.startswith(_INTENTION)
    ):
        return "intends"
    return "will" if is_future(clause.verb) else ""


def mixed_styles(units: tuple[Unit, ...], wanted: str | None) -> Iterator[Hit]:
    """Verbs of the other non-binding house style: ``wanted`` ("will", "intends") or, for None, the commoner one in the
    text of each language (rule R16)."""
    for language in ("en", "fr"):
        found = [
            (unit, clause, style)
            for unit in units
            if unit.language == language and operative(unit)
            for clause in clauses(unit.text, unit.language)
            if (style := house_style(unit, clause))
        ]
        will = sum(style == "will" for _, _, style in found)
        kept = wanted or ("will" if will * 2 >= len(found) else "intends")
        if language == "fr" and will in (0, len(found)) and kept == "will":
            continue  # one style throughout, and French intends in either house style (treaty-practice 1.3)
        if language == "en" and kept == "intends":
            yield from _other_wills(units, found)
        for unit, clause, style in found:
            if style != kept and not _spared(unit, clause):
                yield Hit(
                    unit, clause.end - len(clause.verb), clause.end, "register-mixed-style", "warning",
                    f"“{clause.verb}” is not the house style of this text, which "
                    + ("says what the sides will do." if kept == "will" else "says what they intend to do."),
                    _REMEDY[unit.language, kept],
                )  # fmt: skip


_REMEDY: Final = {
    ("en", "will"): "Write “will”.",
    ("en", "intends"): "Write “intends to” or “intend to”.",
    ("fr", "will"): "Write the future.",
    ("fr", "intends"): "Write entend or entendent with the infinitive.",
}


def _spared(unit: Unit, clause: Clause) -> bool:
    return spared(unit, clause.end - len(clause.verb), clause.end, frozenset({"quotation"}))
