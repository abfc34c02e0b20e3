"""Each construct by a small pair: both views exact, and the mark that Word expects."""

from __future__ import annotations

import pytest

from drafting.document.blocks import story_key
from drafting.document.document import document_of, read_document
from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.views import accept_all, reject_all
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.redline import redline
from tests.making.packages import docx, paragraph, run


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(instruction: str, result: str) -> str:
    return f"{char('begin')}{code(instruction)}{char('separate')}{run(result)}{char('end')}"


def code(instruction: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'


def para(*content: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(content)}</w:p>"


def control(tag: str, *blocks: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{"".join(blocks)}</w:sdtContent></w:sdt>'


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in row) for row in rows)
    grid = "".join('<w:gridCol w:w="900"/>' for _ in rows[0])
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


A, B, C = (
    paragraph(f"{letter} paragraph with several words of its own {letter}.") for letter in ("First", "Second", "Third")
)
TOC = code("TOC \\h")
LONG = "The Participants will consult each other on the supply of crude oil every year."

PAIRS = {
    "first line of a table of contents goes": (
        para(char("begin"), TOC, char("separate"), run("Scope"))
        + para(run("Definitions"))
        + para(run("Review"), char("end"))
        + C,
        para(char("begin"), TOC, char("separate"), run("Definitions")) + para(run("Review"), char("end")) + C,
    ),
    "last line of a table of contents comes": (
        para(char("begin"), TOC, char("separate"), run("Scope"))
        + para(run("Review of the Arrangement"), char("end"))
        + C,
        para(char("begin"), TOC, char("separate"), run("Scope"))
        + para(run("Review of the Arrangement"))
        + para(run("Signature"), char("end"))
        + C,
    ),
    "a field's target changes": (
        para(run("See "), field("REF a \\h", "Article 1")),
        para(run("See "), field("REF b \\h", "Article 1")),
    ),
    "a field cut by an edit": (para(field("REF a", "2"), run(" and more")), para(run("No field and more"))),
    "fldSimple goes": (
        para('<w:fldSimple w:instr=" DATE ">' + run("today") + "</w:fldSimple>", run(" it is")),
        para(run("Tomorrow it is")),
    ),
    "the last paragraph comes": (A + B, A + B + C),
    "the last paragraph goes": (A + B + C, A + B),
    "the last paragraph goes and is of another style": (A + para(run("End"), properties='<w:jc w:val="right"/>'), A),
    "a paragraph before a table comes": (A + table(("x", "y")) + C, A + B + table(("x", "y")) + C),
    "a paragraph before a table goes": (A + B + table(("x", "y")) + C, A + table(("x", "y")) + C),
    "everything goes": (A + B + C, para()),
    "everything is another": (A, table(("x", "y")) + C),
    "a section ends elsewhere": (
        A + para(run("Part one"), properties='<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>') + B + C,
        A + B + para(run("Part one"), properties='<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>') + C,
    ),
    "a section's page is turned": (
        para(run("Part one"), properties='<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>') + B,
        para(run("Part one"), properties='<w:sectPr><w:pgSz w:w="2" w:h="1"/></w:sectPr>') + B,
    ),
    "a provision moves with its control": (
        control("prv:1", para(run("Title")), A) + control("prv:2", B) + C + control("prv:3", para(run(LONG))),
        control("prv:2", B) + C + control("prv:1", para(run("Title")), A) + control("prv:3", para(run(LONG))),
    ),
    "a provision comes with its control": (control("prv:1", A) + C, control("prv:1", A) + control("prv:2", B) + C),
    "the last provision goes with its control": (control("prv:1", A) + control("prv:2", B), control("prv:1", A)),
    "a control is put around text": (A + B + C, A + control("prv:1", B) + C),
    "the mark is bold": (A + B, para(run("x"), properties="<w:rPr><w:b/></w:rPr>") + B),
    "a column comes": (table(("a", "b"), ("c", "d")) + C, table(("a", "kg", "b"), ("c", "kg", "d")) + C),
    "a nested table changes": (
        f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{table(('a', 'b'))}{A}</w:tc></w:tr></w:tbl>{C}",
        f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{table(('a', 'z'))}{A}</w:tc></w:tr></w:tbl>{C}",
    ),
    "two paragraphs are joined and a control goes around the second": (
        para(run("You can write just after. ")) + para(run("The image has a forced ratio")) + C,
        para(run("You can write just after. "), control("t", run("The image has a forced ratio"))) + C,
    ),
    "a formula changes": (
        para(run("If "), "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", run(" then")),
        para(run("If "), "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", run(" then")),
    ),
    "a link goes around text": (
        para(run("See the register now")),
        para(run("See "), f'<w:hyperlink w:anchor="top">{run("the register")}</w:hyperlink>', run(" now")),
    ),
    "right to left inside": (
        para(run("a "), f'<w:bdo w:val="rtl">{run("b c")}</w:bdo>'),
        para(run("a "), f'<w:bdo w:val="rtl">{run("b d")}</w:bdo>'),
    ),
    "repeated blocks": (paragraph("[Reserved]") * 6 + A, paragraph("[Reserved]") * 3 + A + paragraph("[Reserved]") * 4),
    "a combining mark": (paragraph("cafe\u0301 noir"), paragraph("cafe noir")),
}


def view(data: bytes, *, accept: bool | None) -> object:
    document = read_document(data)
    if accept is not None:
        package = read_package(data)
        document = document_of(accept_all(package) if accept else reject_all(package))
    return story_key(document.body, document.package.main, document.context), [b.homes for b in document.blocks]


def balance(root: Element) -> int:
    kinds = [c.get(w("fldCharType")) for c in root.iter(w("fldChar"))]
    return kinds.count("begin") - kinds.count("end")


@pytest.mark.parametrize("there", [True, False], ids=["forth", "back"])
@pytest.mark.parametrize("name", PAIRS)
def test_both_views_are_exact(name: str, there: bool) -> None:
    old, new = (docx(body) for body in (PAIRS[name] if there else PAIRS[name][::-1]))
    result = redline(old, new)
    assert view(result.docx, accept=True) == view(new, accept=None)
    assert view(result.docx, accept=False) == view(old, accept=None)
    package = read_package(result.docx)
    assert balance(package.root(package.main)) == 0
    assert not [note for note in result.notes if note.code == "marked-coarsely"]
    assert has_revisions(package.root(package.main))
