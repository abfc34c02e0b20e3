"""The tests inside a clause file, run. formats.md, ``tests``."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.deal.sample import sample_deal
from drafting.finding import Finding, Unusable
from drafting.instrument.assemble import assemble
from drafting.instrument.plain import annex_lines, provision_lines
from drafting.instrument.tree import Instrument, Language
from drafting.library.clause import Clause, ClauseTest
from drafting.library.clause_file import ClauseFile
from drafting.library.library import Library
from drafting.library.problem import Problem
from drafting.library.vocabulary import LANGUAGES, Profile
from drafting.source import Scalar

# What a reader does not tell apart when typing a test: no-break spaces, the typographic apostrophe.
ALIKE = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'"})


def run_tests(file: ClauseFile, library: Library) -> tuple[Finding, ...]:
    """A finding for every test that fails, at the words that were looked for; () when all pass.

    A test runs in every profile that the clause allows unless it names one, in both languages; words are
    looked for in the clause's own provision and annexes.
    """

    return tuple(
        finding
        for index, test in enumerate(file.clause.tests)
        for profile in ((test.profile,) if test.profile else file.clause.profiles)
        for finding in _run(file, index, test, profile, library)
    )


def renderings(clause: Clause) -> int:
    """How many texts the tests of a clause assemble."""
    counted = [(1 if test.profile else len(clause.profiles)) for test in clause.tests if test.error is None]
    return sum(counted) * len(LANGUAGES)


def _run(file: ClauseFile, index: int, test: ClauseTest, profile: Profile, library: Library) -> Iterator[Finding]:
    placed, found = sample_deal(file.clause, test.given, library, profile, test.beside)
    if test.error is not None:
        if test.error not in {finding.code for finding in found}:
            others = ", ".join(sorted({finding.code for finding in found})) or "nothing"
            yield _at(file, index, "error", "test-error-missing",
                      f"The mistake {test.error} was not found in a {profile} text, but {others}.")  # fmt: skip
        return
    serious = [each for each in found if each.level == "error" and each.code not in ("clause-needed", "clause-absent")]
    if placed is None or serious:
        yield from serious
        return
    for language in LANGUAGES:
        try:
            text = own_text(assemble(placed, language, copy_for=test.copy_for or "CAN"), file.clause.id)
        except Unusable as error:
            yield from error.findings
            continue
        yield from _words(test, text, language, profile)


def own_text(instrument: Instrument, clause_id: str) -> str:
    """The provision and annexes of one clause, as plain text."""
    lines: list[str] = []
    for provision in instrument.provisions:
        if provision.clause == clause_id:
            lines.extend(provision_lines(provision, instrument.language))
    for annex in instrument.annexes:
        if annex.clause == clause_id:
            lines.extend(annex_lines(annex, instrument.language))
    return "\n".join(lines).translate(ALIKE)


def _words(test: ClauseTest, text: str, language: Language, profile: Profile) -> Iterator[Finding]:
    for words in test.expect[language]:
        if words.translate(ALIKE) not in text:
            yield _said("test-words-missing", words, f"“{words}” does not stand in the {profile} text.", text)
    for words in test.absent[language]:
        if words.translate(ALIKE) in text:
            yield _said("test-words-present", words, f"“{words}” stands in the {profile} text.", text)


def _said(code: str, words: Scalar, message: str, text: str) -> Finding:
    near = next((line for line in text.split("\n") if words.translate(ALIKE)[:8] in line), "")
    remedy = f"The text says: {near.strip()}" if near else "Change the test, or the text."
    return Finding(code, "error", message, remedy, words.place)


def _at(file: ClauseFile, index: int, field: str, code: str, message: str) -> Finding:
    return Problem(code, message, "Change the test, or the clause.", ("tests", index, field)).finding(file.root)
