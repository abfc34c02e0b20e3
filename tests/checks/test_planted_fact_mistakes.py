"""One mistake at a time in a file of facts, and facts in a deal: in force, unknown, another, old."""

# ruff: noqa: E501 - a planted mistake is one row of its table

from __future__ import annotations

import pytest

from drafting.checks.deal import check_deal_file
from drafting.finding import Finding
from drafting.library.library import Library, library_of
from drafting.library.rules.facts import check_fact_file
from drafting.library.sources import Source
from tests.checks.conftest import PLANTED, check_clause, plant
from tests.instrument.making import DEAL, LEXICON, clause, draft, lines

FACTS = (PLANTED / "library" / "planted-facts.yaml").read_text("utf-8")
FILE = "planted-facts.yaml"

MISTAKES = [
    ("schema: facts/1", "schema: §facts/2", "schema-unknown"),
    ("id: planted-facts", "id: §planted", "clause-file-name"),
    ("id: planted-facts", "id: §Planted Facts", "name-form"),
    ("title: {en: Facts, fr: Faits}", "title: §{en: Facts}", "language-missing"),
    ("kind: primary", "kind: §prime", "word-unknown"),
    ("  oil-discount:", "  §Oil_Discount:", "name-form"),
    ("type: money", "type: §moneys", "type-unknown"),
    ("type: money", "type: §schedule", "type-unknown"),
    ("    of: [applies, repealed]\n", "", "fact-type"),
    ("    per: bbl", "    §pre: bbl", "field-unknown"),
    ('as_of: "2025-02-01"', "as_of: §2025-02-01", "yaml-unquoted"),
    ('as_of: "2025-02-01"', 'as_of: §"1 February 2025"', "date-form"),
    ('as_of: "2025-02-01"', 'as_of: §"2023-02-01"', "fact-order"),
    ('until: "2024-12-31"', 'until: §"2025-03-01"', "fact-order"),
    ('until: "2024-12-31"', 'until: §"2023-12-31"', "fact-order"),
    ('value: "15 USD"', 'value: §"15"', "money-form"),
    ('value: "15 USD"', "value: §15", "yaml-unquoted"),
    ("value: repealed", "value: §repeal", "choice-unknown"),
    ("source: S2", "source: §S3", "fact-source"),
    (", source: S2, mark: secondary", ", mark: secondary", "fact-source"),
    ("mark: unverified", "mark: §unsure", "word-unknown"),
    ('note: {en: "a month", fr: "un mois"}', 'note: §{en: "a month"}', "language-missing"),
    ("    history:\n      - {as_of: \"2024-06-28\", value: \"4000\", source: S1, mark: read}\n", "    history: §[]\n", "too-few"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code"), MISTAKES)
def test_a_planted_mistake_is_found_at_its_place(old: str, new: str, code: str, library: Library) -> None:
    planted = plant(FACTS, old, new if "§" in new else f"§{new}")
    found = check_fact_file(Source(FILE, planted.text), library)
    if "§" in new:
        assert code in planted.here(found), [(f.code, f.place.line, f.place.column) for f in found]
    assert code in [finding.code for finding in found]


def test_the_clean_file_has_no_findings(library: Library) -> None:
    assert check_fact_file(Source(FILE, FACTS), library) == ()


def test_a_fact_in_two_files_is_noticed(library: Library) -> None:
    other = FACTS.replace("id: planted-facts", "id: more-facts")
    found = check_fact_file(Source("more-facts.yaml", other), library)
    assert {(finding.code, finding.level) for finding in found} == {("fact-twice", "warning")}


@pytest.mark.parametrize(
    ("typed", "code"), [("oil-discont", "fact-missing"), ("quota-share", "fact-kind"), ("exports", "fact-kind")]
)
def test_the_fact_of_a_parameter_exists_and_is_of_its_kind(typed: str, code: str, library: Library) -> None:
    text = (PLANTED / "supply.everything.yaml").read_text("utf-8")
    planted = plant(text, "fact: oil-discount", f"fact: §{typed}")
    assert code in planted.here(check_clause(planted.text, library))


FIELDS = """\
params:
  price: {type: money, fact: oil-discount, default: "1 USD", label: {en: price, fr: prix}}
  mutual: {type: flag, default: true}
"""


def checked(day: str, entry: str = "{use: try.a, position: one}") -> tuple[Finding, ...]:
    own = clause("a", "x{when mutual} at {price}{end}", "x{when mutual} à {price}{end}", fields=FIELDS)
    library = library_of([own, Source("lexicon.yaml", LEXICON), Source(FILE, FACTS)])
    text = DEAL.replace("PROFILE", "nonbinding").replace("2025-05-09", day) + f"  - {entry}\n"
    found = check_deal_file(Source("deal.yaml", text), library)
    return tuple(finding for finding in found if finding.level != "note")


def test_the_value_in_force_on_the_day_of_the_deal_stands() -> None:
    own = clause(
        "a", "It is {price}.", "C'est {price}.", fields=FIELDS.replace("  mutual: {type: flag, default: true}\n", "")
    )
    made = draft("- use: try.a", own, Source(FILE, FACTS))
    assert lines(made, "a")[2] == "It is US$15."
    given = draft('- use: try.a\n  with: {price: "9 USD"}', own, Source(FILE, FACTS))
    assert lines(given, "a")[2] == "It is US$9."


@pytest.mark.parametrize(
    ("day", "codes"),
    [("2025-05-09", []), ("2025-07-31", []), ("2025-08-01", ["fact-stale"]), ("2023-12-31", ["fact-unknown"])],
)
def test_a_fact_is_stale_after_180_days_and_unknown_before_its_first(day: str, codes: list[str]) -> None:
    assert [finding.code for finding in checked(day)] == codes


def test_a_fact_that_is_known_to_hold_is_not_stale() -> None:
    assert checked("2024-12-31") == ()


def test_a_value_that_differs_from_the_fact_is_noticed_with_both() -> None:
    (finding,) = checked("2025-05-09", '{use: try.a, position: one, with: {price: "18 USD"}}')
    assert finding.code == "fact-differs"
    assert finding.message == "“price” is US$18 here; the discount was US$15 on 2025-05-09."


def test_a_fact_that_the_standing_text_does_not_use_is_not_spoken_of() -> None:
    assert checked("2025-08-01", "{use: try.a, position: one, with: {mutual: false}}") == ()
