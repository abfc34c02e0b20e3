"""Cross-references: what they read like, and that they follow what stands."""

from __future__ import annotations

import pytest

from drafting.finding import Unusable
from drafting.instrument.tree import Instrument, Language, Paragraph, Pointer
from tests.instrument.making import clause, draft, lines

TEXT = """
{when position is one}
(1) First.
{end}

(2) Second, REF.

  (a) item:

    (i) deep;

  (b) other.

(3) Third.
"""
OTHER = "(1) Before.\n\n(2) After:\n\n  (a) one;\n\n  (b) two."


def about(reference: str, position: str, language: Language, profile: str) -> str:
    """How ``reference`` reads in paragraph (2) of the first article; ``try.b`` is the second."""
    a = clause("a", TEXT.replace("REF", f"see {{ref {reference}}}"), TEXT.replace("REF", f"voir {{ref {reference}}}"))
    b = clause("b", OTHER, OTHER)
    made = draft(f"- {{use: try.a, position: {position}}}\n- {{use: try.b}}", a, b, language=language, profile=profile)
    line = next(line for line in lines(made, "a") if "Second" in line)
    return line.partition(" Second, ")[2].partition(" ")[2].rstrip(".")


@pytest.mark.parametrize(
    ("reference", "english", "french"),
    [
        ("this", "this Section", "la présente section"),
        ("1", "paragraph·1", "le paragraphe·1"),
        ("1 and 3", "paragraphs·1 and 3", "les paragraphes·1 et 3"),
        ("1, 2 and 3", "paragraphs·1, 2 and 3", "les paragraphes·1, 2 et 3"),
        ("1 to 3", "paragraphs·1 to 3", "les paragraphes·1 à 3"),
        ("1 or 3", "paragraph·1 or 3", "le paragraphe·1 ou 3"),
        ("2(a)", "paragraph·2(a)", "l’alinéa·2a)"),
        ("2(a)(i)", "paragraph·2(a)(i)", "le sous-alinéa·2a)i)"),
        ("2(a) or 2(b)", "paragraph·2(a) or 2(b)", "l’alinéa·2a) ou 2b)"),
        ("1 and 2(b)", "paragraphs·1 and 2(b)", "le paragraphe·1 et l’alinéa·2b)"),
        ("try.b", "Section 2", "la section 2"),
        ("try.b 2(a)", "Section 2(2)(a)", "l’alinéa·2a) de la section 2"),
        ("try.b 1", "Section 2(1)", "le paragraphe·1 de la section 2"),
        ("try.b 1 and 2", "Section 2(1) and (2)", "les paragraphes·1 et 2 de la section 2"),
    ],
)
def test_a_reference_reads_as_the_table_says(reference: str, english: str, french: str) -> None:
    assert about(reference, "one", "en", "nonbinding") == english
    assert about(reference, "one", "fr", "nonbinding") == french


@pytest.mark.parametrize(
    ("profile", "english", "french"),
    [
        ("binding", "Article 2(2)(a)", "l’alinéa·2a) de l’article 2"),
        ("nonbinding", "Section 2(2)(a)", "l’alinéa·2a) de la section 2"),
        ("nonbinding-us", "paragraph·2(2)(a)", "l’alinéa·2a) du paragraphe·2"),
    ],
)
def test_the_register_names_the_articles(profile: str, english: str, french: str) -> None:
    assert about("try.b 2(a)", "one", "en", profile) == english
    assert about("try.b 2(a)", "one", "fr", profile) == french


def test_numbers_follow_what_stands_and_not_the_labels() -> None:
    assert about("3", "two", "en", "nonbinding") == "paragraph·2"
    assert about("2(b)", "two", "fr", "nonbinding") == "l’alinéa·1b)"


