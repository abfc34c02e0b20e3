"""What came back: silent edits, people, marked changes, comments."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from drafting.compare.settings import Settings
from drafting.errors import DraftingError
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all
from drafting.prose.kinds import Language
from drafting.review.listing import text
from drafting.review.report import report
from drafting.review.returned import Returned, returned
from drafting.review.telling import says
from drafting.writers.docx.redline import redline
from tests.making.packages import docx, paragraph
from tests.review.planted import planted
from tests.writers.combined.test_combining import commented

LINES = [f"Article {n}. Canada will deliver {n},000 barrels to the United States in year {n}." for n in range(1, 141)]
SENT = docx("".join(map(paragraph, LINES)))
WHEN = datetime(2026, 11, 20, tzinfo=UTC)


def edited(old: str, new: str, data: bytes = SENT) -> bytes:
    package = read_package(data)
    changed = package.data(package.main).replace(old.encode(), new.encode())
    return write_package(package.replaced({package.main: changed}))


def marked(new: bytes, author: str = "Dana", old: bytes = SENT) -> bytes:
    return redline(old, new, author=author, date=WHEN).docx


def finds_all(review: Returned, words: tuple[str, ...], looks: tuple[str, ...]) -> None:
    assert sorted(change.new for change in review.silent_words) == sorted(words)
    assert sorted(change.new.strip() for change in review.silent_looks) == sorted(text.strip() for text in looks)


def test_a_hundred_silent_edits_among_marked_ones_are_found_and_no_other() -> None:
    marks = SENT
    for n in range(1, 141, 7):
        marks = edited(f"deliver {n},000", f"deliver {n},500", marks)
    made = planted(read_package(marked(marks)), 100, Random(1))
    assert len(made.words) + len(made.looks) == 100
    review = returned(SENT, write_package(made.package))
    finds_all(review, made.words, made.looks)
    assert len(review.fresh) == 20
    assert {change.author for change in review.fresh} == {"Dana"}


@pytest.mark.corpus
def test_silent_edits_in_real_files_are_found_and_no_other(corpus_files: list[Path]) -> None:
    random = Random(2)
    found = 0
    for path in random.sample(corpus_files, 24):
        if path.stat().st_size > 150_000 or path.suffix != ".docx":
            continue
        try:
            package = read_package(path.read_bytes(), path.name)
            clean = accept_all(package)
            first = planted(clean, 4, random)
            sent = write_package(clean)
            copy = read_package(redline(sent, write_package(first.package), author="Dana", date=WHEN).docx)
        except DraftingError:
            continue
        made = planted(copy, 25, random)
        review = returned(sent, write_package(made.package))
        finds_all(review, made.words, made.looks)
        found += len(made.words) + len(made.looks)
    assert found > 10


def test_a_copy_with_nothing_hidden_has_no_silent_change() -> None:
    review = returned(SENT, marked(edited(" 7,000", " 8,000")))
    assert review.silent == ()
    assert [(p.name, p.changes, p.first[:10]) for p in review.people] == [("Dana", 1, "2026-11-20")]


def test_marks_that_were_ours_are_told_apart() -> None:
    ours = marked(edited(" 7,000", " 8,000"), "Us")
    package = read_package(ours)
    silent = package.data(package.main).replace(b"year 9.", b"year 10.")
    theirs = marked_on(write_package(package.replaced({package.main: silent})))
    review = returned(ours, theirs)
    assert [change.new for change in review.silent] == ["10"]
    assert [change.author for change in review.fresh] == ["Dana"]
    assert [review.changes[n - 1].author for n in sorted(review.known)] == ["Us"] * len(review.known)
    assert review.settled == 0


def marked_on(data: bytes) -> bytes:
    """A change by Dana in a file that holds marks already."""
    new = edited(" 20,000", " 21,000", write_package(accept_all(read_package(data))))
    return redline(data, new, author="Dana", date=WHEN, settings=Settings(existing="keep")).docx


def test_our_marks_that_they_settled_are_counted() -> None:
    ours = marked(edited(" 7,000", " 8,000"), "Us")
    review = returned(ours, write_package(accept_all(read_package(ours))))
    assert review.silent == ()
    assert review.settled > 0


def test_comments_have_their_words_and_their_answers() -> None:
    asked = ("Us", "Why so much?", "00000001", "")
    back = commented(asked, ("Ana", "Last year's figure.", "00000002", "00000001"))
    first, reply = returned(commented(asked), back).comments
    assert (first.text, first.known, first.about) == (
        "Why so much?",
        True,
        "Canada shall deliver 4,000 kb/d each year.",
    )
    assert (reply.text, reply.known, reply.answers) == ("Last year's figure.", False, first.id)


@pytest.mark.parametrize("ui", ["en", "fr"])
def test_the_list_and_the_report_tell_comments_with_their_answers(ui: Language) -> None:
    asked = ("Us", "Why so much? " + "Say more of it, please. " * 8, "00000001", "")
    back = commented(asked, ("", "Last year's figure.", "00000002", "00000001"))
    review = returned(commented(asked), back)
    lines = text(review, 60, ui).splitlines()
    assert max(map(len, lines)) <= 60
    told = " ".join(" ".join(lines).split())
    assert told.index("Us (2026-11-01)") < told.index("Why so much?") < told.index("↳") < told.index("Last year's")
    assert says(ui)["ours-too"] in told
    assert f"{says(ui)['about']} “Canada shall deliver" in told
    package = read_package(report(review, date(2026, 1, 31), ui=ui))
    said = "".join(package.root(package.main).itertext())
    assert said.index("Why so much?") < said.index("↳ Last year's figure.")
    assert says(ui)["ours-too"] in said
    assert says(ui)["unnamed"] in said


def test_changes_of_looks_alone_stand_below_those_of_words() -> None:
    new = edited("deliver 3,000", "deliver 3,500", edited('<w:r><w:t xml:space="preserve">Article 9.',
                 '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Article 9.'))  # fmt: skip
    review = returned(SENT, new)
    assert review.silent_words
    assert review.silent_looks
    lines = text(review).splitlines()
    assert lines.index(f"  {says('en')['looks-head']}") > next(k for k, line in enumerate(lines) if "3,500" in line)
    package = read_package(report(review, date(2026, 1, 31)))
    assert says("en")["looks-head"] in "".join(package.root(package.main).itertext())
