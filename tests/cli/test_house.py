"""The house knows which clause and which parameter a change touches, of its own drafts and of retyped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.cli.drafts import Order, draw
from drafting.cli.house import house_of
from drafting.compare.change import Change
from drafting.document.document import document_of
from drafting.document.units import units_of
from drafting.ooxml.reading import read_package
from drafting.review.describing import described
from drafting.review.known import Known
from drafting.review.naming import named
from drafting.writers.docx.redline import redline
from tests.making.packages import docx, paragraph

ROUNDS = [str(Path(__file__).parents[2] / "examples" / "canada-us-2025" / f"round-{n}.yaml") for n in (1, 2)]


@pytest.fixture(scope="module")
def house() -> Known:
    """What is known from both rounds."""
    return house_of(ROUNDS)


def drawn(deal: str, language: str) -> bytes:
    order = Order(deal, (language,), (), final=False, paper="letter", template=None, pages=False)  # type: ignore[arg-type]
    (made,) = draw(order).files.values()
    return made


def told(old: bytes, new: bytes, house: Known) -> tuple[Change, ...]:
    made = redline(old, new)
    package = read_package(made.docx)
    return named(described(made.changes, package), package, house)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_changes_between_our_drafts_have_clause_and_parameter(house: Known, language: str) -> None:
    old, new = (drawn(deal, language) for deal in ROUNDS)
    found = {(c.place.clause, c.place.parameter) for c in told(old, new, house) if c.place.sure == "id"}
    assert {
        ("supply.allocation", "longest"),
        ("integrity.covered-parts", "start"),
        ("integrity.covered-parts", "phase-in"),
        ("supply.crude-volume", "floor"),
        ("digital.services-tax", "by"),
    } <= found
    assert all(clause for clause, _ in found)


def test_a_retyped_text_is_known_by_its_words_and_says_so(house: Known) -> None:
    units = units_of(document_of(read_package(drawn(ROUNDS[1], "en"))))
    lines = [f"{unit.number} {unit.text}".strip() for unit in units if unit.role != "margin"]
    typed = "".join(paragraph(line.replace("&", "&amp;").replace("<", "&lt;")) for line in lines)
    (only,) = told(docx(typed), docx(typed.replace("Houston", "Midland", 1)), house)
    assert (only.place.clause, only.place.sure) == ("supply.crude-price", "content")


def test_a_text_of_another_matter_is_not_known(house: Known) -> None:
    def rent(sum_: str) -> bytes:
        return docx(paragraph("Article 1 – Rent") + paragraph(f"The tenant pays {sum_} on the first day of a month."))

    (only,) = told(rent("US$900"), rent("US$950"), house)
    assert (only.place.clause, only.place.provision) == ("", "")
