from __future__ import annotations

import re
from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from drafting.instrument.tree import Instrument, Paragraph, Pointer, Provision, Text
from drafting.render.pages import Pages
from tests.render import samples
from tests.render.reading import CASES, W15, Counter, W, draw, drawn, fields, lines, part, parts, stories, text
from tests.render.samples import para, t

EVERY = pytest.mark.parametrize("case", CASES)


@EVERY
def test_it_reads_as_the_instrument_does(case: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(lines(drawn(case))) == snapshot


@EVERY
def test_the_same_instrument_gives_the_same_bytes(case: str) -> None:
    instrument, template = CASES[case]
    assert draw(instrument, template) == drawn(case)


@EVERY
def test_every_run_is_tagged_with_the_language(case: str) -> None:
    expected = {"en": "en-CA", "fr": "fr-CA"}[CASES[case][0].language]
    for name, root in stories(drawn(case)):
        for run in root.iter(f"{W}r"):
            tag = run.find(f"{W}rPr/{W}lang")
            assert tag is not None, f"{name}: {text(run)}"
            assert tag.get(f"{W}val") == expected
    defaults = part(drawn(case), "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert defaults.get(f"{W}val") == expected


@EVERY
def test_word_counts_what_the_tree_says(case: str) -> None:
    instrument = CASES[case][0]
    docx = drawn(case)
    counter = Counter(docx)
    printed = [number for p in part(docx).iter(f"{W}p") if (number := counter.number(p))]
    assert [re.sub(r"[().]", "", number).casefold() for number in printed] == list(_numbers(instrument))


def _numbers(instrument: Instrument) -> list[str]:
    found = []
    for whole in (*instrument.provisions, *instrument.annexes):
        if not isinstance(whole, Provision) or whole.number:
            found.append(whole.shown.rstrip(".").casefold())
        found += [block.number for block in whole.blocks if isinstance(block, Paragraph) and block.level]
    return found


@EVERY
def test_every_reference_leads_to_a_bookmark_and_shows_what_word_prints_there(case: str) -> None:
    docx = drawn(case)
    root, counter, printed = part(docx), Counter(docx), {}
    for paragraph in root.iter(f"{W}p"):
        number = counter.number(paragraph)
        for mark in paragraph.iter(f"{W}bookmarkStart"):
            printed[mark.get(f"{W}name")] = number.rstrip(".")
    references = [(i.split(), shown) for i, shown in fields(root) if i.startswith(("REF ", "PAGEREF "))]
    assert len(references) > 4
    for (kind, name, *_), shown in references:
        assert name in printed
        if kind == "REF":
            assert shown == printed[name]


@EVERY
def test_ids_and_names_are_unique(case: str) -> None:
    root = part(drawn(case))
    starts = list(root.iter(f"{W}bookmarkStart"))
    names = [start.get(f"{W}name") for start in starts]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"_[A-Za-z0-9_]{1,39}", name) for name in names)
    assert sorted(s.get(f"{W}id") for s in starts) == sorted(e.get(f"{W}id") for e in root.iter(f"{W}bookmarkEnd"))
    assert len({start.get(f"{W}id") for start in starts}) == len(starts)
    controls = [c.get(f"{W}val") for c in root.iterfind(f".//{W}sdtPr/{W}id")]
    assert len(set(controls)) == len(controls)


@EVERY
def test_nothing_internal_is_in_any_byte(case: str) -> None:
    instrument = CASES[case][0]
    words = {whole.clause for whole in (*instrument.provisions, *instrument.annexes)}
    words |= {"param-", "agreed-ad-ref", "trilateral-agreement", "supply-year", "allocation-event", instrument.deal}
    for name, data in parts(drawn(case)).items():
        assert not [word for word in words if word.encode() in data or word in name]


@EVERY
def test_each_provision_is_in_a_control_with_its_opaque_id(case: str) -> None:
    instrument, docx = CASES[case][0], drawn(case)
    root = part(docx)
    controls = [c for c in root.iter(f"{W}sdt") if c.find(f"{W}sdtPr/{W}tag") is not None]
    wholes = (*instrument.provisions, *instrument.annexes)
    assert [c.find(f"{W}sdtPr/{W}tag").get(f"{W}val") for c in controls] == [
        f"prv:{samples.LATER_IDS[whole.id]}" for whole in wholes
    ]
    for control, whole in zip(controls, wholes, strict=True):
        assert len(control.find(f"{W}sdtPr/{W}alias").get(f"{W}val")) <= 64
        assert control.find(f"{W}sdtPr/{W15}appearance").get(f"{W15}val") == "hidden"
        assert f"_prv_{samples.LATER_IDS[whole.id]}" in {m.get(f"{W}name") for m in control.iter(f"{W}bookmarkStart")}
        assert control.find(f".//{W}sectPr") is None


@EVERY
def test_the_contents_come_first_of_all_controls(case: str) -> None:
    first = next(part(drawn(case)).iter(f"{W}sdt"))
    assert first.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery").get(f"{W}val") == "Table of Contents"


@EVERY
def test_properties_tell_title_and_language_and_nobodys_name(case: str) -> None:
    core = parts(drawn(case))["docProps/core.xml"].decode()
    assert CASES[case][0].title in core
    assert {"en": "en-CA", "fr": "fr-CA"}[CASES[case][0].language] in core
    assert "creator" not in core
    assert "lastModifiedBy" not in core
    assert "python-docx" not in core


@EVERY
def test_word_asks_nothing_on_opening(case: str) -> None:
    settings = part(drawn(case), "word/settings.xml")
    assert settings.find(f"{W}updateFields") is None
    assert settings.find(f"{W}trackRevisions") is None
    assert settings.find(f"{W}compat/{W}compatSetting").get(f"{W}val") == "15"
    assert not [c for c in part(drawn(case)).iter(f"{W}fldChar") if c.get(f"{W}dirty")]


