"""A new deal, begun from an outline by a few questions."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from drafting.cli.answers import Ask, Say, chosen, problems, quoted
from drafting.cli.workspace import library_for
from drafting.library.fields import NAME
from drafting.library.params import DateParam
from drafting.library.vocabulary import Language

if TYPE_CHECKING:
    from drafting.library.outline import Outline
    from drafting.library.vocabulary import Profile

WORDS: Final[dict[str, dict[Language, str]]] = {
    "id": {"en": "A short name for the deal (small letters, digits, hyphens):",
           "fr": "Un nom court pour le dossier (minuscules, chiffres, traits d’union) :"},
    "outline": {"en": "Which outline?", "fr": "Quel plan?"},
    "profile": {"en": "Which profile?", "fr": "Quel profil?"},
    "subject-en": {"en": "What does the text concern, in English (“between … concerning …”)?",
                   "fr": "Sur quoi porte le texte, en anglais (« between … concerning … »)?"},
    "subject-fr": {"en": "What does it concern, in French, with the article (“entre … concernant …”)?",
                   "fr": "Sur quoi porte-t-il, en français, avec l’article (« entre … concernant … »)?"},
    "as-of": {"en": "The day whose facts the text states (year-month-day)?",
              "fr": "Le jour dont le texte constate les faits (année-mois-jour)?"},
    "name-wrong": {"en": "Write small letters, digits and hyphens: canada-us-2025.",
                   "fr": "Écrivez des minuscules, des chiffres et des traits d’union : canada-us-2025."},
    "needed": {"en": "An answer is needed here.", "fr": "Une réponse est nécessaire ici."},
}  # fmt: skip
FRAME: Final = """\
schema: deal/1
id: {id}
round: 1
profile: {profile}
outline: {outline}
title:
  en: {english}
  fr: {french}
as_of: {as_of}
hs: "2022"
languages: [en, fr]
participants:
  CAN:
    tag: {{en: CAN, fr: CAN}}
    short: {{en: Canada, fr: le Canada}}
    name: {{en: Canada, fr: le Canada}}
    government: {{en: the Government of Canada, fr: le gouvernement du Canada}}
    signatory: {{name: null, title: {{en: Minister responsible for Canada–U.S. Trade, fr: Ministre responsable du Commerce Canada–États-Unis}}}}
  USA:
    tag: {{en: USA, fr: É.-U.}}
    short: {{en: the United States, fr: les États-Unis}}
    name: {{en: the United States of America, fr: "les États-Unis d'Amérique"}}
    government: {{en: the Government of the United States of America, fr: "le gouvernement des États-Unis d'Amérique"}}
    signatory: {{name: null, title: {{en: United States Trade Representative, fr: Représentant au commerce des États-Unis}}}}
dates: {{effect: null, end: null}}
articles:
"""  # noqa: E501 - lines of a file


def new_deal(ui: Language, ask: Ask, say: Say, *, name: str = "") -> tuple[str, str]:
    """The id and the text of a new deal; ``name`` is its id if it can be one."""
    from drafting.library.outline import read_outline

    library = library_for()
    ident = (
        name
        if NAME.fullmatch(name)
        else _until(lambda text: bool(NAME.fullmatch(text)), "id", "name-wrong", ui, ask, say)
    )
    outlines = tuple(sorted(library.outlines))
    outline = read_outline(library.outlines[_chosen("outline", outlines, ui, ask, say)])
    profiles = tuple(outline.profiles)
    profile: Any = profiles[0] if len(profiles) == 1 else _chosen("profile", profiles, ui, ask, say)
    english, french = (_until(bool, f"subject-{each}", "needed", ui, ask, say) for each in ("en", "fr"))
    day = DateParam(type="date")
    as_of = _until(lambda text: not problems(day, quoted(text)), "as-of", "as-of", ui, ask, say)
    text = FRAME.format(
        id=ident, profile=profile, outline=outline.id, as_of=quoted(as_of),
        english=quoted(f"{{instrument}} between {{pair}} concerning {english}"),
        french=quoted(f"{{instrument}} entre {{pair}} concernant {french}"),
    )  # fmt: skip
    return ident, text + "".join(_articles(outline, profile))


def _articles(outline: Outline, profile: Profile) -> list[str]:
    found = []
    for entry in outline.articles:
        here = entry.at(profile)
        if here is None:
            continue
        lines = [f"  - use: {here.use}"]
        lines += [f"    position: {here.position}"] if here.position else []
        lines += [f"    with: {json.dumps(here.with_, ensure_ascii=False)}"] if here.with_ else []
        found.append("\n".join(lines) + "\n")
    return found


def _chosen(name: str, options: tuple[str, ...], ui: Language, ask: Ask, say: Say) -> str:
    while not (answer := chosen(WORDS[name][ui], options, ask, say, ui)):
        say(WORDS["needed"][ui])
    return answer


def _until(right: Callable[[str], bool], name: str, wrong: str, ui: Language, ask: Ask, say: Say) -> str:
    while not right(answer := ask(WORDS[name][ui])):
        say(WORDS[wrong][ui])
    return answer
