"""New clause files: they pass their check and their tests."""

from __future__ import annotations

from itertools import product

import pytest

from drafting.checks.clause import check_clause_file
from drafting.checks.clause_tests import run_tests
from drafting.keeping.copying import copied, renamed
from drafting.keeping.skeleton import Wish, skeleton
from drafting.library.clause_file import read_clause_file
from drafting.library.library import Library, Source
from tests.checks.conftest import CLAUSE


@pytest.mark.parametrize(
    ("register", "kind", "positions"),
    [
        *product(["any", "binding", "nonbinding"], ["article", "preamble", "closing"], [("plain",)]),
        ("any", "article", ("notice", "quantity", "all")),
    ],
)
def test_a_new_clause_passes_its_check(library: Library, register: str, kind: str, positions: tuple[str, ...]) -> None:
    wish = Wish("supply.potash", ('Potash: {a} "b" #c', "Potasse [d] | e*"), ("It: keeps.", "Garde : ceci."), "Note, 1",
                register, kind, positions)  # type: ignore[arg-type]  # fmt: skip
    source = Source("clauses/supply/supply.potash.yaml", skeleton(wish))
    file = read_clause_file(source)
    laid = library.overlaid([source])
    assert check_clause_file(source, laid) == ()
    assert run_tests(file, laid) == ()
    assert (str(file.clause.purpose.en), file.clause.position_ids) == ("It: keeps.", positions)


def test_a_copy_changes_its_own_id_and_nothing_else() -> None:
    text = copied(CLAUSE, "supply.everything", "tariffs.nothing")
    file = read_clause_file(Source("tariffs.nothing.yaml", text))
    assert (file.clause.id, file.clause.family, file.clause.formerly) == ("tariffs.nothing", "tariffs", ())
    changed = [new for old, new in zip(CLAUSE.split("\n"), text.split("\n"), strict=False) if old != new]
    assert "supply.everything" not in text
    assert changed


def test_a_renamed_clause_says_what_it_was_called() -> None:
    text = renamed(CLAUSE, "supply.everything", "supply.nothing")
    file = read_clause_file(Source("supply.nothing.yaml", text))
    assert file.clause.formerly == ("supply.all", "supply.everything")
    once_more = renamed(text, "supply.nothing", "supply.all")
    assert read_clause_file(Source("supply.all.yaml", once_more)).clause.formerly == (
        "supply.everything",
        "supply.nothing",
    )
    assert renamed(CLAUSE, "supply.everything", "supply.nothing").count("# Every field") == CLAUSE.count(
        "# Every field"
    )
