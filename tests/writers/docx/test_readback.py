"""The check reads what was written: a fault planted anywhere in a finished redline is found, whatever is left out."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import partial
from random import Random

import pytest

from drafting.compare.settings import DEFAULT
from drafting.document.document import document_of
from drafting.ooxml.package import Package, body_of
from drafting.ooxml.reading import read_package
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx import readback
from drafting.writers.docx.check import faults_of
from drafting.writers.docx.readback import Original, faults_in
from drafting.writers.docx.redline import redline
from tests.making.packages import W, docx, paragraph, relationships, run, with_parts

P, T, ROW = f"{{{W}}}p", f"{{{W}}}t", f"{{{W}}}tr"
Tamper = Callable[[Element], None]


def body(edited: bool) -> str:
    words = ["alpha", "beta", "gamma", "delta"]
    texts = [f"Paragraph {k} says {words[k % 4]} and {words[k % 3]}." for k in range(40)]
    if edited:
        texts[5] = "Paragraph 5 says nothing of the kind."
    blocks = [paragraph(text) for text in texts]
    control = '<w:sdt><w:sdtPr><w:tag w:val="clause"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    blocks[30:32] = [control.format("".join(blocks[30:32]))]
    if edited:
        del blocks[20]
    cell = "<w:tc><w:tcPr/><w:p>{}</w:p></w:tc>"
    rows = [f"<w:tr>{cell.format(run(str(k)))}{cell.format(run('rate 5 %'))}</w:tr>" for k in range(60)]
    if edited:
        rows[33] = rows[33].replace("5 %", "6 %")
    return "".join([*blocks[:10], f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>", *blocks[10:]])


OLD, NEW = docx(body(edited=False)), docx(body(edited=True))
MADE = redline(OLD, NEW).docx


def read(data: bytes) -> Package:
    return read_package(data)


def original(data: bytes) -> Original:
    package = read(data)
    return Original.of(package, document_of(package))


def texts(root: Element) -> list[Element]:
    return [t for t in root.iter(T) if t.text]


def text_number(k: int) -> Tamper:
    def change(root: Element) -> None:
        texts(root)[k].text = "Another text"

    return change


def without(tag: str, k: int) -> Tamper:
    def change(root: Element) -> None:
        element = list(root.iter(tag))[k]
        element.getparent().remove(element)  # type: ignore[union-attr]

    return change


def swapped(tag: str, k: int) -> Tamper:
    def change(root: Element) -> None:
        element = list(root.iter(tag))[k]
        following = element.getnext()
        assert following is not None
        following.addnext(element)

    return change


def twice(tag: str, k: int) -> Tamper:
    def change(root: Element) -> None:
        element = list(root.iter(tag))[k]
        element.addnext(deepcopy(element))

    return change


def without_control(root: Element) -> None:
    control = next(root.iter(f"{{{W}}}sdt"))
    for child in list(control.find(f"{{{W}}}sdtContent")):  # type: ignore[arg-type]
        control.addprevious(child)
    control.getparent().remove(control)  # type: ignore[union-attr]


def with_mark(name: str) -> Tamper:
    def change(root: Element) -> None:
        paragraph = list(root.iter(P))[2]
        properties = paragraph.makeelement(f"{{{W}}}pPr")
        mark = properties.makeelement(f"{{{W}}}{name}", {f"{{{W}}}id": "9", f"{{{W}}}author": "A"})
        holder = properties.makeelement(f"{{{W}}}rPr")
        holder.append(mark)
        properties.append(holder)
        paragraph.insert(0, properties)

    return change


def tampered(change: Tamper) -> Package:
    package = read(MADE)
    root = package.copy_root(package.main)
    change(root)
    return package.replaced({package.main: root}).serialised()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(text_number(1), id="a word in a paragraph far from every change"),
        pytest.param(text_number(-1), id="the last paragraph"),
        pytest.param(without(P, 2), id="a kept paragraph lost"),
        pytest.param(swapped(P, 2), id="two kept paragraphs in another order"),
        pytest.param(twice(P, 2), id="a kept paragraph twice"),
        pytest.param(without(ROW, 5), id="a kept row lost"),
        pytest.param(swapped(ROW, 50), id="two kept rows in another order"),
        pytest.param(text_number(40), id="a cell far from every change"),
        pytest.param(without(f"{{{W}}}ins", 0), id="an insertion lost"),
        pytest.param(without(f"{{{W}}}del", 0), id="a deletion lost"),
        pytest.param(without_control, id="a control around kept paragraphs lost"),
        pytest.param(with_mark("del"), id="a kept paragraph loses its mark on accept"),
        pytest.param(with_mark("ins"), id="a kept paragraph loses its mark on reject"),
    ],
)
def test_a_planted_fault_is_found(change: Tamper) -> None:
    assert faults_in(tampered(change), original(OLD), original(NEW), document_of, DEFAULT)


def test_what_was_made_has_no_fault_and_most_of_it_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []

    def seen(written: Package, *rest: object) -> object:
        sizes.append(len(list(body_of(written).iter(P))))
        return faults_of(written, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(readback, "faults_of", seen)
    assert not faults_in(read(MADE), original(OLD), original(NEW), document_of, DEFAULT)
    assert [size < 30 for size in sizes] == [True]  # of 160 paragraphs


def test_an_original_is_what_it_was_before_its_tree_changed() -> None:
    package = read(OLD)
    document = document_of(package)
    before = Original.of(package, document)
    for text in document.body.iter(T):
        text.text = "changed"
    assert faults_in(read(MADE), before, original(NEW), document_of, DEFAULT) == faults_in(
        read(MADE), original(OLD), original(NEW), document_of, DEFAULT
    )


@pytest.mark.parametrize("seed", range(8))
def test_random_faults_are_found_as_the_whole_reading_finds_them(seed: int) -> None:
    random = Random(seed)
    changes: list[Callable[[int], Tamper]] = [
        text_number,
        partial(without, P),
        partial(twice, P),
        partial(without, ROW),
        partial(without, T),
    ]
    change = random.choice(changes)(random.randrange(30))
    package = tampered(change)
    whole = faults_of(read(MADE), document_of(read(OLD)), document_of(read(NEW)), DEFAULT)
    assert not whole
    whole = faults_of(package, document_of(read(OLD)), document_of(read(NEW)), DEFAULT)
    assert faults_in(package, original(OLD), original(NEW), document_of, DEFAULT) == whole


def test_a_style_that_means_something_else_in_the_redline_is_found() -> None:
    def styled(name: str) -> dict[str, bytes | str]:
        style = f'<w:style w:type="paragraph" w:styleId="A"><w:name w:val="{name}"/></w:style>'
        styles = f'<w:styles xmlns:w="{W}">{style}</w:styles>'
        return {
            "word/_rels/document.xml.rels": relationships([("rId1", "styles", "styles.xml")]),
            "word/styles.xml": styles,
        }

    def text(last: str) -> str:
        return "".join(
            f'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>{run(f"Text {k}")}</w:p>' for k in range(9)
        ) + paragraph(last)

    old, new = with_parts(text("x"), styled("heading 1")), with_parts(text("y"), styled("heading 1"))
    made = read(redline(old, new).docx)
    assert not faults_in(made, original(old), original(new), document_of, DEFAULT)
    other = made.replaced({"word/styles.xml": str(styled("quote")["word/styles.xml"]).encode()})
    assert faults_in(other, original(old), original(new), document_of, DEFAULT)
