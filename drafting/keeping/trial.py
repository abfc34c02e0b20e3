"""A clause tried: every sample assembled in both languages, looked through, and set in Word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from drafting.deal.sample import sample_deal
from drafting.finding import Finding, Unusable
from drafting.instrument.assemble import assemble
from drafting.instrument.tree import Instrument
from drafting.keeping.bundle import bundle
from drafting.keeping.limits import as_node
from drafting.keeping.marks import escaped_in, marks_left
from drafting.keeping.published import published
from drafting.keeping.samples import Sample, samples
from drafting.library.clause_file import ClauseFile
from drafting.library.library import Library
from drafting.library.vocabulary import DEAL_VALUES, LANGUAGES, Language, Profile
from drafting.place import Place
from drafting.source import Mapping

FOR_THE_SAMPLE = ("clause-needed", "clause-absent")  # a sample deal holds the clause and little else
SetInWord: TypeAlias = Callable[[Instrument], Iterable[str]]
"""Sets an instrument in Word and says what is not valid in the file."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What trying a clause came to: texts assembled, Word files made of them, findings."""

    texts: int
    files: int
    findings: tuple[Finding, ...]


def try_clause(file: ClauseFile, library: Library, set_in_word: SetInWord) -> Trial:
    """Every sample of the clause, assembled in both languages; the texts of a profile and language in one Word file.

    A finding once for each code and sentence, at the clause's text, however many samples show it.
    """
    findings: dict[tuple[str, str], Finding] = {}
    drawn: dict[tuple[Profile, Language], list[Instrument]] = {}
    texts = 0
    for sample in samples(file.clause, library):
        for language, made in _tried(sample, file, library):
            if isinstance(made, Finding):
                findings.setdefault((made.code, made.message.partition(" (with ")[0]), made)
                continue
            texts += 1
            drawn.setdefault((sample.profile, language), []).append(made)
    for (profile, language), instruments in drawn.items():
        for fault in set_in_word(bundle(instruments, file.clause.id)):
            found = Finding("word-not-valid", "error", f"The {profile} text set in Word is not valid: {fault}",
                            "Report this: it is a fault of the program, not of the clause.",
                            file.clause.text[language].source.place(0))  # fmt: skip
            findings.setdefault((found.code, found.message), found)
    return Trial(texts, len(drawn), tuple(findings.values()))


def _tried(sample: Sample, file: ClauseFile, library: Library) -> Iterator[tuple[Language, Instrument | Finding]]:
    clause = file.clause
    given = as_node({"position": sample.position})
    assert isinstance(given, Mapping)
    for name, limit in sample.values.items():
        if limit.node is not None:
            given.put(name, limit.node, clause.text.en.place, clause.text.en.place)
        elif not (param := clause.params[name]).optional or param.preset is not None:
            given.put(name, None, clause.text.en.place, clause.text.en.place)
    placed, found = sample_deal(clause, given, library, sample.profile)
    for each in found:
        if each.level == "error" and each.code not in FOR_THE_SAMPLE:
            yield (
                "en",
                _of(
                    "sample-refused",
                    f"{each.message.rstrip('.')} (with {sample}).",
                    "Narrow the limits, or change the clause, so that every value allowed can be used.",
                    clause.text.en.place,
                ),
            )
    if placed is None or any(each.level == "error" and each.code not in FOR_THE_SAMPLE for each in found):
        return
    meant = escaped_in(str(words.text) for words in published(file.root))
    for language in LANGUAGES:
        place = clause.text[language].source.place(0)
        try:
            instrument = assemble(placed, language)
        except Unusable as error:
            yield from ((language, each) for each in error.findings)
            continue
        for mark in marks_left(instrument, clause.id, meant):
            yield language, _of("mark-left", f"A mark is left in the text: {mark} (with {sample}).",
                                "Change the passage or the choice that leaves it.", place)  # fmt: skip
        if not sample.empty:
            for gap in instrument.gaps:
                if gap.clause == clause.id and gap.name not in DEAL_VALUES and gap.name != "signatory":
                    yield language, _of("gap-left", f"“{gap.name}” shows a gap although it is given or may be "
                                        f"left out (with {sample}).", "Hang the words on {when …}, or give a default.",
                                        place)  # fmt: skip
        yield language, instrument


def _of(code: str, message: str, remedy: str, place: Place) -> Finding:
    return Finding(code, "error", message, remedy, place)
