"""Cells over several rows and columns."""

from __future__ import annotations

import re

from drafting.writers.compared import Side
from drafting.writers.mail.mail import write as mail
from drafting.writers.marked.merging import rows_covered, with_begins
from drafting.writers.marked.model import Cell, Mark, Paragraph, Row, Run
from drafting.writers.page.page import write as page
from tests.making.packages import paragraph
from tests.making.pages import comparison, word

BEGINS = ' w:val="restart"'


def said(words: str = "x", *, span: int = 1) -> Cell:
    return Cell((Paragraph((Run(words),)),), span=span)


def below(words: str = "", *, span: int = 1) -> Cell:
    return Cell((Paragraph((Run(words),) if words else ()),), span=span, continued=True)


def test_a_cell_covers_the_rows_that_go_on_with_it() -> None:
    rows = [Row((said(), said())), Row((below(), said())), Row((below(), said())), Row((said(), said()))]
    assert rows_covered(rows) == [[3, 1], [0, 1], [0, 1], [1, 1]]


def test_columns_are_counted_not_cells() -> None:
    assert rows_covered([Row((said(span=2), said())), Row((said(), said(), below()))]) == [[1, 2], [1, 1, 0]]


def test_what_came_or_went_or_says_something_is_not_covered() -> None:
    came = Row((below(), said()), (Mark("ins", 1),))
    assert rows_covered([Row((said(), said())), came, Row((below(), said()))]) == [[1, 1], [1, 1], [1, 1]]
    assert rows_covered([Row((said(),)), Row((below("words"),))]) == [[1], [1]]


def test_rows_that_are_not_shown_do_not_count() -> None:
    rows = [Row((said(),)), Row((below(),)), Row((below(),))]
    assert rows_covered(rows, [True, False, True])[0] == [2]
    assert rows_covered(rows, [False, True, True])[1:] == [[2], [0]]


def test_page_and_mail_show_merged_cells_as_one() -> None:
    def made(rate: str) -> bytes:
        def cell(words: str, more: str = "") -> str:
            return f"<w:tc><w:tcPr>{more}</w:tcPr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"

        begins, goes_on, wide = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
        first, second = cell("Steel", begins) + cell(rate), cell("", goes_on) + cell(f"{rate} later")
        return word(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in (first, second, cell('Both', wide)))}</w:tbl>")

    both = comparison(Side("old.docx", made("5 %")), Side("new.docx", made("4 %")))
    for html in (page(both).decode(), mail(both).decode()):
        assert ' rowspan="2"' in html


def test_the_row_in_which_a_cell_begins_stays_with_the_rows_of_it_that_are_shown() -> None:
    gone = Row((below(), said()), (Mark("del", 1),))
    rows = [Row((said(), said())), Row((below(), said())), gone, Row((said(), said()))]
    assert with_begins(rows, [False, False, True, False]) == [True, False, True, False]
    assert with_begins(rows, [False, True, False, True]) == [True, True, False, True]
    wide = [Row((said(span=2),)), Row((below(), said()))]
    assert with_begins(wide, [False, True]) == [False, True]


def schedule(*years: str) -> str:
    """A table in which "Crude oil" is one cell beside all years."""

    def row(at: int, year: str) -> str:
        merged = f"<w:tcPr><w:vMerge{BEGINS if not at else ''}/></w:tcPr>"
        return f"<w:tr><w:tc>{merged}{paragraph('' if at else 'Crude oil')}</w:tc><w:tc>{paragraph(year)}</w:tc></w:tr>"

    rows = "".join(map(row, range(len(years)), years))
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{rows}</w:tbl>"


def test_a_row_that_went_within_a_cell_over_several_rows_leaves_it_one() -> None:
    old, new = schedule("2026", "2027", "2028", "2029"), schedule("2026", "2027", "2029")
    made = comparison(Side("old.docx", word(old)), Side("new.docx", word(new)))
    html = page(made).decode()
    assert '<td rowspan="2"><p>Crude oil</p>' in html
    (gone,) = re.findall(r'<tr class="old".*?</tr>', html, re.DOTALL)
    assert gone.count("¶") == 0
    assert re.search(r'<td class="up"></td><td.*2028', gone, re.DOTALL)
    assert html.count('<td class="up"></td>') == 2  # of the row that went, and of the one after it
    sent = mail(made).decode()
    assert "Crude oil" in sent  # what the row belongs to
    assert ">2027<" not in sent
    assert sent.count("border-top-style:hidden") == 1
