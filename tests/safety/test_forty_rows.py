"""The forty hostile inputs of the brief, row by row, each case in a process that is watched and measured.

``python -m tests.safety.measure`` prints what each costs.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.writers.page.shell import shell
from tests.safety.case import judge, ran
from tests.safety.forty import CASES
from tests.safety.inert import inert

ELSEWHERE = {40: "tests/safety/test_kills.py"}
FOLD = 4  # rows that share a process which has read the program's code


def test_no_row_is_missing() -> None:
    assert sorted({case.row for case in CASES} | set(ELSEWHERE)) == list(range(1, 41))
    assert all((Path(__file__).parents[2] / path).is_file() for path in ELSEWHERE.values())


@pytest.mark.parametrize("first", range(1, 40, FOLD), ids=lambda first: f"rows {first} to {first + FOLD - 1}")
def test_a_hostile_input_gets_what_it_must(first: int, tmp_path: Path) -> None:
    cases = [case for case in CASES if first <= case.row < first + FOLD]
    wrong = {}
    for case, found in zip(cases, ran(cases, tmp_path), strict=True):
        try:
            judge(case, found)
        except AssertionError as fault:
            wrong[f"row {case.row}, {case.name}"] = str(fault)
    assert wrong == {}


def test_what_is_forbidden_is_noticed(tmp_path: Path) -> None:
    """The watch itself: a command that would write elsewhere does not pass."""
    cases = [case for case in CASES if case.row == 16]
    elsewhere = tmp_path / "elsewhere.docx"
    watched = [
        type(case)(case.row, case.name, case.make, run=(*case.run[:-1], str(elsewhere)), code=0) for case in cases
    ]
    found = ran(watched, tmp_path)[0]
    assert found.code == 2
    assert not elsewhere.exists()


@pytest.mark.parametrize(
    ("before", "after", "noticed"),
    [
        ("</body>", "<script>alert(1)</script></body>", "script-src"),
        ("<p>", "<p onclick='x()'>", "<p onclick>"),
        ("<p>", "<p><a href=' JavaScript:x()'>", "JavaScript"),
        ("<p>", "<p><img src=//x.example/a.png>", "//x.example"),
        ("<p>", "<p><iframe></iframe>", "<iframe>"),
        ("<style>", "<style>*{}", "style-src"),
        ("form-action 'none'", "form-action *", "a policy"),
    ],
)
def test_what_acts_in_a_page_is_noticed(before: str, after: str, noticed: str) -> None:
    """The check itself of row 32: a page that is closed, with one thing in it that is not."""
    page = shell("title", "en", "<p>words</p>", {}).decode()
    assert inert(page) == []
    assert noticed in "".join(inert(page.replace(before, after, 1)))
