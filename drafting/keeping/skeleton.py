"""A new clause file that passes its check: every part is there, with a remark on what to write."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Final

from drafting.library.text.typed import ESCAPABLE
from drafting.library.vocabulary import ALLOWED, Kind, Register

VERBS: Final = {
    "en": {"binding": "shall", "nonbinding": "will", "nonbinding-us": "intends to"},
    "fr": {"binding": "informe", "nonbinding": "informera", "nonbinding-us": "entend informer"},
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What the keeper said: plain words in both languages. ``schema``: the address of the JSON Schema, "" for none."""

    id: str
    title: tuple[str, str]
    purpose: tuple[str, str]
    source: str
    register: Register = "any"
    kind: Kind = "article"
    positions: tuple[str, ...] = ("plain",)
    schema: str = ""


def skeleton(wish: Wish) -> str:
    """The text of the clause file; read back, it says what ``wish`` says."""
    family = wish.id.partition(".")[0]
    title = [escaped(words) for words in wish.title]
    english, french = (_text(wish, language) for language in ("en", "fr"))
    positions = "\n".join(
        f"  - id: {name}\n    concedes: {{en: {quoted(name)}, fr: {quoted(name)}}}   # what this position gives away"
        for name in wish.positions
    )
    first = f"position: {wish.positions[0]}, " if len(wish.positions) > 1 else ""
    head = f"# yaml-language-server: $schema={wish.schema}\n" if wish.schema else ""
    return f"""{head}schema: clause/1
id: {wish.id}
version: "1.0.0"
maturity: draft            # then review; clause approve writes approved
family: {family}
kind: {wish.kind}
register: {wish.register}
title: {{en: {quoted(title[0])}, fr: {quoted(title[1])}}}
purpose:
  en: {quoted(wish.purpose[0])}
  fr: {quoted(wish.purpose[1])}
provenance:
  - {{source: {quoted(wish.source)}, relation: idea}}
params:
  # A value that a deal fills. Change this one, or add more; types: date percent money duration number year schedule
  # goods list text choice flag rows …
  notice:
    type: duration
    unit: days
    min: "5"
    max: "90"
    default: "30 days"
    ask: {{en: "How many days of notice?", fr: "Combien de jours de préavis?"}}
    label: {{en: notice, fr: préavis}}
text:
  en: |
    # Write the English here. What begins with this sign is a remark that is never printed.
{english}
  fr: |
    # Écrivez le français ici, comme un texte français et non comme une traduction.
{french}
positions:                 # from what costs least to what costs most
{positions}
tests:                     # at least three: a usual case, one at a limit, one that is refused
  - given: {{{first}notice: "30 days"}}
    expect: {{en: ["at least 30 days"], fr: ["au moins 30 jours"]}}
  - given: {{{first}notice: "5 days"}}
    expect: {{en: ["5 days"], fr: ["5 jours"]}}
  - {{given: {{{first}notice: "91 days"}}, error: param-out-of-range}}
"""


def escaped(words: str) -> str:
    """Plain words as the text language types them: its signs behind backslashes, on one line."""
    line = " ".join(words.split())
    return re.sub(f"[{re.escape(ESCAPABLE)}]", lambda sign: "\\" + sign[0] if sign[0] != "(" else "(", line)


def quoted(words: str) -> str:
    """Words in double quotes; what JSON writes, YAML reads (yaml.org/spec/1.2.2, 1.3)."""
    return json.dumps(" ".join(words.split()), ensure_ascii=False)


def _text(wish: Wish, language: str) -> str:
    forms = [VERBS[language][profile] for profile in ALLOWED[wish.register]]
    verb = forms[0] if len(forms) == 1 else f"{{{' | '.join(forms)}}}"
    if language == "en":
        said = f"Canada {verb} inform the United States at least {{notice}} before it acts under {{ref this}}."
    else:
        said = f"Le Canada {verb} les États-Unis au moins {{notice}} avant d'agir en vertu de {{ref this}}."
    if wish.kind != "article":
        said = said.replace(" before it acts under {ref this}", " before it acts").replace(
            " en vertu de {ref this}", ""
        )
        return f"    {said}"
    lines = [f"    (1) {said}"]
    for name in wish.positions[1:]:
        more = {"en": "(The words of this position.)", "fr": "(Les mots de cette position.)"}
        lines += [
            "",
            f"    {{when position is {name}}}",
            f"    # {more[language]}",
            f"    ({len(lines) // 5 + 2}) {said}",
            "    {end}",
        ]
    return "\n".join(lines)
