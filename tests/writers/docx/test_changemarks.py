"""Every revision mark of a file belongs to one change."""

from __future__ import annotations

import pytest

from drafting.ooxml.names import local
from drafting.ooxml.reading import read_package
from drafting.writers.docx.changemarks import owners, revisions_of
from drafting.writers.docx.existing import changes_in, changes_of
from tests.making.packages import AUTHOR, docx, inserted, paragraph, run

ID = f'w:id="1" {AUTHOR}'
CHAR = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
CODE = '<w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r>'
BOX = "<w:txbxContent><w:p>{}</w:p></w:txbxContent>"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def grouped(body: str) -> list[list[str]]:
    """The names of the marks of each change, in document order; fails where a mark has no change."""
    package = read_package(docx(body))
    changes = changes_of(package)
    of = owners(package, changes)
    marks = revisions_of(package.root(package.main))
    assert set(marks) == set(of)
    return [[local(mark.tag) for mark in marks if of[mark] == change.number] for change in changes]


@pytest.mark.parametrize(
    ("body", "marks"),
    [
        pytest.param(
            f"<w:p>{inserted(CHAR.format('begin') + CODE + CHAR.format('separate'))}{run('words')}"
            f"{inserted(CHAR.format('end'))}{run(' more ')}{inserted(run('x'))}</w:p>",
            [["ins", "ins"], ["ins"]],
            id="the end of a field goes with its begin",
        ),
        pytest.param(
            f"<w:p><w:ins {ID}><w:del {ID}><w:r><w:delText>x</w:delText></w:r></w:del></w:ins></w:p>",
            [["ins", "del"]],
            id="what one put in and another took out",
        ),
        pytest.param(
            f"<w:p><w:moveFromRangeStart {ID} w:name='m'/><w:moveFrom {ID}>{run('a')}</w:moveFrom>"
            f"<w:moveFromRangeEnd w:id='1'/></w:p>{paragraph('b')}"
            f"<w:p><w:moveToRangeStart w:id='2' {AUTHOR} w:name='m'/><w:moveTo {ID}>{run('a')}</w:moveTo>"
            f"<w:moveToRangeEnd w:id='2'/></w:p>",
            [["moveFromRangeStart", "moveFrom", "moveFromRangeEnd", "moveToRangeStart", "moveTo", "moveToRangeEnd"]],
            id="both places of a move",
        ),
        pytest.param(
            f"<w:p>{inserted(run('first'))}</w:p><w:customXmlInsRangeStart {ID}/><w:sdt><w:sdtContent><w:p><w:pPr>"
            f"<w:rPr><w:ins {ID}/></w:rPr></w:pPr>{inserted(run('in'))}</w:p></w:sdtContent></w:sdt>"
            "<w:customXmlInsRangeEnd w:id='1'/>",
            [["ins"], ["customXmlInsRangeStart", "ins", "ins", "customXmlInsRangeEnd"]],
            id="a control goes with what came in it",
        ),
        pytest.param(
            f"<w:p>{inserted(run('first'))}</w:p><w:p><w:pPr><w:rPr><w:rPrChange {ID}><w:rPr><w:b/></w:rPr>"
            f"</w:rPrChange></w:rPr></w:pPr>{run('same')}</w:p>",
            [["ins"], ["rPrChange"]],
            id="the look of a paragraph mark is a change of its own",
        ),
        pytest.param(
            f"<w:p><w:pPr><w:numPr><w:numId w:val='1'/><w:ins {ID}/></w:numPr></w:pPr>{run('item')}</w:p>",
            [["ins"]],
            id="numbering that was put on",
        ),
        pytest.param(
            f"<w:p><mc:AlternateContent {MC}><mc:Choice Requires='wps'>{BOX.format(inserted(run('x')))}</mc:Choice>"
            f"<mc:Fallback>{BOX.format(inserted(run('x')))}</mc:Fallback></mc:AlternateContent></w:p>",
            [["ins", "ins"]],
            id="both copies of a text box",
        ),
    ],
)
def test_marks_that_belong_together_are_one_change(body: str, marks: list[list[str]]) -> None:
    assert grouped(body) == marks


def test_a_change_is_named_by_the_id_of_its_first_mark() -> None:
    one, other = (f'<w:ins w:id="7" {AUTHOR}>{run(text)}</w:ins>' for text in "ac")
    assert [change.id for change in changes_in(docx(f"<w:p>{one}{run('b')}{other}</w:p>"))] == ["7", "7.2"]
