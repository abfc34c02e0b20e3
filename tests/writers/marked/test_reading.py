"""The reading model holds both texts, word for word, and shows every change."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

from drafting.errors import Refusal
from drafting.ooxml.names import MC, w
from drafting.ooxml.package import Package, body_of
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from drafting.writers.docx.existing import changes_of
from drafting.writers.docx.redline import redline
from drafting.writers.marked.model import Block, MarkedText, Notice, Paragraph, Table, words
from drafting.writers.marked.pruning import in_comments, pruned, seen
from drafting.writers.marked.reading import read_marked
from tests.laws.documents import versions
from tests.laws.files import written
from tests.making.packages import AUTHOR, docx, paragraph, run
from tests.making.pages import MOVED, compared, marked_copy, word

SIGNS = str.maketrans("", "", "\t\n\u2011\u00ad")


def every(text: MarkedText) -> list[Block]:
    return [
        *(block for story in text.stories for block in story.blocks),
        *(block for note in text.notes for block in note.blocks),
        *in_comments(text.comments),
    ]


def said(blocks: Iterable[Block], *, new: bool) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield words(block.runs, new=new)
            for box in block.boxes:
                yield from said(box, new=new)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from said(cell.blocks, new=new)


def letters(package: Package) -> str:
    """The words of a body, sorted: text boxes stand elsewhere in the file than on a page. Without ruby (17.3.3.24)."""
    found = body_of(package).iter(w("t"))
    left = (f"{{{MC}}}Fallback", w("rt"))
    return "".join(sorted("".join(t.text or "" for t in found if next(t.iterancestors(*left), None) is None)))


def holds_both_texts(package: Package) -> None:
    changes = changes_of(package)
    text = read_marked(package, changes)
    for new, view in ((True, accept_all(package)), (False, reject_all(package))):
        read = "".join(said(text.stories[0].blocks, new=new)).translate(SIGNS)
        assert "".join(sorted(read)) == letters(view).translate(SIGNS)
    noticed = {number for block in every(text) for number in _noticed(block)}
    numbers = {change.number for change in changes}
    assert {*seen(every(text)), *noticed, *text.left} - {0} == numbers
    assert not text.left


def _noticed(block: Block) -> Iterator[int]:
    if isinstance(block, Paragraph):
        yield from block.notices
        yield from (run.marks[-1].change for run in block.runs if run.kind == "silent")
        for box in block.boxes:
            yield from (number for each in box for number in _noticed(each))
    elif isinstance(block, Table):
        yield from block.notices
        yield from (n for row in block.rows for cell in row.cells for each in cell.blocks for n in _noticed(each))
    else:
        yield from block.notices


@settings(max_examples=40)
@given(versions())
def test_the_model_of_a_redline_holds_both_texts_and_every_change(pair: tuple[tuple, tuple]) -> None:  # type: ignore[type-arg]
    made = redline(*map(written, pair))
    holds_both_texts(read_package(made.docx))


def test_the_model_of_a_marked_copy_holds_both_texts_and_every_change() -> None:
    holds_both_texts(read_package(marked_copy()))


@pytest.mark.corpus
def test_real_files_with_tracked_changes_are_read_whole(corpus_files: list[Path]) -> None:
    looked = 0
    for path in corpus_files[::9]:
        try:
            package = read_package(path.read_bytes(), path.name)
        except Refusal:
            continue
        holds_both_texts(package)
        looked += 1
    assert looked > 20


def test_a_paragraph_has_the_number_it_prints_in_either_text() -> None:
    made = compared()
    body = read_marked(made.package, made.changes).stories[0].blocks
    numbered = {words(b.runs, new=True): (b.number, b.was, b.level) for b in body if isinstance(b, Paragraph)}
    assert numbered["Review"] == ("Article 2", "Article 2", 1)
    assert numbered["The Participants meet twice a year in Ottawa or in Washington."] == ("2.", "3.", 0)
    assert numbered["The last words stay as they are."] == ("1.", "2.", 0)
    assert numbered[MOVED][0] == "2."


def test_each_paragraph_tells_its_language() -> None:
    made = compared()
    body = read_marked(made.package, made.changes).stories[0].blocks
    spoken = {b.language for b in body if isinstance(b, Paragraph) and "consultent" in words(b.runs, new=True)}
    assert spoken == {"fr"}


def test_what_one_put_in_and_another_took_out_stands_in_both_marks() -> None:
    inner = '<w:del w:id="2" w:author="B"><w:r><w:delText>x</w:delText></w:r></w:del>'
    package = read_package(docx(f'<w:p><w:ins w:id="1" w:author="A">{inner}</w:ins></w:p>'))
    (block, *_) = read_marked(package, changes_of(package)).stories[0].blocks
    assert isinstance(block, Paragraph)
    assert [(mark.status, mark.author) for mark in block.runs[0].marks] == [("ins", "A"), ("del", "B")]
    assert words(block.runs, new=True) == words(block.runs, new=False) == ""


def test_a_reply_stands_under_the_comment_it_answers_and_a_settled_one_says_so() -> None:
    package = read_package(marked_copy())
    first, second = read_marked(package, changes_of(package)).comments
    assert (first.author, [reply.author for reply in first.replies], first.resolved) == ("Ann", ["Bob"], False)
    assert (second.key, second.resolved) == ("3", True)


def edge(end: str, key: int) -> str:
    return f'<w:commentRange{end} w:id="{key}"/>'


def test_the_words_of_comments_go_over_paragraphs_and_cross() -> None:
    body = (
        f"<w:p>{run('a ')}{edge('Start', 1)}{run('b ')}</w:p>{edge('Start', 3)}"
        f"<w:p>{run('c ')}{edge('End', 1)}{run('d ')}{edge('End', 3)}{edge('Start', 2)}{edge('Start', 8)}"
        f"{run('e')}</w:p>"
        f"<w:p>{run('f')}{edge('End', 8)}</w:p>"
    )  # 2 is a reply to 1; 8 is no comment
    comments = {name: _part(marked_copy(), f"word/{name}.xml") for name in ("comments", "commentsExtended")}
    package = read_package(word(body, **comments))
    blocks = [b for b in read_marked(package, ()).stories[0].blocks if isinstance(b, Paragraph)]
    said = [(r.text, r.remarks) for b in blocks for r in b.runs]
    assert said == [("a ", ()), ("b ", ("1",)), ("c ", ("1", "3")), ("d ", ("3",)), ("e", ()), ("f", ())]


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return held.read(name).decode()


def test_a_change_that_no_words_show_is_noticed_once() -> None:
    change = f'<w:pPrChange w:id="1" {AUTHOR}><w:pPr/></w:pPrChange>'
    package = read_package(docx(f'<w:p><w:pPr><w:jc w:val="center"/>{change}</w:pPr>{run("Words.")}</w:p>'))
    (block, *_) = read_marked(package, changes_of(package)).stories[0].blocks
    assert isinstance(block, Paragraph)
    assert (block.notices, block.align) == ((1,), "center")


def test_a_notice_of_what_words_show_is_dropped() -> None:
    known = {1}
    assert pruned([Notice((1, 2)), Notice((2,)), Notice((3,))], known) == (Notice((2,)), Notice((3,)))
    assert known == {1, 2, 3}


def test_a_file_without_changes_is_a_text_without_marks() -> None:
    package = read_package(docx(paragraph("Same.")))
    text = read_marked(package, ())
    assert not any(seen(every(text)))
    assert list(said(text.stories[0].blocks, new=True)) == ["Same."]
