"""Rows: as items and as a table, agreed, missing, and as each side has them; · is a no-break space."""

from __future__ import annotations

from drafting.instrument.tree import Bracketed, Instrument, Language, Table
from tests.instrument.making import clause, draft, lines

FIELDS = """\
params:
  lots:
    type: rows
    columns:
      goods: {type: goods, label: {en: Goods, fr: Marchandises}}
      share: {type: percent, label: {en: Share, fr: Part}}
      by: {type: date, optional: true, label: {en: By, fr: Avant le}}
      host: {type: side, default: CAN, label: {en: Side, fr: Côté}}
      role: {type: choice, of: [least, most], default: least, label: {en: Kind, fr: Genre},
             words: {least: {en: at least, fr: au moins}, most: {en: at most, fr: au plus}}}
      load: {type: number, unit: kb/d, optional: true, label: {en: Load, fr: Charge}}
    item: {en: "{goods as or} of {host}, {role} {share}{when by} by {by}{end}",
           fr: "{goods as or} de {host}, {role} {share}{when by} avant le {by}{end}"}
    label: {en: the lots, fr: les lots}
annexes:
  t: {title: {en: T, fr: T}, text: {en: "{table lots}", fr: "{table lots}"}}
"""
TEXT = "(1) See {annex t}:\n\n  {lots as items}"
ONE = '{goods: ["2709"], share: "60"}'


def made(rows: str, language: Language = "en") -> Instrument:
    french = TEXT.replace("See", "Voir")
    return draft(f"- use: try.a\n{rows}", clause("a", TEXT, french, fields=FIELDS), language=language)


def given(*rows: str) -> str:
    return "  with:\n    lots:\n" + "".join(f"      - {row}\n" for row in rows)


def opened(can: list[str], usa: list[str]) -> str:
    offers = (f'{{side: {side}, value: [{", ".join(rows)}], tabled: "2025-06-03"}}'
              for side, rows in (("CAN", can), ("USA", usa)))  # fmt: skip
    return "  open:\n    lots:\n" + "".join(f"      - {offer}\n" for offer in offers)


def test_a_row_reads_as_its_item_says_in_both_languages() -> None:
    rows = given(ONE, '{goods: ["2710", "2711"], share: "40.5", by: "2026-05-01", host: USA, role: most, load: "1.5"}')
    assert lines(made(rows), "a")[3:5] == [
        "  (a) heading·2709 of Canada, at least 60%; and",
        "  (b) heading·2710 or 2711 of the United States, at most 40.5% by 1·May 2026.",
    ]
    assert lines(made(rows, "fr"), "a")[3:5] == [
        "  a) la position·2709 du Canada, au moins 60·%;",
        "  b) la position·2710 ou 2711 des États-Unis, au plus 40,5·% avant le 1er·mai 2026.",
    ]
    assert lines(made(rows), "a")[7:] == [
        "Goods | Share | By | Side | Kind | Load",
        "2709 | 60.0% | – | Canada | at least | –",
        "2710, 2711 | 40.5% | 1·May 2026 | United States | at most | 1.5·kb/d",
    ]
    assert lines(made(rows, "fr"), "a")[9] == "2710, 2711 | 40,5·% | 1er·mai 2026 | États-Unis | au plus | 1,5·kb/j"


def test_rows_that_nobody_has_given_are_a_gap() -> None:
    instrument = made("")
    assert lines(instrument, "a")[3] == "  (a) [●·the lots]."
    assert lines(instrument, "a")[7] == "[●·Goods] | [●·Share] | – | [●·Side] | [●·Kind] | –"
    assert {gap.name for gap in instrument.gaps} == {"lots"}


def test_a_cell_that_is_missing_is_a_gap_of_its_own() -> None:
    instrument = made(given('{goods: ["2709"], share: null}'))
    assert lines(instrument, "a")[3] == "  (a) heading·2709 of Canada, at least [●·Share]."
    assert lines(instrument, "a")[7].split(" | ")[1] == "[●·Share]"
    assert {gap.name for gap in instrument.gaps} == {"lots.share"}


def test_only_the_cell_that_differs_is_bracketed() -> None:
    other = '{goods: ["2709"], share: "50"}'
    instrument = made(opened([ONE], [other]))
    assert lines(instrument, "a")[3] == "  (a) heading·2709 of Canada, at least [CAN:·60% / USA:·50%]."
    assert lines(instrument, "a")[7].startswith("2709 | [CAN:·60% / USA:·50%] | – | Canada")


def test_a_row_of_one_side_stands_in_its_brackets_with_one_footnote() -> None:
    instrument = made(opened([ONE], [ONE, '{goods: ["2710"], share: "5"}']))
    assert lines(instrument, "a")[4] == "  (b) [USA:·heading·2710 of Canada, at least 5%]."
    table = next(block for block in instrument.annexes[0].blocks if isinstance(block, Table))
    brackets = [inline for cell in table.rows[1] for inline in cell if isinstance(inline, Bracketed)]
    assert [bool(bracket.note) for bracket in brackets] == [True, False, False, False]
    assert lines(instrument, "a")[9].startswith("[USA:·2710] | [USA:·5%] | – |")


def test_rows_that_begin_alike_are_matched_in_their_order() -> None:
    more = '{goods: ["2709"], share: "40", role: most}'
    instrument = made(opened([ONE, more], [ONE, more]))
    assert [line for line in lines(instrument, "a") if "[" in line] == []


def test_the_same_rows_from_both_sides_are_agreed() -> None:
    assert lines(made(opened([ONE], [ONE])), "a")[3] == "  (a) heading·2709 of Canada, at least 60%."
