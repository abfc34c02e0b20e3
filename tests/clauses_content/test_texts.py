"""Every clause, at every position, in every profile and both languages, read by rules a drafter keeps."""

from __future__ import annotations

import re

from drafting.deal.sample import sample_deal
from drafting.instrument.assemble import assemble
from drafting.instrument.tree import Instrument
from drafting.library.library import Library
from drafting.source import read_yaml
from tests.clauses_content.conftest import Variant
from tests.clauses_content.reading import numbers, own_lines, spoken

Variants = dict[Variant, Instrument]

# treaty-practice 1.2, level E, and the words of the house; titles in italics are not read
BINDING_WORDS = {
    "en": (
        "shall", "must", "agreed?", "undertakes?", "hereby", "herein", "breach", "Part(?:y|ies)", "authentic",
        "[Ee]nter(?:s|ed)? into force", "[Ee]ntry into force", "in force", r"terminat\w+", r"(?<!as )amend\w*", "Done",
        "witness", "obliged?", r"Article (?!34\.7|102)",
        r"this \S+ day of",
    ),
    "fr": (
        r"Parties?(?![ \u00a0]\d)", "conviennent", "convenus?", r"s['’]engage\w*", "en vigueur", r"dénonc\w+", "doit",
        r"résili\w+", "doivent", "tenue? de", "Fait à", "[Ee]n foi de quoi", "faisant foi", "[Aa]rticle premier",
        r"l['’]article (?!34\.7|102|232|301)", "présent article", r"ce \S+[ \u00a0]jour",
    ),
}  # fmt: skip
NONBINDING_WORDS = {
    "en": ("Participants?", "Arrangement", "will", "intends? to", "Section", "effective date"),
    "fr": ("Participants?", "Arrangement", "entend(?:ent)?", "la (?:présente )?section", "prise d['’]effet"),
}
NOUNS = (
    "présente?", "Canada", "États", "chapitre", "paragraphe", "position", "article", "Participant", "Accord",
    "Arrangement", "gouvernement",
)  # fmt: skip
UNJOINED = re.compile(
    rf"\b(?:de|à) les? (?:{'|'.join(NOUNS)})"
    r"|\b(?:de|que|ne|se|le|la|jusque|lorsque|puisque|si) [aâeéèêiîoôuAÂEÉÈÊIÎOÔU](?!n?\b[-)])",
)
ALLOWED_HIATUS = re.compile(r"\b(?:si (?!ils?\b)|le (?:un|onz)|la un)")
SLIPS = re.compile(r"[ \u00a0]{2}|[ \u00a0][,.)\]]|\( |,,|\.\.|;\.|[\"']|\b(\w{2,}) \1\b|[{}\\]")


def _offences(variants: Variants, language: str, words: tuple[str, ...], *, nonbinding: bool) -> list[str]:
    return [
        f"{clause} {position} {profile}: {match[0]}"
        for (clause, position, profile, lang), instrument in variants.items()
        if lang == language and (profile != "binding") == nonbinding
        for match in re.finditer(rf"\b(?:{'|'.join(words)})\b", spoken(instrument, clause))
    ]


def test_a_nonbinding_text_speaks_no_word_of_a_treaty(variants: Variants) -> None:
    for language, words in BINDING_WORDS.items():
        assert not _offences(variants, language, words, nonbinding=True)


def test_a_binding_text_speaks_no_word_of_an_arrangement(variants: Variants) -> None:
    for language, words in NONBINDING_WORDS.items():
        assert not _offences(variants, language, words, nonbinding=False)


def test_the_two_nonbinding_styles_are_not_mixed(variants: Variants) -> None:
    for (clause, position, profile, language), instrument in variants.items():
        words = spoken(instrument, clause)
        if profile == "nonbinding":
            assert not re.search(r"\bintends? to\b|\bentend(?:ent)?\b", words), (clause, position, language)
        if profile == "nonbinding-us" and language == "en":
            assert not re.search(r"\bwill\b", words), (clause, position)


def test_french_words_are_joined_as_french_joins_them(variants: Variants) -> None:
    found = [
        f"{clause} {position} {profile}: …{line[max(0, match.start() - 20) : match.end() + 20]}…"
        for (clause, position, profile, language), instrument in variants.items()
        if language == "fr"
        for line in own_lines(instrument, clause)
        for match in UNJOINED.finditer(line)
        if not ALLOWED_HIATUS.match(match[0] + line[match.end() :])
    ]
    assert not found


def test_no_text_has_a_slip_of_the_pen(variants: Variants) -> None:
    found = [
        f"{clause} {position} {profile} {language}: {line}"
        for (clause, position, profile, language), instrument in variants.items()
        for line in own_lines(instrument, clause)
        if SLIPS.search(line.strip())
    ]
    assert not found


def test_french_sets_its_spaces_and_english_has_none_of_them(variants: Variants) -> None:
    for (clause, position, _, language), instrument in variants.items():
        text = "\n".join(own_lines(instrument, clause))
        if language == "fr":
            assert not re.search(r"[^\u00a0\u202f]:(?!\d)|\d %|\d \$", text), (clause, position)
            assert not re.search(r"«[^\u00a0\u202f]|[^\u00a0\u202f]»", text), (clause, position)
            assert not re.search(r"\s[;?!]", text), (clause, position)
        else:
            assert not re.search(r"[«»]|\s[:;%]", text), (clause, position)


def test_every_sentence_begins_with_a_capital_and_ends(variants: Variants) -> None:
    for (clause, position, profile, language), instrument in variants.items():
        for provision in instrument.provisions:
            if provision.clause != clause or provision.kind != "article":
                continue
            for line in list(own_lines(instrument, clause))[2:]:
                numbered = re.match(r"\d+\. (.*)", line)
                if numbered:
                    assert numbered[1][0].isupper(), (clause, position, profile, language, line)
                    assert numbered[1].rstrip()[-1] in ".:", (clause, position, profile, language, line)


def test_both_languages_say_the_same_figures_paragraph_by_paragraph(variants: Variants) -> None:
    for (clause, position, profile, language), english in variants.items():
        if language == "fr":
            continue
        french = variants[clause, position, profile, "fr"]
        pairs = zip(own_lines(english, clause), own_lines(french, clause), strict=True)
        for one, other in list(pairs)[2:]:
            assert numbers(one, "en") == numbers(other, "fr"), (clause, position, profile, one, other)


def test_a_gap_in_a_table_is_set_like_the_text_around_it(library: Library) -> None:
    clause = library.clause("integrity.regional-sourcing")
    placed, _ = sample_deal(clause, read_yaml("position: target\n", "given"), library, "binding")
    assert placed is not None
    lines = own_lines(assemble(placed, "fr"), clause.id)
    assert [line for line in lines if "● part provenant d’Amérique du Nord" in line.replace("\u00a0", " ")]
    assert not [line for line in lines if "'" in line]
