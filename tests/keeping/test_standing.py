"""Approvals that hold, are void, and languages left behind."""

from __future__ import annotations

from datetime import date

import pytest

from drafting.keeping.published import language_print, steering_print
from drafting.keeping.record import Approved, Confirmed, Record, extended, read_record
from drafting.keeping.standing import Standing, findings, standing
from drafting.library.clause_file import ClauseFile
from drafting.library.library import Source
from tests.checks.conftest import CLAUSE
from tests.keeping.conftest import file_of

APPROVED_TEXT = CLAUSE.replace("maturity: draft", "maturity: approved")


def record_for(file: ClauseFile, *more: Confirmed) -> Record:
    new = Approved("1.0.0", "A. Tremblay", date(2026, 5, 12), language_print(file.root, "en"),
                   language_print(file.root, "fr"), steering_print(file.root))  # fmt: skip
    record = read_record(Source("r.yaml", extended(None, "supply.everything", new)))
    for each in more:
        record = read_record(Source("r.yaml", extended(record, "supply.everything", each)))
    return record


def after(old: str, new: str, *more: Confirmed) -> tuple[Standing, list[str]]:
    assert APPROVED_TEXT.count(old) == 1
    before, now = file_of(APPROVED_TEXT), file_of(APPROVED_TEXT.replace(old, new))
    found = standing(now, record_for(before, *more), before)
    return found, [finding.code for finding in findings(now, found, before)]


def test_an_approval_holds_for_the_words_it_was_given_for() -> None:
    found, codes = after("# Every field", "# Each field")
    assert found.approved
    assert found.shown == "approved"
    assert codes == []


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("The goods are {products}", "The products are {products}", ("English",)),
        ("Les produits sont {products}", "Les marchandises sont {products}", ("French",)),
        ('max: "60"', 'max: "50"', ("parameters, positions or needs",)),
        ("title: {en: Everything, fr: Le tout}", "title: {en: All, fr: Tout}", ("English", "French")),
    ],
)
def test_any_edit_of_what_a_reader_sees_voids_it(old: str, new: str, changed: tuple[str, ...]) -> None:
    found, codes = after(old, new)
    assert not found.approved
    assert found.changed == changed
    assert "approval-void" in codes
    assert "void" in found.shown


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('ask: {en: "From when?", fr: "À partir de quand?"}', 'ask: {en: "Since when?", fr: "Depuis quand?"}'),
        ("    (2) The goods are {products}; the steps are in {annex steps}.",
         "    # A remark.\n    (2) The goods are {products};\n    the steps are in {annex steps}."),
    ],
)  # fmt: skip
def test_remarks_questions_and_the_ends_of_lines_are_no_edit_of_the_words(old: str, new: str) -> None:
    assert after(old, new)[0].approved


def test_the_other_language_is_stale_at_the_paragraph_until_it_is_touched() -> None:
    found, codes = after("The goods are {products}", "The products are {products}")
    assert [each.language for each in found.stale] == ["fr"]
    assert found.stale[0].place.excerpt is not None
    assert "Les produits sont" in found.stale[0].place.excerpt
    assert "translation-stale" in codes
    both = APPROVED_TEXT.replace("The goods are", "The products are").replace(
        "Les produits sont", "Les marchandises sont"
    )
    before = file_of(APPROVED_TEXT)
    assert standing(file_of(both), record_for(before), before).stale == ()


def test_the_french_leaves_the_english_behind_as_well() -> None:
    assert [each.language for each in after("Les produits sont", "Les marchandises sont")[0].stale] == ["en"]


def test_a_confirmation_holds_until_the_words_change_again() -> None:
    change = ("The goods are {products}", "The products are {products}")
    pair = after(*change)[0].stale[0].pair
    said = Confirmed("fr", "B. Roy", date(2026, 5, 13), (pair,))
    assert after(*change, said)[0].stale == ()
    assert len(after(change[0], "These products are {products}", said)[0].stale) == 1


def test_a_clause_may_not_call_itself_approved() -> None:
    now = file_of(APPROVED_TEXT)
    found = list(findings(now, standing(now, None, None), None))
    assert [(each.code, each.place.line) for each in found] == [("approval-missing", 6)]


def test_a_void_approval_is_an_error_only_where_the_file_says_approved() -> None:
    before = file_of(APPROVED_TEXT)
    for stage, level in (("approved", "error"), ("review", "warning")):
        text = APPROVED_TEXT.replace("maturity: approved", f"maturity: {stage}").replace("The goods are", "Goods are")
        now = file_of(text)
        found = findings(now, standing(now, record_for(before), before), before)
        assert [each.level for each in found if each.code == "approval-void"] == [level]


def test_a_changed_clause_needs_its_version() -> None:
    found, codes = after('max: "60"', 'max: "50"')
    assert found.reasons[0].step == "major"
    assert "version-step" in codes
    text = APPROVED_TEXT.replace('max: "60"', 'max: "50"').replace('version: "1.0.0"', 'version: "2.0.0"')
    before, now = file_of(APPROVED_TEXT), file_of(text)
    assert "version-step" not in [each.code for each in findings(now, standing(now, None, before), before)]
