"""The law of importing: our own drafts, imported and assembled again, say the same words."""

from __future__ import annotations

import re

import pytest

from drafting.checks.clause import check_clause_file
from drafting.cli.templates import template_for
from drafting.deal.place_deal import place_deal
from drafting.deal.read import read_deal
from drafting.deal.sample import FRAME
from drafting.document.document import read_document
from drafting.document.units import units_of
from drafting.instrument.assemble import assemble
from drafting.instrument.plain import annex_lines, provision_lines
from drafting.instrument.tree import Language
from drafting.intake.articles import articles_of
from drafting.intake.pairing import clause_files
from drafting.keeping.wordset import drawn
from drafting.library.library import Library, Source
from tests.checks.conftest import DEAL, library

__all__ = ["library"]
NAMES: dict[Language, str] = {"en": "draft.en.docx", "fr": "draft.fr.docx"}


class _Drafts:
    """The planted deal's drafts, imported; made once."""

    def __init__(self, library: Library) -> None:
        placed, _ = place_deal(read_deal(Source("deal.yaml", DEAL)), library)
        assert placed is not None
        template = template_for(placed.deal.profile, "letter", "deal.yaml", None)
        self.profile = placed.deal.profile
        self.docx = {language: drawn(assemble(placed, language), template) for language in NAMES}
        parts = {language: articles_of(read_document(data), language)[0] for language, data in self.docx.items()}
        self.made, self.found = clause_files(parts, "imported", NAMES)
        self.library = library.overlaid([Source(f"{name}.yaml", text) for name, text in self.made.items()])


@pytest.fixture(scope="module")
def drafts(library: Library) -> _Drafts:
    return _Drafts(library)


def test_both_languages_pair_and_every_clause_can_be_used(drafts: _Drafts) -> None:
    assert [each.code for each in drafts.found if each.level != "note"] == []
    for name, text in drafts.made.items():
        found = check_clause_file(Source(f"{name}.yaml", text), drafts.library)
        assert {each.code for each in found} <= {"ref-typed", "modal-typed"}, (name, found)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_same_words_come_out(drafts: _Drafts, language: Language) -> None:
    articles = "".join(f"  - {{use: {name}}}\n" for name in drafts.made)
    frame = FRAME.replace("profile: nonbinding", f"profile: {drafts.profile}")
    placed, _ = place_deal(read_deal(Source("again.yaml", f"{frame}articles:\n{articles}")), drafts.library)
    assert placed is not None
    instrument = assemble(placed, language)
    lines = [line for each in instrument.provisions for line in provision_lines(each, language)]
    lines += [line for each in instrument.annexes for line in annex_lines(each, language)]
    again = _plain(" ".join(lines))
    wanted = units_of(read_document(drafts.docx[language]), language)
    texts = [unit for unit in wanted if unit.role not in ("margin", "note")]
    assert len(texts) > 30
    lost = [unit.text for unit in texts if _plain(_said(unit.role, unit.number, unit.text)) not in again]
    assert lost == []


def _said(role: str, number: str, text: str) -> str:
    return text if role == "heading" or not number else f"{number} {text}"


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().casefold()


def test_one_language_alone_leaves_the_other_to_be_written(drafts: _Drafts) -> None:
    parts = {"en": articles_of(read_document(drafts.docx["en"]), "en")[0]}
    made, _ = clause_files(parts, "imported", NAMES)  # type: ignore[arg-type]
    for name, text in made.items():
        found = check_clause_file(Source(f"{name}.yaml", text), drafts.library)
        assert {each.code for each in found} == {"language-missing"}, name
        assert "The French is not written yet" in text
