"""The library: read when asked, overlaid, honest about what it lacks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.finding import Unusable
from drafting.library.library import Source, library_of, stem
from drafting.library.problem import instead, nearest
from drafting.place import Place
from tests.checks.conftest import CLAUSE

LEXICON = Source("clauses/lexicon.yaml", "schema: lexicon/1\n")
EVERYTHING = Source("clauses/supply/supply.everything.yaml", CLAUSE)


def test_a_clause_is_read_once_and_only_when_asked_for() -> None:
    library = library_of([LEXICON, EVERYTHING, Source("broken.clause.yaml", "a: [")])
    assert list(library) == ["broken.clause", "supply.everything"]
    assert library.clause("supply.everything") is library.clause("supply.everything")
    with pytest.raises(Unusable, match=r"broken\.clause\.yaml:1"):
        library.clause("broken.clause")


def test_an_overlay_takes_the_place_of_the_clause_of_its_name() -> None:
    library = library_of([LEXICON, EVERYTHING])
    library.clause("supply.everything")
    own = library.overlaid([Source("deals/supply.everything.yaml", CLAUSE.replace('"1.0.0"', '"2.0.0"'))])
    assert own.clause("supply.everything").version == "2.0.0"
    assert library.clause("supply.everything").version == "1.0.0"


def test_an_unknown_clause_is_told_where_it_was_asked_for() -> None:
    library = library_of([LEXICON, EVERYTHING])
    with pytest.raises(Unusable) as stopped:
        library.clause("supply.everythin", Place("deal.yaml", 3, 10))
    (finding,) = stopped.value.findings
    assert (finding.code, finding.place.line) == ("clause-unknown", 3)
    assert finding.remedy == "Did you mean “supply.everything”?"


def test_without_a_lexicon_there_is_no_library() -> None:
    with pytest.raises(Unusable) as stopped:
        library_of([EVERYTHING])
    assert stopped.value.code == "lexicon-missing"


@pytest.mark.parametrize("file", ["a/final.effect.yaml", "a\\final.effect.yaml", "final.effect.yml", "final.effect"])
def test_a_clause_is_found_by_the_name_of_its_file(file: str) -> None:
    assert stem(file) == "final.effect"


@given(st.sampled_from(["tolerance", "averaging", "forecast-lead"]), st.integers(0, 8))
def test_a_name_with_one_letter_missing_is_recognised(name: str, at: int) -> None:
    typed = name[:at] + name[at + 1 :]
    assert nearest(typed, ["tolerance", "averaging", "forecast-lead"]) == name


def test_when_nothing_is_near_all_names_are_given() -> None:
    assert instead("zzz", ["floor", "cap"], "kinds") == "The kinds are: cap, floor."
    assert instead("zzz", [], "kinds") == "There are no kinds here."
