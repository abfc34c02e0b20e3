"""Two languages of one text, part by part: articles by their order, annexes with the article that speaks of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from drafting.finding import Finding
from drafting.intake.articles import Part
from drafting.intake.clausefile import Both, clause_file, register_of, slug
from drafting.library.vocabulary import LANGUAGES, Language, Register

REMEDY = "Look at both Word files; add what is missing, or import them one by one."


def clause_files(
    parts: Mapping[Language, Sequence[Part]],
    family: str,
    files: Mapping[Language, str],
    register: Register | None = None,
) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """{clause id: text of its file}, in the order of the Word text, and what did not pair.

    ``files``: the name of each language's Word file. ``register`` None: told from the verbs.
    """
    found: list[Finding] = []
    languages = [language for language in LANGUAGES if language in parts]
    bodies = {each: [part for part in parts[each] if part.kind != "annex"] for each in languages}
    annexes = {each: [part for part in parts[each] if part.kind == "annex"] for each in languages}
    if len(languages) > 1:
        found.extend(_unequal(bodies, "article", files))
        found.extend(_unequal(annexes, "annex", files))
    wanted = register or register_of([part for each in languages for part in parts[each]])
    pairs = list(_zipped(bodies))
    placed = [
        (annex, owner) for annex in _zipped(annexes) if (owner := _owner(annex, pairs)) is not None
    ]  # fmt: skip
    homeless = [annex for annex in _zipped(annexes) if all(annex is not each and annex != each for each, _ in placed)]
    for annex in homeless:
        some = next(iter(annex.values()))
        message = f"No article speaks of {some.number}; it became a clause of its own."
        found.append(Finding("import-annex", "note", message,
                             "Refer to it from the clause it belongs to.", some.place))  # fmt: skip
    out: dict[str, str] = {}
    for index, part in enumerate([*pairs, *homeless]):
        own = {_annex_name(annex): annex for annex, owner in placed if owner == index}
        some = part.get("en") or next(iter(part.values()))
        name = _free(f"{family}.{slug(some.title or some.number)}", out)
        out[name] = clause_file(name, Both(part, own), wanted, files)
    return out, tuple(found)


def _zipped(sides: Mapping[Language, Sequence[Part]]) -> Iterator[dict[Language, Part]]:
    longest = max((len(side) for side in sides.values()), default=0)
    for at in range(longest):
        yield {language: side[at] for language, side in sides.items() if at < len(side)}


def _unequal(sides: Mapping[Language, Sequence[Part]], noun: str, files: Mapping[Language, str]) -> Iterator[Finding]:
    counts = {language: len(side) for language, side in sides.items()}
    if len(set(counts.values())) > 1:
        said = " and ".join(f"{count} in {files[language]}" for language, count in counts.items())
        message = f"The two texts do not have the same number of {noun} parts: {said}."
        yield Finding("import-unequal", "warning", message, REMEDY)


def _owner(annex: Mapping[Language, Part], pairs: Sequence[Mapping[Language, Part]]) -> int | None:
    """The first part that speaks of the annex, in every language that has it."""
    for index, part in enumerate(pairs):
        if all(language in part and _speaks(part[language], annex[language]) for language in annex):
            return index
    return None


def _speaks(part: Part, annex: Part) -> bool:
    said = re.escape(annex.number).replace(r"\ ", r"[\s\u00a0]")
    return any(re.search(rf"\b{said}\b", text, re.IGNORECASE) for _, text in part.lines)


def _annex_name(annex: Mapping[Language, Part]) -> str:
    return slug((annex.get("en") or next(iter(annex.values()))).number)


def _free(name: str, taken: Mapping[str, str]) -> str:
    if name not in taken:
        return name
    return next(f"{name}-{n}" for n in range(2, 1000) if f"{name}-{n}" not in taken)
