from __future__ import annotations

from dataclasses import replace

from drafting.render.title import TitleLines, title_lines
from tests.render import samples


def test_a_title_is_cut_at_the_governments() -> None:
    assert title_lines(samples.french()) == TitleLines(
        "Accord",
        "entre",
        "le gouvernement des États-Unis d’Amérique",
        "et",
        "le gouvernement du Canada",
        "concernant le commerce et la sécurité économique",
    )


def test_typed_apostrophes_in_a_name_do_not_matter() -> None:
    instrument = samples.french()
    typed = tuple((side, name.replace("’", "'")) for side, name in instrument.sides)
    assert title_lines(replace(instrument, sides=typed)) == title_lines(instrument)


def test_a_title_of_another_form_stays_whole() -> None:
    assert title_lines(replace(samples.english(), title="Framework on Trade")) == TitleLines("Framework on Trade")
