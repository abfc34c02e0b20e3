from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.instrument.tree import Instrument, Provision
from drafting.render.counting import DEPTH, count, formats, referred, written
from tests.render import samples
from tests.render.samples import para, t

NUMBERED = st.lists(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 40)), max_size=12), min_size=1, max_size=5)


def _instrument(articles: list[list[tuple[int, int]]]) -> Instrument:
    provisions = tuple(
        Provision(
            f"p{n}",
            "c",
            "article",
            str(n),
            f"Section {n}",
            t("T"),
            "tabled",
            tuple(
                para(f"p{n}", str(k), level, written(value, formats("articles")[level]), "x")
                for k, (level, value) in enumerate(inside)
            ),
        )
        for n, inside in enumerate(articles, 1)
    )
    return replace(samples.english(), provisions=provisions, annexes=())


@settings(deadline=None)
@given(NUMBERED)
def test_a_list_that_restarts_by_itself_ends_up_at_the_numbers_of_the_tree(
    articles: list[list[tuple[int, int]]],
) -> None:
    instrument = _instrument(articles)
    counts, reached, printed = count(instrument), [0] * DEPTH, []
    for counted in counts.values():
        reached[counted.level] = reached[counted.level] + 1 if counted.start is None else counted.start
        reached[counted.level + 1 :] = [0] * (DEPTH - counted.level - 1)
        printed.append((counted.level, reached[counted.level]))
    assert printed == [pair for n, inside in enumerate(articles, 1) for pair in ((0, n), *inside)]


def test_a_text_that_counts_plainly_needs_no_start_of_its_own() -> None:
    plain = _instrument([[(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (1, 3)], [(1, 1)]])
    assert not [c for c in count(plain).values() if c.start is not None]


@pytest.mark.parametrize(
    ("value", "how", "shown"),
    [
        (1, "lowerLetter", "a"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (49, "lowerRoman", "xlix"),
        (388, "lowerRoman", "ccclxxxviii"),
        (12, "decimal", "12"),
    ],
)
def test_numbers_are_written_as_word_writes_them(value: int, how: str, shown: str) -> None:
    assert written(value, how) == shown  # type: ignore[arg-type]


def test_a_reference_drops_the_final_full_stop_and_keeps_parentheses() -> None:
    assert [referred(text, level, "2") for level, text in enumerate(["Article %1", "%2.", "(%3)", "%4)"])] == [
        "Article 2",
        "2",
        "(2)",
        "2)",
    ]


def test_a_number_no_list_prints_is_refused() -> None:
    with pytest.raises(ValueError, match="2bis"):
        count(
            replace(
                _instrument([[]]),
                provisions=(
                    _instrument([[]]).provisions[0].__class__("p", "c", "article", "2bis", "", t("T"), "tabled", ()),
                ),
            )
        )
