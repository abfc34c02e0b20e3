"""The page without a browser: whole, closed, the same numbers, nothing of the document that acts."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from drafting.errors import DraftingError
from drafting.ooxml.reading import read_package
from drafting.writers.compared import Compared, Shown, Side
from drafting.writers.docx.existing import changes_of
from drafting.writers.docx.redline import redline
from drafting.writers.page import english, french, page
from drafting.writers.page.phrases import phrases
from drafting.writers.page.shell import policy
from tests.laws.documents import versions
from tests.laws.files import written
from tests.making.pages import compared, comparison, long, marked_copy

ROOMS = Path(page.__file__).parent
VOID = frozenset({"br", "meta", "input", "link", "img"})


class Tags(HTMLParser):
    """Every start tag with its attributes; what was left open or closed without having been opened."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def told(html: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="told">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    whole: dict[str, object] = json.loads(found[1])
    return whole


def well_made(html: str, numbers: list[int]) -> None:
    """Tags closed as they were opened, ids once, one permanent link for every change."""
    tags = Tags(html)
    assert not tags.wrong
    assert not tags.open
    ids = [attributes["id"] for _, attributes in tags.seen if "id" in attributes]
    assert len(ids) == len(set(ids))
    anchors = sorted(int(each[7:]) for each in ids if each and re.fullmatch(r"change-\d+", each))
    assert anchors == numbers
    targets = {href[1:] for _, a in tags.seen if (href := a.get("href") or "").startswith("#") and len(href) > 1}
    assert targets <= set(ids)


@pytest.fixture(scope="module", params=["en", "fr"])
def made(request: pytest.FixtureRequest) -> Compared:
    return compared(request.param)


@settings(max_examples=20)
@given(versions())
def test_every_change_has_one_permanent_link(pair: tuple[tuple, tuple]) -> None:  # type: ignore[type-arg]
    made = redline(*map(written, pair))
    package = read_package(made.docx)
    html = page.write_copy(made.docx, package, changes_of(package)).decode()
    well_made(html, [change.number for change in made.changes])


def test_the_numbers_and_ids_are_those_of_the_json(made: Compared) -> None:
    html = page.write(made).decode()
    well_made(html, [change.number for change in made.changes])
    changes = told(html)["changes"]
    assert isinstance(changes, list)
    assert [(each["n"], each["id"]) for each in changes] == [(change.number, change.id) for change in made.changes]
    rows = [int(number) for number in re.findall(r'<tr data-r="(\d+)">', html)]
    assert rows == [change.number for change in made.changes]


def test_the_summary_names_both_files_with_fingerprint_and_date(made: Compared) -> None:
    head = page.write(made).decode().partition('<article id="text"')[0]
    assert "new &lt;text&gt;.docx" in head
    assert "deals/" not in head
    assert made.old.sha256 in head
    assert made.new.sha256 in head
    assert ("31 January 2026" in head) or ("31 janvier 2026" in head)
    assert ("1 March 2026" in head) or ("1er mars 2026" in head)


def test_nothing_of_the_document_becomes_markup(made: Compared) -> None:
    html = page.write(made).decode()
    tags = Tags(html).seen
    assert not {tag for tag, _ in tags} & {"img", "svg", "iframe", "object", "embed", "base", "link"}
    assert sum(tag == "script" for tag, _ in tags) == 2
    names = {name for _, attributes in tags for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in ("src", "style", "srcdoc")]
    assert all((attributes.get("href") or "#").startswith("#") for _, attributes in tags)
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", html)
    assert "safe\\u202egnihton" in html


def test_the_policy_names_the_style_and_the_script_and_nothing_else(made: Compared) -> None:
    html = page.write(made).decode()
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    script = re.search(r"<script>(.*?)</script>", html, re.DOTALL)
    assert style is not None
    assert script is not None
    assert policy(style[1], script[1]) in html
    assert "unsafe" not in html.partition("</head>")[0]
    assert "default-src 'none'" in html


