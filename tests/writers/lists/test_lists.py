"""The same changes as text, Markdown, CSV and JSON; nothing of the document acts in any of them."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.compare.change import Change
from drafting.writers.lists import csv as as_csv
from drafting.writers.lists import json as as_json
from drafting.writers.lists import md as as_md
from drafting.writers.lists import text as as_text
from drafting.writers.lists.inert import ACTING, inert, inert_json

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
