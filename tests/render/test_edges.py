from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafting.instrument.tree import (
    Alternative,
    Annex,
    Block,
    Bracketed,
    Column,
    Gap,
    Inline,
    Instrument,
    Paragraph,
    Provision,
    Table,
    Term,
    Text,
    Value,
)
from drafting.render.counting import formats, written
from drafting.render.draft import render
from drafting.render.pages import UNMEASURED
from tests.render import samples
from tests.render.reading import Element, W, draw, drawn, fields, part, stories, template, text

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=20)
LEAF = st.one_of(
    st.builds(Text, WORDS, st.booleans()),
    st.builds(Term, WORDS, st.just("k"), st.booleans()),
    st.builds(Value, WORDS, st.just("p")),
    st.builds(Gap, WORDS, st.just("p")),
)
INLINES = st.lists(
    st.recursive(
        LEAF,
        lambda inner: st.builds(
            Bracketed,
            st.lists(st.builds(Alternative, st.none() | WORDS, st.lists(inner, max_size=2).map(tuple)), max_size=2).map(
                tuple
            ),
            WORDS,
        ),
        max_leaves=4,
    ),
    max_size=3,
).map(tuple)


@st.composite
def instruments(draw_: st.DrawFn) -> Instrument:
    base = samples.english()
    serial = iter(range(1000))

    def blocks() -> tuple[Block, ...]:
        found: list[Block] = []
        for kind in draw_(st.lists(st.sampled_from("0123t"), max_size=4)):
            ident = f"x/{next(serial)}"
            if kind == "t":
                size = draw_(st.integers(1, 4))
                rows = draw_(st.lists(st.tuples(*[INLINES] * size), max_size=2))
                found.append(
                    Table(
                        ident, draw_(WORDS), tuple(Column(draw_(WORDS), bool(n % 2)) for n in range(size)), tuple(rows)
                    )
                )
            else:
                level = int(kind)
                number = written(draw_(st.integers(1, 9)), formats("articles")[level]) if level else ""
                found.append(Paragraph(ident, level, number, draw_(INLINES)))
        return tuple(found)

    count = draw_(st.integers(0, 3))
    provisions = [Provision("pre", "c", "preamble", "", "", (), "", blocks())]
    provisions += [
        Provision(f"a{n}", "c", "article", str(n), f"Section {n}", draw_(INLINES), "", blocks())
        for n in range(1, count + 1)
    ]
    annexes = [Annex("annex", "c", "A", "Annex A", draw_(INLINES), blocks())] if draw_(st.booleans()) else []
    kept = base.provisions[-1:] if draw_(st.booleans()) else ()
    return replace(base, provisions=(*provisions, *kept), annexes=tuple(annexes))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(instruments())
def test_any_instrument_becomes_a_draft_that_holds_all_its_words(instrument: Instrument) -> None:
    ids = {w.id: f"id{n:04}" for n, w in enumerate((*instrument.provisions, *instrument.annexes))}
    docx = render(instrument, template("arrangement"), ids=ids, pages=UNMEASURED)
    root = part(docx)
    whole = "".join(text(story) for _, story in stories(docx))
    for word in _texts(instrument):
        assert word in whole
    for cell in root.iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p"
    for control in root.iter(f"{W}sdtContent"):
        assert len(control)
        assert control[-1].tag == f"{W}p"
    list(fields(root))


def _texts(instrument: Instrument) -> list[str]:
    found: list[str] = []

    def walk(inlines: tuple[Inline, ...]) -> None:
        for inline in inlines:
            match inline:
                case Bracketed(alternatives, note):
                    found.append(note)
                    for alternative in alternatives:
                        walk(alternative.content)
                case Text(words) | Term(words) | Value(words) | Gap(words):
                    found.append(words)
                case _:
                    pass

    for whole in (*instrument.provisions, *instrument.annexes):
        if isinstance(whole, Annex) or whole.number:
            walk(whole.title)
        for block in whole.blocks:
            if isinstance(block, Paragraph):
                walk(block.content)
            elif isinstance(block, Table):
                for row in block.rows:
                    for cell in row:
                        walk(cell)
    return [word.replace("\u2011", "-") for word in found]


def test_a_table_at_the_end_of_a_provision_is_followed_by_a_paragraph() -> None:
    for control in part(drawn("french, binding")).iter(f"{W}sdtContent"):
        assert control[-1].tag == f"{W}p"


def test_two_tables_side_by_side_stay_two() -> None:
    instrument = samples.english()
    volumes = instrument.annexes[0]
    table = volumes.blocks[1]
    assert isinstance(table, Table)
    twice = replace(volumes, blocks=(table, replace(table, id="other")))
    provisions = instrument.provisions[:2]
    root = part(draw(replace(instrument, provisions=provisions, annexes=(twice,))))
    for each in root.iter(f"{W}tbl"):
        following = each.getnext()
        assert following is None or following.tag != f"{W}tbl"


@pytest.mark.office
def test_libreoffice_saves_every_word_and_the_bookmarks_of_provisions(soffice: str, tmp_path: Path) -> None:
    source = tmp_path / "draft.docx"
    source.write_bytes(drawn("english"))
    profile, out = (tmp_path / "profile").as_uri(), tmp_path / "out"
    subprocess.run(
        [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx", "--outdir", out, source],
        check=True,
        capture_output=True,
        timeout=180,
    )
    saved = (out / "draft.docx").read_bytes()
    before, after = part(drawn("english")), part(saved)

    def names(root: Element) -> set[str]:
        every = {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
        return {name for name in every if name.startswith("_prv_")}

    assert names(after) == names(before)
    squeezed = [re.sub(r"\s|\d", "", text(root)) for root in (before, after)]
    assert squeezed[0] == squeezed[1]
