from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.instrument.tree import Alternative, Bracketed, Column, Table
from drafting.render.tables import noted_once, widths
from tests.render.reading import CASES, W, drawn, part, text
from tests.render.samples import t

COLUMNS = st.lists(st.tuples(st.text("abc ", max_size=40), st.booleans()), min_size=1, max_size=8)


@settings(deadline=None)
@given(COLUMNS, st.integers(6000, 14000), st.data())
def test_columns_never_leave_the_page_and_none_vanishes(
    columns: list[tuple[str, bool]], available: int, data: st.DataObject
) -> None:
    cell = st.text("xyz ", max_size=120).map(lambda words: t(words or "–"))
    rows = data.draw(st.lists(st.tuples(*(cell for _ in columns)), max_size=4))
    found = widths(Table("t", "c", tuple(Column(*column) for column in columns), tuple(rows)), available)
    assert sum(found) <= available
    assert min(found) >= min(1100, available // len(columns))


def test_a_changed_figure_moves_no_column() -> None:
    columns = (Column("From"), Column("Rate", True))
    offered = Bracketed((Alternative("CAN", t("15%")), Alternative("USA", t("10%"))))
    one = Table("t", "c", columns, ((t("1 October 2025"), t("15%")),))
    other = Table("t", "c", columns, ((t("1 July 2026"), (offered,)), (t("2027"), t("0%"))))
    assert widths(one, 9360) == widths(other, 9360)


def test_a_longer_description_moves_no_column() -> None:
    goods = (Column("Code"), Column("Description"))
    short = Table("t", "c", goods, ((t("72"), t("Iron")),))
    long = Table(
        "t", "c", goods, ((t("72"), t("Iron")), (t("8517.62"), t("Apparatus for the transmission of voice or data")))
    )
    assert widths(short, 9360) == widths(long, 9360)
    assert sum(widths(short, 9360)) == 9360


def test_tables_in_drafts_have_fixed_columns_repeated_heads_and_rows_that_do_not_split() -> None:
    for case in CASES:
        tables = [x for x in part(drawn(case)).iter(f"{W}tbl") if x.find(f"{W}tblPr/{W}tblCaption") is not None]
        assert tables
        for table in tables:
            grid = [int(c.get(f"{W}w")) for c in table.find(f"{W}tblGrid")]
            assert int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) == sum(grid)
            rows = table.findall(f"{W}tr")
            assert [r.find(f"{W}trPr/{W}tblHeader") is not None for r in rows] == [True] + [False] * (len(rows) - 1)
            for row in rows:
                assert row.find(f"{W}trPr/{W}cantSplit") is not None
                assert [int(c.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for c in row.iter(f"{W}tc")] == grid


def test_a_note_that_says_the_same_stands_once_in_a_table() -> None:
    note = Bracketed((Alternative("CAN", t("1")),), "CAN: tabled on 3 June 2025.")
    found = noted_once((((note,), (note,)), ((note,), t("2"))))
    assert [cell[0].note for row in found for cell in row if isinstance(cell[0], Bracketed)] == [note.note, "", ""]


def test_figures_stand_on_the_right_in_head_and_rows() -> None:
    for paragraph in part(drawn("english")).iter(f"{W}p"):
        if text(paragraph) == "Barrels per day":
            assert paragraph.find(f"{W}pPr/{W}jc").get(f"{W}val") == "right"
            return
    raise AssertionError("no such column")
