"""The same changes as text, Markdown, CSV and JSON; nothing of the document acts in any of them."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.compare.change import Change, ChangeKind, ChangePlace
from drafting.prose.kinds import Language
from drafting.writers.lists import csv as as_csv
from drafting.writers.lists import json as as_json
from drafting.writers.lists import md as as_md
from drafting.writers.lists import text as as_text
from drafting.writers.lists.inert import ACTING, inert, inert_json
from drafting.writers.lists.kinds import counted, detail_words

texts = st.text(max_size=30) | st.text(st.sampled_from("=+-@\t\r\n|`*_<>&\x1b\x9b\u202e é"), max_size=12)
changes = st.builds(
    Change, st.integers(1, 99), st.just("replacement"), texts, texts, st.just("body"), texts, texts, texts, texts, texts
)


@given(st.lists(changes, max_size=4))
def test_json_reads_back_to_the_same_values(listed: list[Change]) -> None:
    assert json.loads(as_json.write(listed)) == [change.to_json() for change in listed]


@given(st.lists(changes, max_size=4))
def test_csv_has_a_row_for_each_change_and_no_cell_that_runs(listed: list[Change]) -> None:
    rows = list(csv.reader(io.StringIO(as_csv.write(listed), newline="")))
    assert [row[0] for row in rows] == ["number", *(str(change.number) for change in listed)]
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]


@given(st.lists(changes, max_size=4))
def test_markdown_has_a_row_for_each_change(listed: list[Change]) -> None:
    lines = as_md.write(listed).splitlines()
    assert len(lines) == 2 + len(listed)
    assert all(line.replace("\\\\", "").replace("\\|", "").count("|") == 7 for line in lines)


@pytest.mark.parametrize("writer", [as_text, as_md, as_csv, as_json])
@given(listed=st.lists(changes, max_size=3))
def test_nothing_acts_on_a_terminal(writer: object, listed: list[Change]) -> None:
    written = writer.write(listed)  # type: ignore[attr-defined]
    assert not {ord(char) for char in written} & (ACTING - {0x0A, 0x0D})


@given(st.text())
def test_inert_text_is_one_line(text: str) -> None:
    assert not {ord(char) for char in inert(text)} & ACTING
    assert not {ord(char) for char in inert_json(text)} & {code for code in ACTING if code >= 0x7F}


def test_white_space_that_changed_can_be_seen() -> None:
    only = Change(1, "insertion", "", " ", "body")
    assert "+ (white space)" in as_text.write([only])


def test_long_texts_are_cut_into_lines_on_a_terminal_and_nowhere_else() -> None:
    only = Change(7, "replacement", "old words " * 30, "new words " * 30, "body", "Article 2")
    assert max(map(len, as_text.write([only], 80).splitlines())) <= 80
    assert len(as_text.write([only]).splitlines()) == 3


def test_who_changed_something_is_said_where_several_people_did() -> None:
    one = Change(1, "insertion", "", "a", "body", author="Zoé")
    other = Change(2, "deletion", "b", "", "body", author="Ann")
    assert "(Zoé)" not in as_text.write([one])
    assert "(Zoé)" in as_text.write([one, other])


def test_what_went_stands_where_it_was() -> None:
    gone = Change(1, "deletion", "", "", "body", detail="a footnote reference")
    come = Change(2, "insertion", "", "", "body", detail="a footnote reference")
    rows = [line.split("|") for line in as_md.write([gone, come]).splitlines()[2:]]
    assert [(row[5].strip(), row[6].strip()) for row in rows] == [
        ("a footnote reference", ""),
        ("", "a footnote reference"),
    ]


def test_changes_are_counted_in_words() -> None:
    kinds: list[ChangeKind] = ["insertion", "insertion", "formatting", "contents"]
    listed = [Change(k, kind, "", "", "body") for k, kind in enumerate(kinds, 1)]
    assert counted(listed) == "4 changes: 2 insertions, 1 formatting change, 1 update of the contents"
    assert counted(listed[:1]) == "1 change: 1 insertion"
    assert counted([]) == "No changes."


def test_lists_say_the_place_and_the_substance_in_the_readers_language() -> None:
    place = ChangePlace("Article 7", "Crude Oil Volumes", "2(a)")
    change = Change(3, "replacement", "4,000", "3,200", "body", "Old heading", substance=("quantity",), place=place)
    row = "| 3 | Article 7, Crude Oil Volumes, 2(a) | replacement | quantity | 4,000 | 3,200 |"
    assert row in as_md.write([change])
    assert "| 3 | Article 7, Crude Oil Volumes, 2(a) | remplacement | quantité |" in as_md.write([change], "fr")
    assert as_text.write([change]).startswith("   3  replacement (quantity): Article 7, Crude Oil Volumes, 2(a)\n")
    assert counted([change], "fr") == "1 modification\u00a0: 1 remplacement"


@pytest.mark.parametrize(("ui", "word"), [("en", "INTERNAL"), ("fr", "INTERNE")])
def test_clause_and_parameter_are_named_only_in_a_list_that_says_internal(ui: Language, word: str) -> None:
    here = ChangePlace("Article 7", clause="oil-volumes", parameter="floor")
    change = Change(1, "replacement", "4", "3", "body", place=here)
    text, table = as_text.write([change], ui=ui), as_md.write([change], ui)
    assert text.startswith(f"{word}\n")
    assert "{oil-volumes.floor}" in text.splitlines()[1]
    assert table.startswith(f"**{word}**\n\n| ")
    assert "| 4 | 3 | oil-volumes.floor |" in table
    outside = Change(1, "replacement", "4", "3", "body", place=ChangePlace("Article 7"))
    assert word not in as_text.write([outside], ui=ui) + as_md.write([outside], ui)


def test_a_list_to_choose_from_says_the_ids() -> None:
    change = Change(3, "replacement", "4,000", "3,200", "body", id="a1b2")
    assert as_text.write([change], ids=True).splitlines()[0].endswith(" [a1b2]")
    assert "a1b2" not in as_text.write([change])


@pytest.mark.parametrize(
    ("detail", "french"),
    [
        ("bold, size", "gras, taille"),
        ("a picture came, a link to https://x.ca went", "une image en plus, un lien vers https://x.ca en moins"),
        ("3 changes in the lines of the contents", "3 modifications dans les lignes du sommaire"),
        ("a content control (date)", "un contrôle de contenu (date)"),
        ("unheardOf", "unheardOf"),
    ],
)
def test_details_are_said_in_french(detail: str, french: str) -> None:
    assert detail_words(Change(1, "formatting", "a", "a", "body", detail=detail), "fr") == french
