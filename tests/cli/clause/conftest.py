"""A folder with one clause of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafting import shipped as shipping
from drafting.cli.clause import records, testing
from tests.cli.test_check import Said

NEW = ["--title-en", "Potash", "--title-fr", "Potasse", "--purpose-en", "Keeps it near.", "--purpose-fr", "La garde.",
       "--source", "Desk note, 9 May 2025", "--yes"]  # fmt: skip
POTASH = Path("clauses/supply/supply.potash.yaml")


@pytest.fixture(autouse=True)
def small_library(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The planted library in the place of the shipped one, which is three times as large and grows."""
    monkeypatch.setitem(shipping.CHECKOUT, "clauses", "tests/checks/planted/library")
    records._shipped.cache_clear()
    testing._library.cache_clear()
    yield
    records._shipped.cache_clear()
    testing._library.cache_clear()


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


@pytest.fixture
def potash(workspace: Path, said: Said) -> Path:
    """The clause supply.potash, new."""
    assert workspace.exists()
    assert said("clause", "new", "supply.potash", *NEW)[0] == 0
    return POTASH


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) >= 1, old
    path.write_text(text.replace(old, new), "utf-8")
