"""The same changes as text, Markdown, CSV and JSON; nothing of the document acts in any of them."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.compare.change import Change, ChangeKind
from drafting.writers.lists import csv as as_csv
from drafting.writers.lists import json as as_json
from drafting.writers.lists import md as as_md
from drafting.writers.lists import text as as_text
from drafting.writers.lists.inert import ACTING, inert, inert_json
from drafting.writers.lists.kinds import counted

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
    assert all(line.replace("\\\\", "").replace("\\|", "").count("|") == 6 for line in lines)


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
    assert [(row[4].strip(), row[5].strip()) for row in rows] == [
        ("a footnote reference", ""),
        ("", "a footnote reference"),
    ]


def test_changes_are_counted_in_words() -> None:
    kinds: list[ChangeKind] = ["insertion", "insertion", "formatting", "contents"]
    listed = [Change(k, kind, "", "", "body") for k, kind in enumerate(kinds, 1)]
    assert counted(listed) == "4 changes: 2 insertions, 1 formatting change, 1 update of the contents"
    assert counted(listed[:1]) == "1 change: 1 insertion"
    assert counted([]) == "No changes."