def test_a_clause_text_never_passes_through_jinja() -> None:
    docx = draw(_with(Text("Seven {{ 7*7 }} and {% if x %} <b>&amp;</b>.")))
    assert "Seven {{ 7*7 }} and {% if x %} <b>&amp;</b>." in text(part(docx))


def test_a_party_with_signs_of_markup_comes_out_exactly() -> None:
    instrument = replace(
        samples.english(),
        title="Arrangement between A & <B> and C “D” concerning E",
        sides=(("CAN", "A & <B>"), ("USA", "C “D”")),
    )
    docx = draw(instrument)
    cover = [
        text(p)
        for p in part(docx).iter(f"{W}p")
        if (s := p.find(f"{W}pPr/{W}pStyle")) is not None and s.get(f"{W}val") == "CoverParty"
    ]
    assert cover == ["A & <B>", "C “D”"]
    assert "A &amp; &lt;B&gt;" in parts(docx)["docProps/core.xml"].decode()


def test_gaps_are_seen_without_colour_and_highlighted() -> None:
    root = part(drawn("english"))
    gap = next(r for r in root.iter(f"{W}r") if text(r).startswith("[●"))
    assert text(gap) == "[●\u00a0notice period]"
    assert gap.find(f"{W}rPr/{W}highlight").get(f"{W}val") == "yellow"
    style = gap.find(f"{W}rPr/{W}rStyle").get(f"{W}val")
    own = next(s for s in part(drawn("english"), "word/styles.xml").iter(f"{W}style") if s.get(f"{W}styleId") == style)
    assert own.find(f"{W}rPr/{W}b") is not None
    assert own.find(f"{W}rPr/{W}shd") is not None


def test_a_bracket_names_the_sides_and_leads_to_its_note() -> None:
    docx = drawn("french, binding")
    paragraph = next(p for p in part(docx).iter(f"{W}p") if "insuffisance" in text(p))
    assert "[CAN\u00a0:\u00a08\u00a0% / É.-U.\u00a0:\u00a02\u00a0%]" in text(paragraph)
    ident = paragraph.find(f".//{W}footnoteReference").get(f"{W}id")
    notes = {n.get(f"{W}id"): text(n).strip() for n in part(docx, "word/footnotes.xml")}
    assert notes[ident] == "Propositions du 3 juin 2025 (CAN) et du 5 juin 2025 (É.-U.)."
    assert {"-1", "0"} < set(notes)


def test_a_french_reference_is_lower_case_and_the_heading_in_capitals() -> None:
    docx = drawn("french, binding")
    shown = [shown for i, shown in fields(part(docx)) if i.startswith("REF")]
    assert "article premier" in shown
    heading = next(s for s in part(docx, "word/styles.xml").iter(f"{W}style") if s.get(f"{W}styleId") == "Heading1")
    assert heading.find(f"{W}rPr/{W}caps") is not None
    assert heading.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == "0"


def test_without_pages_the_contents_are_links_only() -> None:
    docx = draw(samples.english(), pages=None)
    instructions = [i for i, _ in fields(part(docx))]
    assert r'TOC \o "1-1" \n \h \z \u' in instructions
    assert not [i for i in instructions if i.startswith("PAGEREF")]


def test_given_pages_are_printed_in_contents_footer_and_properties() -> None:
    names = [i.split()[1] for i, _ in fields(part(drawn("english"))) if i.startswith("PAGEREF")]
    docx = draw(samples.english(), pages=Pages({name: n for n, name in enumerate(names, 7)}, 23))
    shown = [shown for i, shown in fields(part(docx)) if i.startswith("PAGEREF")]
    assert shown == [str(n) for n, _ in enumerate(names, 7)]
    assert ("NUMPAGES", "23") in list(fields(part(docx, "word/footer1.xml")))
    assert b"<Pages>23</Pages>" in parts(docx)["docProps/app.xml"]


def test_names_stay_from_round_to_round() -> None:
    before, after = ({m.get(f"{W}name") for m in part(drawn(c)).iter(f"{W}bookmarkStart")} for c in list(CASES)[:2])
    kept = {name for name in before if name.startswith(("_prv", "_Toc"))} & after
    assert len(kept) == 7 + 5  # all but the status clause; of those, five have a heading


def test_the_alternat_swaps_the_signatures() -> None:
    instrument = samples.english()
    *rest, closing = instrument.provisions
    *words, signing = closing.blocks
    swapped = replace(closing, blocks=(*words, replace(signing, blocks=signing.blocks[::-1])))
    cells = [text(c) for c in part(draw(replace(instrument, provisions=(*rest, swapped)))).iter(f"{W}tc")]
    ours, theirs = (
        next(i for i, c in enumerate(cells) if c.startswith(f"For the Government of {n}")) for n in ("C", "the")
    )
    assert theirs < ours


def test_a_reference_that_word_would_print_otherwise_is_refused() -> None:
    instrument = _with("See ", Pointer("framework.status", "Section 9"))
    with pytest.raises(ValueError, match="shows 'Section 9'; Word prints 'Section 1'"):
        draw(instrument)


def test_a_reference_to_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="does not stand in the text"):
        draw(_with("See ", Pointer("nowhere", "2")))


def _with(*words: object) -> Instrument:
    instrument = samples.english()
    preamble, status, *rest = instrument.provisions
    changed = replace(status, blocks=(para("framework.status", "1", 1, "1", *t(*words)),))  # type: ignore[arg-type]
    return replace(instrument, provisions=(preamble, changed, *rest))