def test_a_reference_to_what_does_not_stand_is_refused_at_its_place() -> None:
    with pytest.raises(Unusable) as caught:
        about("1", "two", "en", "nonbinding")
    finding = caught.value.findings[0]
    assert finding.code == "ref-not-standing"
    assert (finding.place.file, finding.place.excerpt) == ("try.a.yaml", "    (2) Second, see {ref 1}.")
    assert finding.place.column == 26


def test_a_reference_to_a_clause_or_annex_that_is_not_there_is_refused() -> None:
    a = clause("a", "See {ref try.b}, {annex try.b x}.", "Voir {ref try.b}, {annex try.b x}.")
    with pytest.raises(Unusable) as caught:
        draft("- {use: try.a}", a)
    assert [finding.code for finding in caught.value.findings] == ["ref-not-standing", "ref-not-standing"]


def test_the_first_article_of_a_binding_french_text_is_premier() -> None:
    a = clause("a", "This.", "Ceci.")
    b = clause("b", "See {ref try.a}.", "À {ref try.a}, selon {ref this}.")
    made = draft("- {use: try.a}\n- {use: try.b}", a, b, language="fr", profile="binding")
    assert made.provisions[0].shown == "Article premier"
    assert made.provisions[1].shown == "Article 2"
    assert lines(made, "b")[-1] == "À l’article premier, selon le présent article."
    assert (made.numbering.first, made.numbering.referred_first) == ("Article premier", "article premier")


def test_annexes_are_lettered_by_first_reference() -> None:
    annexes = (
        "annexes:\n  x: {title: {en: X, fr: X}, text: {en: Ex., fr: Ex.}}\n"
        '  y: {title: {en: Y, fr: Y}, text: {en: "See {annex x}.", fr: "Voir {annex x}."}}\n'
        "  z: {title: {en: Z, fr: Z}, text: {en: Zed., fr: Zed.}}\n"
    )
    a = clause("a", "{Annex y} and {annex x}.", "{Annex y} et {annex x}; de {annex y}.", fields=annexes)
    english, french = (draft("- {use: try.a}", a, language=language) for language in ("en", "fr"))
    assert [(annex.id, annex.shown) for annex in english.annexes] == [
        ("try.a/annex-y", "Annex A"), ("try.a/annex-x", "Annex B")
    ]  # fmt: skip
    assert lines(english, "a")[2] == "Annex A and Annex B."
    assert lines(french, "a")[2] == "L’annexe A et l’annexe B; de l’annexe A."


def test_in_an_annex_references_name_the_article() -> None:
    text = '{en: "Under {ref 1} of {ref this}.", fr: "{Ref 1}; {ref this}."}'
    annexes = f"annexes:\n  x: {{title: {{en: X, fr: X}}, text: {text}}}\n"
    a = clause("a", "(1) See {annex x}.", "(1) Voir {annex x}.", fields=annexes)
    assert lines(draft("- {use: try.a}", a), "a")[-1] == "Under Section 1(1) of Section 1."
    assert lines(draft("- {use: try.a}", a, language="fr"), "a")[-1] == "Le paragraphe·1 de la section 1; la section 1."


def pointers(instrument: Instrument) -> set[str]:
    return {
        inline.target
        for part in (*instrument.provisions, *instrument.annexes)
        for block in part.blocks
        if isinstance(block, Paragraph)
        for inline in block.content
        if isinstance(inline, Pointer)
    }


def test_pointers_lead_to_what_is_there() -> None:
    text = TEXT.replace("REF", "{ref 1}, {ref 2(a)(i)}, {ref try.b}")
    a = clause("a", text, text)
    made = draft("- {use: try.a}\n- {use: try.b}", a, clause("b", OTHER, OTHER))
    ids = {block.id for part in made.provisions for block in part.blocks if isinstance(block, Paragraph)}
    assert pointers(made) == {"try.a/1", "try.a/2", "try.a/2/a", "try.a/2/a/i", "try.b"}
    assert pointers(made) <= ids | {provision.id for provision in made.provisions}
