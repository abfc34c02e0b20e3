"""ask: questions in both languages, answers in the file, everything else in it untouched; piped or typed."""

# ruff: noqa: E501 - lines of files

from __future__ import annotations

import io
from pathlib import Path

import pytest

from drafting.deal.read import read_deal
from drafting.library.sources import Source
from tests.cli.test_lock import DEAL
from tests.making.cli import drafting

CLAUSE = """\
schema: clause/1
id: try.many
version: "1.0.0"
maturity: draft
family: try
register: any
title: {en: Trial, fr: Essai}
purpose: {en: a, fr: b}
provenance: [{source: nobody, relation: idea}]
params:
  day: {type: date, ask: {en: "From when?", fr: "Depuis quand?"}, label: {en: day, fr: jour}}
  price: {type: money, min: "1 USD", max: "9 USD", ask: {en: "How much?", fr: "Combien?"}, label: {en: p, fr: p}}
  time: {type: duration, unit: days, ask: {en: "How long?", fr: "Combien de temps?"}, label: {en: t, fr: t}}
  mutual: {type: flag, ask: {en: "Both?", fr: "Les deux?"}, label: {en: b, fr: b}}
  span: {type: choice, of: [month, year], ask: {en: "By what?", fr: "Par quoi?"}, label: {en: s, fr: s}}
  host: {type: side, ask: {en: "Who?", fr: "Qui?"}, label: {en: h, fr: h}}
  goods: {type: goods, ask: {en: "Which?", fr: "Lesquels?"}, label: {en: g, fr: g}}
  things: {type: list, ask: {en: "What things?", fr: "Quelles choses?"}, label: {en: g, fr: g}}
  place: {type: text, ask: {en: "Where?", fr: "Où?"}, label: {en: g, fr: g}}
  floor: {type: schedule, by: calendar-year, unit: percent, ask: {en: "How many?", fr: "Combien?"}, label: {en: g, fr: g}}
  mark: {type: benchmark, ask: {en: "Which price?", fr: "Quel prix?"}, label: {en: g, fr: g}}
  lots:
    type: rows
    columns:
      what: {type: text, label: {en: What, fr: Quoi}}
      share: {type: percent, label: {en: Share, fr: Part}}
    ask: {en: "Which lots?", fr: "Quels lots?"}
    label: {en: g, fr: g}
  never: {type: percent, ask: {en: "Never asked?", fr: "Jamais?"}, label: {en: n, fr: n}}
text:
  en: |
    From {day}, {price}, {time}{when mutual}, both{end}, by {span: month | year}, {host}, {goods}, {things}, {place},
    {mark}; {annex t}{when position is deep} at {never}{end}.
  fr: |
    Depuis le {day}, {price}, {time}{when mutual}, les deux{end}, par {span: mois | année}, {host}, {goods}, {things}, {place},
    {mark}; {annex t}{when position is deep} à {never}{end}.
annexes:
  t: {title: {en: T, fr: T}, text: {en: "{table floor}\\n\\n{table lots}", fr: "{table floor}\\n\\n{table lots}"}}
positions: [{id: flat}, {id: deep}]
tests: [{given: {position: flat}, expect: {en: [From], fr: [Depuis]}}]
"""
ANSWERS = """\
1
1 May 2026
2026-05-01
12 USD
5 USD
30 days
y
2
CAN
2709, 2710
tea
le thé

Ottawa
Ottawa
2026: 5, 2027: 6
WTI
le WTI
USD
bbl
steel
l'acier
100

2026-09-01
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clauses").mkdir()
    (tmp_path / "clauses" / "try.many.yaml").write_text(CLAUSE, "utf-8")
    deal = DEAL.replace("{use: try.one}", "use: try.many   # ours").replace("schema:", "# A remark.\nschema:", 1)
    (tmp_path / "small.yaml").write_text(deal, "utf-8")
    return tmp_path


def answers(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_answers_are_checked_and_put_in_and_the_rest_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / "small.yaml").read_text("utf-8")
    answers(monkeypatch, ANSWERS)
    assert drafting("ask", "small.yaml") == 0
    shown = capsys.readouterr()
    assert "“1 May 2026” is not a date" in shown.err
    assert "12 USD lies outside the range" in shown.err
    assert "Never asked?" not in shown.err
    assert shown.out == "small.yaml: answers added: 14.\n"
    after = (folder / "small.yaml").read_text("utf-8")
    assert [line for line in before.split("\n") if line not in after.split("\n")] == []
    given = read_deal(Source("small.yaml", after)).deal.articles[0].with_
    assert given == {
        "day": "2026-05-01", "price": "5 USD", "time": "30 days", "mutual": True, "span": "year", "host": "CAN",
        "goods": ["2709", "2710"], "things": [{"en": "tea", "fr": "le thé"}], "place": {"en": "Ottawa", "fr": "Ottawa"},
        "floor": {"2026": "5", "2027": "6"}, "mark": {"name": {"en": "WTI", "fr": "le WTI"}, "currency": "USD", "unit": "bbl"},
        "lots": [{"what": {"en": "steel", "fr": "l'acier"}, "share": "100"}],
    }  # fmt: skip
    assert drafting("check", "small.yaml") == 0


def test_questions_are_asked_in_french_and_skipped_ones_are_counted(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / "small.yaml").read_bytes()
    answers(monkeypatch, "")
    assert drafting("ask", "--ui", "fr", "small.yaml") == 0
    shown = capsys.readouterr().err
    assert "Essai (1 flat, 2 deep)" in shown
    assert "Questions encore ouvertes" in shown
    assert (folder / "small.yaml").read_bytes() == before


def test_a_new_deal_is_begun_from_an_outline_and_nothing_is_overwritten(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "Not A Name\nfresh\narrangement\nnonbinding\nTrade\nle commerce\n1 May\n2026-01-01\n"
    answers(monkeypatch, said)
    assert drafting("ask") == 0
    deal = read_deal(Source("fresh.yaml", (folder / "fresh.yaml").read_text("utf-8"))).deal
    assert (deal.id, deal.outline, deal.profile, str(deal.as_of)) == (
        "fresh",
        "arrangement",
        "nonbinding",
        "2026-01-01",
    )
    assert len(deal.articles) > 20
    answers(monkeypatch, said)
    assert drafting("ask") == 2
    assert "[output-exists]" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_input_that_ends_before_the_deal_has_begun_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "fresh\n")
    assert drafting("ask") == 0
    assert not Path("fresh.yaml").exists()


def test_a_file_that_somebody_else_changed_meanwhile_is_not_overwritten(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Meanwhile(io.StringIO):
        def readline(self, size: int = -1, /) -> str:
            (folder / "small.yaml").write_text("theirs", "utf-8")
            return super().readline(size)

    monkeypatch.setattr("sys.stdin", Meanwhile("1\n"))
    assert drafting("ask", "small.yaml") == 2
    assert "[file-changed]" in capsys.readouterr().err
    assert (folder / "small.yaml").read_text("utf-8") == "theirs"
