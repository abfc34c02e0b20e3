"""Some changes of a file resolved, construct by construct; the laws are in tests/laws/test_selection_laws.py."""

from __future__ import annotations

import pytest

from drafting.compare.selecting import Selection
from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.writers.docx.existing import changes_in
from drafting.writers.resolved import resolve_some
from tests.making.packages import docx, paragraph, run


def by(author: str, number: int, date: str = "2026-01-01T00:00:00Z") -> str:
    return f'w:id="{number}" w:author="{author}" w:date="{date}"'


def gone(text: str) -> str:
    return f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'


def lines(data: bytes) -> list[str]:
    """Each paragraph's text, what is still open in brackets: [+ins] [-del]."""
    package = read_package(data)
    out = []
    for p in package.root(package.main).iter(w("p")):
        line = ""
        for t in p.iter(w("t"), w("delText")):
            tags = {str(a.tag) for a in t.iterancestors()}
            sign = "-" if w("del") in tags or w("moveFrom") in tags else "+" if tags & {w("ins"), w("moveTo")} else ""
            line += f"[{sign}{t.text}]" if sign else t.text or ""
        mark = p.find(f"{w('pPr')}/{w('rPr')}")
        line += "".join(
            f"[{'-' if m.tag == w('del') else '+'}¶]"
            for m in (mark if mark is not None else ())
            if m.tag in (w("ins"), w("del"))
        )
        out.append(line)
    return out


def accepted(body: str, **only: str) -> list[str]:
    return lines(resolve_some(docx(body), chosen(**only), accept=True).docx)


def rejected(body: str, **only: str) -> list[str]:
    return lines(resolve_some(docx(body), chosen(**only), accept=False).docx)


def chosen(**only: str) -> Selection:
    return Selection(**{key: value if key in ("since", "until") else frozenset({value}) for key, value in only.items()})


A, B = "w:ins " + by("A", 1), "w:del " + by("B", 2)
NESTED = f"<w:p>{run('a ')}<{A}>{run('put ')}<{B}>{gone('in ')}</w:del></w:ins>{run('z')}</w:p>"
COVERED = f"<w:p><{A}><{B}>{gone('in')}</w:del></w:ins>{run('z')}</w:p>"
NS = "http://schemas.openxmlformats.org"


@pytest.mark.parametrize(
    ("body", "only", "accept", "reject"),
    [
        pytest.param(NESTED, {"authors": "A"}, ["a put [-in ]z"], ["a z"], id="what another struck in it stays struck"),
        pytest.param(NESTED, {"authors": "B"}, ["a [+put ]z"], ["a [+put ][+in ]z"], id="what was put in stays open"),
        pytest.param(COVERED, {"authors": "B"}, ["z"], ["[+in]z"], id="all of an insertion struck"),
        pytest.param(COVERED, {"ids": "1"}, ["z"], ["[+in]z"], id="the same by the id of the change"),
    ],
)
def test_one_persons_change_on_anothers(body: str, only: dict[str, str], accept: list[str], reject: list[str]) -> None:
    assert accepted(body, **only) == accept
    assert rejected(body, **only) == reject


def test_both_places_of_a_move_go_together() -> None:
    source, target = (
        f"<w:p><w:pPr><w:rPr><w:{name} {by('A', at + 2)}/></w:rPr></w:pPr>"
        f"<w:{name}RangeStart {by('A', at)} w:name='m'/>"
        f"<w:{name} {by('A', at + 1, date)}>{run('words')}</w:{name}></w:p><w:{name}RangeEnd w:id='{at}'/>"
        for name, at, date in (("moveFrom", 1, "2026-01-01T00:00:00Z"), ("moveTo", 4, "2026-02-02T00:00:00Z"))
    )
    body = source + paragraph("stay") + target + paragraph("end")
    assert accepted(body, ids="3") == ["stay", "words", "end"] == accepted(body, since="2026-02")
    assert rejected(body, ids="3") == ["words", "stay", "end"] == rejected(body, since="2026-02")


def test_a_mark_waits_for_the_table_behind_it() -> None:
    row = f"<w:tr><w:trPr><w:ins {by('B', 7)}/></w:trPr><w:tc>{paragraph('cell')}</w:tc></w:tr>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{row}</w:tbl>"
    body = f"<w:p><w:pPr><w:rPr><w:del {by('A', 5)}/></w:rPr></w:pPr>{run('one')}</w:p>{table}{paragraph('two')}"
    waiting = resolve_some(docx(body), chosen(authors="A"), accept=True).docx
    assert lines(waiting) == ["one[-¶]", "cell", "two"]
    without = resolve_some(waiting, chosen(authors="B"), accept=False).docx
    assert lines(resolve_some(without, chosen(authors="A"), accept=True).docx) == ["onetwo"]


def test_a_note_goes_with_its_reference() -> None:
    reference = f"<w:ins {by('A', 1)}><w:r><w:footnoteReference w:id='4'/></w:r></w:ins>"
    note = f"<w:footnote w:id='4'><w:p><w:ins {by('A', 9)}>{run('said')}</w:ins></w:p></w:footnote>"
    notes = f'<w:footnotes xmlns:w="{NS}/wordprocessingml/2006/main">{note}</w:footnotes>'
    relation = f'<Relationship Id="r1" Type="{NS}/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>'
    rels = f'<Relationships xmlns="{NS}/package/2006/relationships">{relation}</Relationships>'
    more = {"word__footnotes_xml": notes, "word___rels__document_xml.rels": rels}
    data = docx(f"<w:p>{run('x')}{reference}</w:p>", **more)
    assert len(changes_in(data)) == 2
    assert changes_in(resolve_some(data, chosen(ids="1"), accept=True).docx) == ()
    rejected_package = read_package(resolve_some(data, chosen(ids="1"), accept=False).docx)
    assert b"said" not in rejected_package.data("word/footnotes.xml")


def test_untouched_paragraphs_keep_their_bytes_and_ids_stay() -> None:
    other = f'<w:p w:rsidR="00AB12CD"><w:pPr><w:jc w:val="both"/></w:pPr>{run("stays")}</w:p>'
    first, last = f"<w:ins {by('A', 31)}>{run('one')}</w:ins>", f"<w:del {by('B', 47)}>{gone('two')}</w:del>"
    body = f"<w:p>{first}</w:p>{other}<w:p>{last}</w:p>"
    made = resolve_some(docx(body), chosen(authors="A"), accept=True)
    assert [change.id for change in changes_in(made.docx)] == ["47"] == [change.id for change in made.left]
    assert other.encode() in read_package(made.docx).data("word/document.xml")


def test_when_nothing_is_meant_the_file_comes_back_as_it_was() -> None:
    data = docx(NESTED)
    assert resolve_some(data, chosen(authors="C"), accept=True).docx == data
