"""Changes to tables: rows, columns, cells, merges, nesting, properties."""

from __future__ import annotations

from tests.mutants.draft import Draft, Node, copied, remove
from tests.mutants.places import cells, change_word, paragraphs, properties, regular, rows, tables, texts, toggle, whole


def row_added(draft: Draft) -> bool:
    def change(table: Node) -> None:
        row = draft.random.choice(rows(draft, table))
        fresh = copied(draft, row)
        for text in texts(draft, fresh)[:2]:
            change_word(draft, text)
        for merge in list(fresh.iter(draft.w("vMerge"))):
            merge.attrib.pop(draft.w("val"), None)  # goes on where its row went on
        row.addnext(fresh)

    return draft.each([t for t in tables(draft) if whole(draft, t)], change, 2)


def row_removed(draft: Draft) -> bool:
    able = [t for t in tables(draft) if len(rows(draft, t)) > 1 and whole(draft, t)]
    return draft.each(able, lambda t: remove(draft.random.choice(rows(draft, t)[1:])), 2)


def row_moved(draft: Draft) -> bool:
    able = [t for t in tables(draft) if len(rows(draft, t)) > 2 and whole(draft, t)]

    def change(table: Node) -> None:
        first, *_, last = rows(draft, table)
        last.addnext(first)

    return draft.each(able, change)


def table_removed(draft: Draft) -> bool:
    able = [t for t in tables(draft) if whole(draft, t) and t.getnext() is not None and t.getnext().tag == draft.w("p")]
    return draft.each(able, remove)


def table_repeated(draft: Draft) -> bool:
    def change(table: Node) -> None:
        table.addnext(copied(draft, table))
        table.addnext(draft.new("p"))

    return draft.each([t for t in tables(draft) if whole(draft, t)], change)


def table_added(draft: Draft) -> bool:
    def change(paragraph: Node) -> None:
        paragraph.addprevious(_table(draft))

    return draft.each(paragraphs(draft), change)


def _table(draft: Draft) -> Node:
    table = draft.new("tbl")
    own = draft.new("tblPr")
    own.append(draft.new("tblW", w="0", type="auto"))
    grid = draft.new("tblGrid")
    table.extend([own, grid])
    for _ in range(2):
        grid.append(draft.new("gridCol", w="2000"))
    for _ in range(2):
        row = draft.new("tr")
        for _ in range(2):
            cell, inner = draft.new("tc"), draft.new("tcPr")
            inner.append(draft.new("tcW", w="2000", type="dxa"))
            paragraph = draft.new("p")
            paragraph.append(draft.run(draft.words()))
            cell.extend([inner, paragraph])
            row.append(cell)
        table.append(row)
    return table


def table_nested(draft: Draft) -> bool:
    """A table in a cell that had none."""
    able = [cell for table in tables(draft) for row in rows(draft, table) for cell in cells(draft, row)]
    ending = [cell for cell in able if len(cell) and cell[-1].tag == draft.w("p")]
    return draft.each(ending, lambda cell: cell[-1].addprevious(_table(draft)))


def nested_changed(draft: Draft) -> bool:
    able = [t for t in tables(draft) if any(a.tag == draft.w("tc") for a in t.iterancestors()) and texts(draft, t)]

    def change(table: Node) -> None:
        change_word(draft, draft.random.choice(texts(draft, table)))
        row = rows(draft, table)[-1]
        if whole(draft, row):
            row.addnext(copied(draft, row))

    return draft.each(able, change)


def nested_removed(draft: Draft) -> bool:
    able = [t for t in tables(draft) if any(a.tag == draft.w("tc") for a in t.iterancestors()) and whole(draft, t)]
    return draft.each([t for t in able if t.getnext() is not None and t.getnext().tag == draft.w("p")], remove)


def table_formatted(draft: Draft) -> bool:
    def change(table: Node) -> None:
        own = properties(draft, table, "tblPr")
        toggle(own, draft.new("jc", val="center"))
        toggle(own, draft.new("tblInd", w="333", type="dxa"))

    return draft.each(tables(draft), change)


def row_formatted(draft: Draft) -> bool:
    def change(table: Node) -> None:
        own = properties(draft, draft.random.choice(rows(draft, table)), "trPr")
        toggle(own, draft.new("cantSplit"))
        toggle(own, draft.new("trHeight", val="777"))

    return draft.each(tables(draft), change, 2)


def cell_text_changed(draft: Draft) -> bool:
    found = [t for table in tables(draft) for t in texts(draft, table)]
    return draft.each(found, lambda t: change_word(draft, t), 3)


