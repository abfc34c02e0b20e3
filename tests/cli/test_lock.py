"""lock and upgrade: a locked deal stays what it is; what the library changed is shown and asked about."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from drafting.cli.drafts import Order, draw
from drafting.deal.lock import parse_lock
from drafting.library.library import Library
from tests.making.cli import drafting

NAME = "small.yaml"
DEAL = """\
schema: deal/1
id: small
round: 1
profile: nonbinding
title: {en: "{instrument} between {pair}", fr: "{instrument} entre {pair}"}
as_of: "2025-05-09"
hs: "2022"
participants:
  CAN:
    tag: {en: CAN, fr: CAN}
    short: {en: Canada, fr: le Canada}
    name: {en: Canada, fr: le Canada}
    government: {en: the Government of Canada, fr: le gouvernement du Canada}
    signatory: {name: null, title: {en: Minister, fr: Ministre}}
  USA:
    tag: {en: USA, fr: É.-U.}
    short: {en: the United States, fr: les États-Unis}
    name: {en: the United States of America, fr: les États-Unis d'Amérique}
    government: {en: the Government of the United States of America, fr: le gouvernement des États-Unis d'Amérique}
    signatory: {name: null, title: {en: Representative, fr: Représentant}}
articles:
  - {use: try.one}
"""
CLAUSE = """\
schema: clause/1
id: try.one
version: "1.0.0"
maturity: draft
family: try
register: any
title: {en: Trial, fr: Essai}
purpose: {en: a, fr: b}
provenance: [{source: nobody, relation: idea}]
params: {price: {type: money, fact: try-price, label: {en: price, fr: prix}, ask: {en: "?", fr: "?"}}}
text:
  en: |
    (1) Canada {shall | will | intends to} pay {price}.
  fr: |
    (1) Le Canada {paie | paiera | entend payer} {price}.
positions: [{id: only}]
tests: [{given: {}, expect: {en: [pay], fr: [paiera]}}]
"""
FACTS = """\
schema: facts/1
id: try-facts
title: {en: a, fr: b}
sources: {S: {title: x, kind: primary}}
facts:
  try-price:
    label: {en: price, fr: prix}
    type: money
    history: [{as_of: "2025-05-01", value: "15 USD", source: S, mark: read}]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clauses").mkdir()
    (tmp_path / NAME).write_text(DEAL, "utf-8")
    (tmp_path / "clauses" / "try.one.yaml").write_text(CLAUSE, "utf-8")
    (tmp_path / "clauses" / "try-facts.yaml").write_text(FACTS, "utf-8")
    return tmp_path


def order(library: Library | None = None) -> Order:
    return Order(NAME, (), (), False, "letter", None, False, library)


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "clauses" / "try.one.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def pinned() -> str:
    text = parse_lock(Path("small.lock").read_text("utf-8"), "small.lock").clauses["try.one"].text
    assert text is not None
    return text


def test_a_locked_deal_assembles_without_the_library_that_made_it_to_the_same_bytes(folder: Path) -> None:
    assert drafting("assemble", NAME, "--no-pages") == 0
    before = draw(order()).files
    assert drafting("lock", NAME) == 0
    for file in (folder / "clauses").iterdir():
        file.unlink()
    assert draw(order(Library({}, ()))).files == before
    assert drafting("assemble", NAME, "--no-pages", "--force") == 0
    assert {path.name: path.read_bytes() for path in (folder / "output" / "small").iterdir()} == before


def test_a_changed_clause_is_used_with_a_warning_before_and_not_used_with_a_note_after(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drafting("assemble", NAME, "--no-pages")
    change(folder, "pay {price}", "gladly pay {price}")
    assert [(f.code, f.level) for f in draw(order()).findings if f.code.startswith("clause-")] == [
        ("clause-changed", "warning")
    ]
    drafting("lock", NAME)
    assert "gladly" in pinned()
    change(folder, "gladly", "happily")
    drafts = draw(order())
    assert [(f.code, f.level) for f in drafts.findings if f.code.startswith("clause-")] == [("clause-newer", "note")]
    assert drafts.lock is None
    capsys.readouterr()
    assert drafting("check", NAME) == 0
    drafting("lock", NAME)
    assert "gladly" in pinned()


def test_upgrade_shows_the_words_and_takes_them_only_when_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    drafting("lock", NAME)
    change(folder, "pay {price}", "gladly pay {price}")
    change(folder, '"1.0.0"', '"1.1.0"')
    for said in ("", "n\n"):
        answer(monkeypatch, said)
        assert drafting("upgrade", NAME) == 0
        shown = capsys.readouterr()
        assert "version 1.0.0 → version 1.1.0" in shown.out
        assert "{+gladly +}" in shown.out
        assert "Nothing was changed." in shown.err
        assert "gladly" not in pinned()
    assert drafting("upgrade", NAME, "--dry-run", "--yes") == 0
    assert "gladly" not in pinned()
    answer(monkeypatch, "y\n")
    assert drafting("upgrade", NAME) == 0
    assert "gladly" in pinned()
    assert drafting("upgrade", NAME, "--yes") == 0
    assert "Nothing was changed." in capsys.readouterr().err


def test_upgrade_asks_about_facts_and_words_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drafting("lock", NAME)
    facts = folder / "clauses" / "try-facts.yaml"
    facts.write_text(FACTS.replace("15 USD", "18 USD"), "utf-8")
    assert drafting("upgrade", NAME, "--yes") == 0
    assert '+    history: [{as_of: "2025-05-01", value: "18 USD", source: S, mark: read}]' in capsys.readouterr().out
    lock = parse_lock(Path("small.lock").read_text("utf-8"), "small.lock")
    assert any("18 USD" in text for text in lock.files.values())


@pytest.mark.usefixtures("folder")
def test_versions_alone_can_be_kept() -> None:
    drafting("lock", NAME)
    assert drafting("lock", NAME, "--no-texts") == 0
    lock = json.loads(Path("small.lock").read_text("utf-8"))
    assert "text" not in lock["clauses"]["try.one"]
    assert lock["files"] == {}


@pytest.mark.usefixtures("folder")
def test_a_deal_that_is_not_locked_has_nothing_to_upgrade(capsys: pytest.CaptureFixture[str]) -> None:
    drafting("assemble", NAME, "--no-pages")
    assert drafting("upgrade", NAME) == 2
    assert "[deal-not-locked]" in capsys.readouterr().err


def test_a_lock_whose_text_was_edited_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drafting("lock", NAME)
    file = folder / "small.lock"
    file.write_text(file.read_text("utf-8").replace("pay {price}", "owe {price}"), "utf-8")
    assert drafting("assemble", NAME, "--no-pages") == 2
    assert "[lock-unreadable]" in capsys.readouterr().err
