"""The tests inside clause files: what passes, what fails, and where it is said."""

from __future__ import annotations

import pytest

from drafting.checks.clause_tests import renderings, run_tests
from drafting.finding import Finding
from drafting.library.clause_file import read_clause_file
from drafting.library.library import Library, Source
from tests.checks.conftest import CLAUSE, check_clause, plant


def failures(text: str, library: Library) -> tuple[Finding, ...]:
    source = Source("supply.everything.yaml", text)
    return run_tests(read_clause_file(source), library.overlaid([source]))


def test_the_clean_clause_passes_in_every_profile(library: Library) -> None:
    file = read_clause_file(Source("supply.everything.yaml", CLAUSE))
    assert run_tests(file, library) == ()
    assert renderings(file.clause) == (3 + 1 + 3) * 2


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('en: ["heading 2709", "3,000,000', 'en: [§"heading 2710", "3,000,000', "test-words-missing"),
        ('fr: ["la position 2709"]', 'fr: [§"les positions 2709"]', "test-words-missing"),
        ("absent: {en: [firm]", "absent: {en: [§Canada]", "test-words-present"),
        ("error: param-out-of-range}", "error: §goods-digits}", "test-error-missing"),
        ('  - {given: {share: "70"}, error: param-out-of-range}',
         '  - {given: {share: "50"}, error: §param-out-of-range}', "test-error-missing"),
        ('en: ["shall offer"], fr: [offre]', 'en: [§"will offer"], fr: [offre]', "test-words-missing"),
    ],
)  # fmt: skip
def test_a_failing_test_is_told_at_its_words(old: str, new: str, code: str, library: Library) -> None:
    planted = plant(CLAUSE, old, new)
    found = failures(planted.text, library)
    assert set(planted.here(found)) == {code} or code in {f.code for f in found if f.place.line == planted.line}


def test_no_break_spaces_and_apostrophes_may_be_typed_plainly(library: Library) -> None:
    text = CLAUSE.replace('fr: ["la position 2709"]', 'fr: ["3 000 000 de barils", "Rien d\'autre", "40 %"]')
    assert failures(text, library) == ()


def test_a_test_in_a_profile_that_the_clause_has_not_is_refused(library: Library) -> None:
    text = CLAUSE.replace("register: any", "register: nonbinding")
    (found,) = [finding for finding in check_clause(text, library) if finding.code == "test-profile"]
    assert found.place.excerpt == "    profile: binding"


def test_the_original_of_the_other_side_can_be_asked_for(library: Library) -> None:
    text = CLAUSE.replace('[["supply point"]] in {point},', '[["supply point"]] in {point} for {pair as short},')
    text = text.replace('livraison"]] à {point},', 'livraison"]] à {point} pour {pair as short},')
    wanted = text.replace('en: ["shall offer"]', 'en: ["for the United States and Canada"]')
    assert failures(wanted, library) == ()
    assert [f.code for f in failures(wanted.replace("    copy: USA\n", ""), library)] == ["test-words-missing"]