def test_the_same_comparison_gives_the_same_page(made: Compared) -> None:
    assert page.write(made) == page.write(made)


def test_a_long_text_folds_what_did_not_change_and_a_short_one_does_not() -> None:
    assert '<details class="fold">' not in page.write(compared()).decode()
    whole = comparison(*long(50, 10))
    html = page.write(whole).decode()
    assert html.count('<details class="fold">') > 3
    assert "paragraphs without changes (Article 2 – Article 10)" in html
    only = page.write(comparison(whole.old, whole.new, Shown(changed_only=True))).decode()
    assert "Title 3<" not in only
    assert "Title 10<" in only
    well_made(only, [change.number for change in whole.changes])


def test_a_copy_shows_its_people_and_their_comments() -> None:
    data = marked_copy()
    package = read_package(data, "copy.docx")
    html = page.write_copy(data, package, changes_of(package)).decode()
    assert "Ann (1), Bob &lt;b&gt; (1)" in html
    assert html.index("Comment by Ann") < html.index("Is this our floor?") < html.index("Reply by Bob")
    assert "Ann · 3 February 2026 · resolved" in html


def test_an_internal_page_says_so() -> None:
    assert "INTERNAL" in page.write(compared(internal=True)).decode().partition("<main>")[0]
    assert "INTERNE" in page.write(compared("fr", internal=True)).decode().partition("<main>")[0]
    assert "INTERNAL" not in page.write(compared()).decode().partition("<main>")[0]


def test_both_languages_say_the_same_things_and_nothing_is_said_for_nothing() -> None:
    ours, theirs = english.ENGLISH, french.FRENCH
    for field in ("said", "things", "words", "script"):
        assert getattr(ours, field).keys() == getattr(theirs, field).keys()
    holes = re.compile(r"\{\w+\}")
    for field in ("words", "script"):
        for name, phrase in getattr(ours, field).items():
            assert sorted(holes.findall(phrase)) == sorted(holes.findall(getattr(theirs, field)[name])), name
    code = "".join(each.read_text("utf-8") for each in ROOMS.rglob("*") if each.suffix in (".py", ".js"))
    for name in ("english.py", "french.py"):
        code = code.replace((ROOMS / name).read_text("utf-8"), "")
    code += "".join(each.read_text("utf-8") for each in (ROOMS.parent / "mail").glob("*.py"))
    used = {*re.findall(r"""["']([a-z-]+)["']""", code), *re.findall(r"words\.(\w+)", code), *_MADE}
    assert {*ours.words, *ours.script} <= used
    assert phrases("fr") is theirs


# Names that the code puts together or reads from a value.
_MADE = ("old", "file", "footnote", "endnote", "ignore", "word", "char", "formatting", "case", "space", "numbering",
         "keep", "accept", "refuse", "header", "footer", "view-marks", "view-side")  # fmt: skip


@pytest.mark.corpus
def test_pages_of_real_files_are_well_made(corpus_files: list[Path]) -> None:
    looked = 0
    for old, new in pairwise(corpus_files[::70]):
        try:
            made = comparison(Side(old.name, old.read_bytes()), Side(new.name, new.read_bytes()))
        except DraftingError:
            continue
        well_made(page.write(made).decode(), [change.number for change in made.changes])
        looked += 1
    assert looked > 3


def test_kept_changes_of_others_are_there_under_their_names() -> None:
    from drafting.cli.redlining.comparing import compared as make
    from drafting.compare.settings import Settings

    old, new = Side("a.docx", marked_copy()), Side("b.docx", marked_copy())
    made = make(old, new, author="We", date=None, settings=Settings(existing="keep"), shown=Shown())
    html = page.write(made).decode()
    well_made(html, [change.number for change in made.changes])
    assert {change.author for change in made.changes} >= {"Ann", "Bob <b>"}
    assert "earlier tracked changes kept" in html
