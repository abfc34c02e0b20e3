"""A draft clause file from a part of a Word text, in one language or in two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafting.intake.articles import Part
from drafting.intake.typing import escaped, terms_in, typed
from drafting.keeping.skeleton import quoted
from drafting.library.vocabulary import LANGUAGES, Language, Register

VERBS = (("binding", re.compile(r"\bshall\b")), ("nonbinding", re.compile(r"\b(?:will|intends? to)\b")))
PURPOSE = {
    "en": "Imported from {file}. Say here what it is for.",
    "fr": "Importé de {file}. Dire ici à quoi cela sert.",
}


@dataclass(frozen=True, slots=True)
class Both:
    """A part in each language it was found in, with the annexes that go with it: name → annex."""

    part: Mapping[Language, Part]
    annexes: Mapping[str, Mapping[Language, Part]]


def slug(title: str) -> str:
    """A title as the name of a clause: small letters, digits and hyphens, without accents."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    name = "-".join(re.findall(r"[a-z0-9]+", plain)[:6])
    return name if name[:1].isalpha() else f"part-{name}".rstrip("-")


def register_of(parts: Sequence[Part]) -> Register:
    """Where the text may stand: what its verbs say, any where they say nothing."""
    words = " ".join(text for part in parts for _, text in part.lines)
    counted = {register: len(pattern.findall(words)) for register, pattern in VERBS}
    if counted["binding"] == counted["nonbinding"]:
        return "any"
    return "binding" if counted["binding"] > counted["nonbinding"] else "nonbinding"


def clause_file(clause_id: str, both: Both, register: Register, files: Mapping[Language, str]) -> str:
    """The text of the clause file. A language that is not there is left out, which ``clause check`` reports."""
    languages = [language for language in LANGUAGES if language in both.part]
    terms = _terms(both, languages)
    some = both.part[languages[0]]
    kind = some.kind if some.kind != "annex" else "article"
    lines = [
        "schema: clause/1", f"id: {clause_id}", 'version: "1.0.0"', "maturity: draft",
        f"family: {clause_id.partition('.')[0]}", f"kind: {kind}", f"register: {register}",
        *_missing(languages),
        f"title: {_pair(both.part, languages)}",
        "purpose:", *(f"  {each}: {quoted(PURPOSE[each].format(file=files[each]))}" for each in languages),
        "provenance:",
        *(f"  - {{source: {quoted(f'{files[each]}, {_called(both.part[each])}')}, relation: precedent}}"
          for each in languages),
    ]  # fmt: skip
    if terms:
        lines.append("defines:")
        for name, forms in terms.items():
            lines.append(f"  {name}: {{{', '.join(f'{each}: [{quoted(forms[each])}]' for each in forms)}}}")
    lines += ["text:", *_texts({each: both.part[each] for each in languages}, both.annexes, terms, "  ")]
    if both.annexes:
        lines.append("annexes:")
        for name, annex in both.annexes.items():
            there = [each for each in languages if each in annex]
            lines += [f"  {name}:", f"    title: {_pair(annex, there)}", "    text:",
                      *_texts({each: annex[each] for each in there}, {}, terms, "      ")]  # fmt: skip
    lines += ["positions:", "  - id: plain", "tests:", f"  - {{given: {{}}, expect: {{{_expected(both, languages)}}}}}"]
    return "\n".join(lines) + "\n"


def _called(part: Part) -> str:
    return part.number or part.title


def _missing(languages: Sequence[Language]) -> list[str]:
    names = {"en": "English", "fr": "French"}
    return [
        f"# The {names[each]} is not written yet: title, purpose, text, terms."
        for each in LANGUAGES
        if each not in languages
    ]


def _terms(both: Both, languages: Sequence[Language]) -> dict[str, dict[Language, str]]:
    """Name → the term in each language; in two languages the terms are paired in their order."""
    found = {each: terms_in(_all_lines(both, each), each) for each in languages}
    if len({len(terms) for terms in found.values()}) > 1:
        return {}
    first = languages[0]
    named: dict[str, dict[Language, str]] = {}
    for at, term in enumerate(found[first]):
        named.setdefault(slug(term), {each: found[each][at] for each in languages})
    return named


def _all_lines(both: Both, language: Language) -> list[tuple[int, str]]:
    annexes = [line for annex in both.annexes.values() if language in annex for line in annex[language].lines]
    return [*both.part[language].lines, *annexes]


def _texts(
    parts: Mapping[Language, Part],
    annexes: Mapping[str, Mapping[Language, Part]],
    terms: Mapping[str, Mapping[Language, str]],
    indent: str,
) -> Iterator[str]:
    for language, part in parts.items():
        own = [forms[language] for forms in terms.values() if language in forms]
        yield f"{indent}{language}: |"
        body = typed(part.lines or [(0, part.title)], language, own)
        for line in body:
            yield f"{indent}  {_pointing(line, annexes, language)}".rstrip()
        for remark in part.remarks:
            yield f"{indent}  # {' '.join(remark.split())}"


def _pointing(line: str, annexes: Mapping[str, Mapping[Language, Part]], language: Language) -> str:
    """The line with its mentions of the annexes as live references; in French with the article they carry."""
    for name, annex in annexes.items():
        if language in annex:
            said = re.escape(annex[language].number).replace(r"\ ", r"[\s\u00a0]")
            article = "(?:l['’])?" if language == "fr" else ""
            line = re.sub(rf"{article}\b{said}\b", f"{{annex {name}}}", line, flags=re.IGNORECASE)
    return line


def _pair(parts: Mapping[Language, Part], languages: Sequence[Language]) -> str:
    said = (f"{each}: {quoted(escaped(' '.join(parts[each].title.split())))}" for each in languages)
    return f"{{{', '.join(said)}}}"


def _expected(both: Both, languages: Sequence[Language]) -> str:
    """The first words of the text, which a test looks for."""
    out = []
    for language in languages:
        words = (both.part[language].lines or [(0, both.part[language].title)])[0][1].split()
        out.append(f"{language}: [{quoted(' '.join(words[:4]))}]")
    return ", ".join(out)
