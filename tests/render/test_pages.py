from __future__ import annotations

from drafting.render.pages import UNMEASURED, Pages, with_pages

TRUE = Pages({"_Toc1": 3}, 9)


def test_the_second_pass_prints_what_the_first_measured() -> None:
    seen: list[Pages | None] = []

    def draw(pages: Pages | None) -> bytes:
        seen.append(pages)
        return repr(pages).encode()

    docx, notes = with_pages(draw, lambda _: TRUE)
    assert docx == repr(TRUE).encode()
    assert not notes
    assert seen == [UNMEASURED, TRUE]


def test_with_nothing_to_measure_the_contents_have_no_pages_and_a_note_says_why() -> None:
    docx, notes = with_pages(lambda pages: repr(pages).encode(), lambda _: None)
    assert docx == b"None"
    assert [note.code for note in notes] == ["pages-not-measured"]


def test_pages_that_keep_moving_end_with_a_note() -> None:
    measured = iter(Pages({"_Toc1": n}, n) for n in range(1, 9))
    _, notes = with_pages(lambda pages: repr(pages).encode(), lambda _: next(measured))
    assert [note.code for note in notes] == ["pages-not-stable"]