def cell_formatted(draft: Draft) -> bool:
    def change(table: Node) -> None:
        found = [cell for row in rows(draft, table) for cell in cells(draft, row)]
        if found:
            own = properties(draft, draft.random.choice(found), "tcPr")
            toggle(own, draft.new("shd", val="clear", color="auto", fill="AABBCC"))
            toggle(own, draft.new("vAlign", val="bottom"))

    return draft.each(tables(draft), change, 2)


def cell_paragraph_added(draft: Draft) -> bool:
    def change(table: Node) -> None:
        found = [cell for row in rows(draft, table) for cell in cells(draft, row)]
        if found:
            fresh = draft.new("p")
            fresh.append(draft.run(draft.words()))
            draft.random.choice(found).append(fresh)

    return draft.each(tables(draft), change, 2)


def columns_resized(draft: Draft) -> bool:
    able = [c for t in tables(draft) for c in t.iterfind(f"{draft.w('tblGrid')}/{draft.w('gridCol')}")]
    return draft.each(able, lambda column: column.set(draft.w("w"), "1234"), 2)


def column_added(draft: Draft) -> bool:
    def change(table: Node) -> None:
        grid = table.find(draft.w("tblGrid"))
        width = len(cells(draft, rows(draft, table)[0]))
        at = draft.random.randrange(width + 1)
        if grid is not None:
            grid.insert(min(at, len(grid)), draft.new("gridCol", w="900"))
        for row in rows(draft, table):
            cell, paragraph = draft.new("tc"), draft.new("p")
            own = draft.new("tcPr")
            own.append(draft.new("tcW", w="900", type="dxa"))
            paragraph.append(draft.run(draft.words()))
            cell.extend([own, paragraph])
            found = cells(draft, row)
            if at < width:
                found[at].addprevious(cell)
            else:
                found[-1].addnext(cell)

    return draft.each(regular(draft), change)


def column_removed(draft: Draft) -> bool:
    def change(table: Node) -> None:
        grid = table.find(draft.w("tblGrid"))
        at = draft.random.randrange(len(cells(draft, rows(draft, table)[0])))
        if grid is not None and at < len(grid):
            grid.remove(grid[at])
        for row in rows(draft, table):
            remove(cells(draft, row)[at])

    able = [t for t in regular(draft) if len(cells(draft, rows(draft, t)[0])) > 1 and whole(draft, t)]
    return draft.each([t for t in able if all(whole(draft, c) for c in t.iter(draft.w("tc")))], change)


def cells_joined(draft: Draft) -> bool:
    """Two cells beside each other become one over two columns."""

    def change(row: Node) -> None:
        left, right = cells(draft, row)[:2]
        own = properties(draft, left, "tcPr")
        wide = [_span(draft, cell) for cell in (left, right)]
        for old in own.findall(draft.w("gridSpan")):
            own.remove(old)
        toggle(own, draft.new("gridSpan", val=str(sum(wide))))
        for child in right:
            if child.tag != draft.w("tcPr"):
                left.append(child)
        remove(right)

    found = [r for t in tables(draft) for r in rows(draft, t) if len(cells(draft, r)) > 1]
    return draft.each([r for r in found if next(r.iter(draft.w("vMerge")), None) is None], change)


def _span(draft: Draft, cell: Node) -> int:
    span = cell.find(f"{draft.w('tcPr')}/{draft.w('gridSpan')}")
    value = span.get(draft.w("val")) if span is not None else "1"
    return int(value) if value and value.isdigit() else 1


def cell_parted(draft: Draft) -> bool:
    """A cell over several columns becomes two."""

    def change(cell: Node) -> None:
        span = cell.find(f"{draft.w('tcPr')}/{draft.w('gridSpan')}")
        width = _span(draft, cell)
        fresh, own, paragraph = draft.new("tc"), copied(draft, cell.find(draft.w("tcPr"))), draft.new("p")
        paragraph.append(draft.run(draft.words()))
        fresh.extend([own, paragraph])
        own.remove(own.find(draft.w("gridSpan")))
        if width > 2:
            span.set(draft.w("val"), str(width - 1))
        else:
            remove(span)
        cell.addnext(fresh)

    found = [c for t in tables(draft) for r in rows(draft, t) for c in cells(draft, r) if _span(draft, c) > 1]
    return draft.each(found, change)


def cells_merged_down(draft: Draft) -> bool:
    def change(table: Node) -> None:
        upper, lower = rows(draft, table)[:2]
        for row, value in ((upper, "restart"), (lower, "continue")):
            toggle(properties(draft, cells(draft, row)[0], "tcPr"), draft.new("vMerge", val=value))

    return draft.each([t for t in regular(draft) if len(rows(draft, t)) > 1], change)


def merge_undone(draft: Draft) -> bool:
    def change(table: Node) -> None:
        for merge in list(table.iter(draft.w("vMerge"))):
            remove(merge)

    return draft.each([t for t in tables(draft) if next(t.iter(draft.w("vMerge")), None) is not None], change)
