"""Reviewers' copies on one base, case by case; the laws are in tests/laws/test_combine_laws.py."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from drafting.compare.selecting import Selection
from drafting.errors import DraftingError
from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from drafting.writers.combined.combining import Combined, combine
from drafting.writers.combined.conflict import Decide
from drafting.writers.combined.copies import Copy, stem
from drafting.writers.combined.threads import Thread, comments_of, threads_of
from drafting.writers.docx.existing import changes_in
from drafting.writers.docx.redline import redline
from drafting.writers.resolved import resolve_some
from tests.making.packages import WML, W, docx, pack, paragraph, parts, relationships, run

VOLUME = "Canada shall deliver 4,000 kb/d each year."
BASE = docx(paragraph(VOLUME) + paragraph("It applies from 2026.") + paragraph("End."))
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def text(*lines: str) -> bytes:
    return docx("".join(map(paragraph, lines)))


def together(
    *copies: bytes, decide: Decide = lambda _: "both", base: bytes = BASE, names: Sequence[str] = "ABCD"
) -> Combined:
    return combine(base, [Copy(copy, f"{n}.docx", n) for copy, n in zip(copies, names, strict=False)], decide=decide)


def lines(data: bytes, *, accept: bool = True) -> list[str]:
    package = (accept_all if accept else reject_all)(read_package(data))
    return ["".join(t.text or "" for t in p.iter(w("t"))) for p in package.root(package.main).iter(w("p"))]


def said(made: Combined) -> list[tuple[str, str, str]]:
    return [(change.author, change.old, change.new) for change in made.changes]


LOWER = text(VOLUME.replace("4,000", "3,200"), "It applies from 2026.", "End.")
LATER = text(VOLUME, "It applies from 2027.", "End.")
HIGHER = text(VOLUME.replace("4,000", "5,000"), "It applies from 2026.", "End.")


def test_everybodys_edits_stand_under_their_names() -> None:
    made = together(LOWER, LATER)
    assert said(made) == [("A", "4,000", "3,200"), ("B", "2026", "2027")]
    assert not made.conflicts
    assert not made.notes
    assert lines(made.docx) == [VOLUME.replace("4,000", "3,200"), "It applies from 2027.", "End."]
    assert lines(made.docx, accept=False) == [VOLUME, "It applies from 2026.", "End."]


def test_the_same_edit_is_one_change_in_all_names_and_found_by_each() -> None:
    made = together(LOWER, LATER, LOWER)
    assert said(made)[0] == ("A; C", "4,000", "3,200")
    for name in ("A", "C"):
        only = resolve_some(made.docx, Selection(authors=frozenset({name})), accept=True).docx
        assert lines(only, accept=False)[0] == VOLUME.replace("4,000", "3,200")


def test_overlapping_edits_are_a_conflict_with_both_texts() -> None:
    made = together(LOWER, HIGHER)
    (conflict,) = made.conflicts
    assert conflict.base == "4,000"
    assert [(each.names, each.text) for each in conflict.variants] == [(("A",), "3,200"), (("B",), "5,000")]
    assert lines(resolve_some(made.docx, Selection(authors=frozenset("B")), accept=True).docx, accept=False)[0] == (
        VOLUME.replace("4,000", "5,000")
    )


@pytest.mark.parametrize(("answer", "shown"), [("A", "3,200"), ("B", "5,000"), ("base", "4,000")])
def test_a_conflict_is_decided_and_what_was_left_out_is_told(answer: str, shown: str) -> None:
    made = together(LOWER, HIGHER, decide=lambda _: answer)
    assert lines(made.docx)[0] == VOLUME.replace("4,000", shown)
    (comment,) = comments_of(read_package(made.docx))
    told = "".join(comment.itertext())
    assert all(each in told for each in ("4,000", "3,200", "5,000"))
    assert made.conflicts[0].chosen == answer


def test_a_paragraph_that_one_deletes_and_another_edits_is_a_conflict() -> None:
    made = together(LATER, text(VOLUME, "End."))
    (conflict,) = made.conflicts
    assert [each.text.strip() for each in conflict.variants] == ["It applies from 2027.", ""]
    assert lines(made.docx) == [VOLUME, "2027End."] or lines(made.docx)[-1] == "End."


def test_marks_in_a_copy_keep_their_authors_and_dates() -> None:
    first = redline(BASE, LOWER, author="Zoé", date=datetime(2026, 11, 3, 9, tzinfo=UTC)).docx
    second = redline(BASE, LATER, author="Max", date=datetime(2026, 11, 4, 9, tzinfo=UTC)).docx
    both = together(first, second, names=("", "")).docx
    marked = combine(BASE, [Copy(both, "back.docx")], decide=lambda _: "both")
    assert [(c.author, c.date[:10], c.new) for c in marked.changes] == [
        ("Zoé", "2026-11-03", "3,200"),
        ("Max", "2026-11-04", "2027"),
    ]


def test_what_a_marked_copy_does_not_show_stands_under_its_name() -> None:
    shown = redline(BASE, LOWER, author="Zoé", date=datetime(2026, 11, 3, 9, tzinfo=UTC)).docx
    package = read_package(shown)
    silent = package.data(package.main).replace(b"from 2026", b"from 2028")
    data = pack({part: package.data(part) if part != package.main else silent for part in package.parts})
    made = combine(BASE, [Copy(data, "back.docx", "Ministry")], decide=lambda _: "both")
    assert said(made) == [("Zoé", "4,000", "3,200"), ("Ministry", "2026", "2028")]


def test_marks_that_the_base_holds_are_edits_too() -> None:
    ours = redline(BASE, LOWER, author="Us", date=datetime(2026, 11, 3, tzinfo=UTC)).docx
    made = together(redline(BASE, LATER, author="Them").docx, base=ours, names=("",))
    assert [(author, new) for author, _, new in said(made)] == [("Us", "3,200"), ("Them", "2027")]


def test_rows_cells_and_added_paragraphs_come_together() -> None:
    def table(*rows: tuple[str, ...]) -> str:
        cells = "".join(
            "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
        )
        return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{cells}</w:tbl>"

    old = (("2026", "4,000"), ("2027", "4,100"))
    base, one, other = (docx(table(*rows) + paragraph("End.")) for rows in (
        old, (("2026", "3,000"), ("2027", "4,100")), (*old, ("2028", "4,200"))))  # fmt: skip
    more = docx(table(*old) + paragraph("New.") + paragraph("End."))
    made = together(one, other, more, base=base)
    assert not made.conflicts
    assert lines(made.docx) == ["2026", "3,000", "2027", "4,100", "2028", "4,200", "New.", "End."]
    assert {author for author, _, _ in said(made)} == {"A", "B", "C"}


def commented(*comments: tuple[str, str, str, str]) -> bytes:
    """BASE with comments on its first paragraph: (author, words, paragraph id, id of the one it answers)."""
    anchors = "".join(f'<w:r><w:commentReference w:id="{k}"/></w:r>' for k in range(len(comments)))
    body = f"<w:p>{run(VOLUME)}{anchors}</w:p>" + paragraph("It applies from 2026.") + paragraph("End.")
    listed = "".join(
        f'<w:comment w:id="{k}" w:author="{author}" w:date="2026-11-0{k + 1}T00:00:00Z"><w:p w14:paraId="{own}">'
        f"{run(words)}</w:p></w:comment>"
        for k, (author, words, own, _) in enumerate(comments)
    )
    entries = "".join(
        f'<w15:commentEx w15:paraId="{own}"' + (f' w15:paraIdParent="{up}"' if up else "") + ' w15:done="0"/>'
        for _, _, own, up in comments
    )
    contents = parts(
        body, word__comments_xml=f"{WML}comments+xml", word__commentsExtended_xml=f"{WML}commentsExtended+xml"
    )
    contents["word/comments.xml"] = f'<w:comments xmlns:w="{W}" xmlns:w14="{W14}">{listed}</w:comments>'
    contents["word/commentsExtended.xml"] = f'<w15:commentsEx xmlns:w15="{W15}">{entries}</w15:commentsEx>'
    extended = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    rows = [("r1", "comments", "comments.xml"), ("r2", extended, "commentsExtended.xml")]
    contents["word/_rels/document.xml.rels"] = relationships(rows)
    return pack(contents)


def test_comments_come_together_once_with_their_replies() -> None:
    asked = ("Us", "Why so much?", "00000001", "")
    base = commented(asked)
    one = commented(asked, ("Ana", "Last year's figure.", "00000002", "00000001"))
    other = commented(asked, ("Bo", "Check the unit.", "00000002", ""))
    made = together(one, other, base=base)
    package = read_package(made.docx)
    words = sorted("".join(comment.itertext()) for comment in comments_of(package))
    assert words == ["Check the unit.", "Last year's figure.", "Why so much?"]
    assert len({comment.get(w("id")) for comment in comments_of(package)}) == 3
    assert len(list(package.root(package.main).iter(w("commentReference")))) == 3
    threads = {ident[2]: thread for ident, thread in threads_of(package).items()}
    assert threads["Last year's figure."] == Thread(("Us", "2026-11-01T00:00:00Z", "Why so much?"), False)
    assert threads["Check the unit."].parent is None


def test_untouched_paragraphs_keep_their_bytes() -> None:
    made = together(LOWER, HIGHER)
    assert paragraph("It applies from 2026.").encode() in read_package(made.docx).data("word/document.xml")


def test_copies_without_names_are_called_by_their_files() -> None:
    made = combine(
        BASE, [Copy(LOWER, "in/ministry of trade.docx"), Copy(LATER, "x\\energy.docx")], decide=lambda _: "both"
    )
    assert made.reviewers == ("ministry of trade", "energy")
    assert stem("a/b.c.docx") == "b.c"


def test_a_copy_that_is_no_word_file_is_refused_by_name() -> None:
    with pytest.raises(DraftingError) as refused:
        together(b"nothing")
    assert refused.value.place.file == "A.docx"


def test_all_marks_have_numbers_of_their_own() -> None:
    made = together(LOWER, HIGHER, LATER)
    ids = [change.id for change in changes_in(made.docx)]
    assert len(set(ids)) == len(ids)
    assert not any("." in ident for ident in ids)
