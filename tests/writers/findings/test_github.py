"""Findings as workflow commands: a line each, whatever they say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.finding import Finding
from drafting.place import Place
from drafting.writers.findings.github import as_commands


def test_a_finding_stands_at_its_line() -> None:
    found = Finding("clause-void", "note", "Look, here.", "Do: this.", Place("clauses/a,b.yaml", 7, 3, 4))
    assert list(as_commands([found])) == [
        "::notice file=clauses/a%2Cb.yaml,line=7,col=3,endColumn=7,title=clause-void::Look, here.%0ADo: this."
    ]


@given(st.text(), st.text())
def test_no_text_ends_the_line_or_begins_another_command(message: str, file: str) -> None:
    (line,) = as_commands([Finding("x-y", "error", message or "m", "", Place(file or "f", 1))])
    assert "\n" not in line
    assert "\r" not in line
    assert line.startswith("::error ")
