"""Inline constructs by small pairs: both views exact, and no more words marked than those that changed."""

from __future__ import annotations

import pytest

from drafting.document.blocks import story_key
from drafting.document.document import document_of, read_document
from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.redline import redline
from tests.making.boxes import box, drawn, pict, with_boxes
from tests.making.inline import field, held, link, marked_text, para
from tests.making.packages import run

REGISTER = run("the register")
QUOTE = 'QUOTE "x"'
RUBY = (
    "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>{}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase>"
    "</w:ruby></w:r>"
)
OMATH = "<m:oMath><m:r><m:t>{}</m:t></m:r></m:oMath>"
DATA = '<w:dropDownList><w:listItem w:displayText="{0}" w:value="{0}"/></w:dropDownList>'

# name: (old paragraph content, new paragraph content, deleted words, inserted words)
PAIRS: dict[str, tuple[str, str, str, str]] = {
    "a word of a text box": (
        para("See ", box(para("Delivered in Geneva"))),
        para("See ", box(para("Delivered in Ottawa"))),
        "Geneva",
        "Ottawa",
    ),
    "a paragraph of a text box": (
        para(box(para("Delivered in Geneva"), para("Signed"))),
        para(box(para("Delivered in Geneva"), para("in two copies"), para("Signed"))),
        "",
        "in two copies",
    ),
    "a word of a VML text box": (
        para("<w:r>" + pict(para("Old words")) + "</w:r>"),
        para("<w:r>" + pict(para("New words")) + "</w:r>"),
        "Old",
        "New",
    ),
    "a word of a DrawingML text box without a second copy": (
        para("<w:r>" + drawn(para("Old words")) + "</w:r>"),
        para("<w:r>" + drawn(para("New words")) + "</w:r>"),
        "Old",
        "New",
    ),
    "the words around a text box": (
        para("See ", box(para("Box")), run(" now")),
        para("See ", box(para("Box")), run(" then")),
        "now",
        "then",
    ),
    "one of two text boxes": (
        para(box(para("Left side"), width=10), box(para("Right side"), width=20)),
        para(box(para("Left side"), width=10), box(para("Right hand"), width=20)),
        "side",
        "hand",
    ),
    "a text box resized": (para("See ", box(para("Box"), width=10)), para("See ", box(para("Box"), width=20)), "", ""),
    "a link goes around words": (para("See ", REGISTER, " now"), para("See ", link("top", REGISTER), " now"), "", ""),
    "a link begins inside a word": (
        para("the Beratungsbericht now"),
        para("the Be", link("a", run("ratungsbericht")), " now"),
        "",
        "",
    ),
    "a link leads elsewhere": (para("See ", link("a", REGISTER)), para("See ", link("b", REGISTER)), "", ""),
    "a link shows another tip": (
        para("See ", link("a", REGISTER, more=' w:tooltip="One tip"')),
        para("See ", link("a", REGISTER, more=' w:tooltip="Another tip"')),
        "",
        "",
    ),
    "a link's words change": (
        para("See ", link("a", run("the old register"))),
        para("See ", link("a", run("the new register"))),
        "old",
        "new",
    ),
    "a link that no field can say goes around words": (
        para("See ", REGISTER),
        para("See ", link("a b", REGISTER)),
        "the register",
        "the register",
    ),
    "a link becomes a field that leads to the same place": (
        para("See ", link("a", REGISTER), " now"),
        para("See ", field('HYPERLINK \\l "a"', REGISTER), " then"),
        "now",
        "then",
    ),
    "a link grows over more words": (
        para("See ", link("a", run("the")), " register now"),
        para("See ", link("a", run("the register")), " now"),
        "",
        "",
    ),
    "a link goes with its words": (para("See ", link("a", REGISTER), " now"), para("See now"), " the register", ""),
    "a link beside a control": (
        para(held("t", run("Article 5")), " and ", REGISTER),
        para(held("t", run("Article 5")), " and ", link("a", REGISTER)),
        "",
        "",
    ),
    "two links swap": (
        para(link("a", run("one")), " ", link("b", run("two"))),
        para(link("b", run("one")), " ", link("a", run("two"))),
        "",
        "",
    ),
    "a control goes around words": (para("See ", REGISTER, " now"), para("See ", held("t", REGISTER), " now"), "", ""),
    "a control goes around a control": (
        para("See ", held("t", REGISTER), " now"),
        para("See ", held("u", held("t", REGISTER), run(" now"))),
        "",
        "",
    ),
    "a control is called otherwise": (para("See ", held("t", REGISTER)), para("See ", held("u", REGISTER)), "", ""),
    "a control offers another choice": (
        para("See ", held("t", REGISTER, more=DATA.format("a"))),
        para("See ", held("t", REGISTER, more=DATA.format("b"))),
        "",
        "",
    ),
    "a control around words that change": (
        para("Pay ", run("ten dollars"), " now"),
        para("Pay ", held("sum", run("twelve dollars")), " now"),
        "ten",
        "twelve",
    ),
    "a control and a link cross": (
        para(held("t", run("one two")), run(" three")),
        para("one ", link("a", run("two three"))),
        None,
        None,
    ),
    "a control around a split paragraph": (
        para("one ", held("t", run("two three"))),
        para("one ", held("t", run("two"))) + para("three"),
        None,
        None,
    ),
    "a field goes around words": (para("On ", run("1 May"), "."), para("On ", field(QUOTE, run("1 May")), "."), "", ""),
    "a field has another code": (
        para("On ", field(QUOTE, run("1 May"))),
        para("On ", field('QUOTE "y"', run("1 May"))),
        "",
        "",
    ),
    "a field has another result": (
        para("On ", field(QUOTE, run("1 May"))),
        para("On ", field(QUOTE, run("2 May"))),
        "1 May",
        "2 May",
    ),
    "a field in a field goes": (
        para("On ", field(QUOTE, field("DATE", run("1 May")))),
        para("On ", field(QUOTE, run("1 May"))),
        "",
        "",
    ),
    "a simple field goes around words": (
        para("On ", run("1 May")),
        para("On ", f'<w:fldSimple w:instr=" QUOTE x ">{run("1 May")}</w:fldSimple>'),
        "",
        "",
    ),
    "a ruby is read otherwise": (para("A", RUBY.format("とう")), para("A", RUBY.format("ひがし")), None, None),
    "a formula comes": (
        para("If the price is above", " then"),
        para("If the price is above", OMATH.format("x"), " then"),
        "",
        "",
    ),
    "a direction goes around words": (
        para("See ", REGISTER),
        para("See ", f'<w:bdo w:val="rtl">{REGISTER}</w:bdo>'),
        "the register",
        "the register",
    ),
    "one character of Chinese": (para("本协议自签署之日起生效。"), para("本协定自签署之日起生效。"), "议", "定"),
    "one character outside the basic plane": (para("姓名：𠮷田"), para("姓名：𡈽田"), "𠮷", "𡈽"),
    "a combined letter": (para("क्षेत्र में"), para("क्षेत्रों में"), "क्षेत्र", "क्षेत्रों"),
    "Arabic with marks": (para("يَدْخُلُ حيز النفاذ"), para("يَدْخُلُ حيز التنفيذ"), "النفاذ", "التنفيذ"),
    "only spelling marks": (
        para("One", '<w:proofErr w:type="spellStart"/>', run(" two"), "<w:r><w:lastRenderedPageBreak/></w:r>", " x"),
        para("One", run(" two"), " y"),
        "x",
        "y",
    ),
    "a no-break space": (para("Article\u00a05 applies"), para("Article 5 applies"), "\u00a0", " "),
    "quotation marks": (para("the “Parties” sign"), para('the "Parties" sign'), "“”", '""'),
    "a symbol": (
        para("A", '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', " B"),
        para("A", '<w:r><w:sym w:font="Wingdings" w:char="F0FB"/></w:r>', " B"),
        "",
        "",
    ),
    "hyphens and tabs": (
        para("A", "<w:r><w:noBreakHyphen/></w:r>", "B", "<w:r><w:softHyphen/></w:r>", "C"),
        para(
            "A",
            "<w:r><w:noBreakHyphen/></w:r>",
            "B",
            '<w:r><w:ptab w:relativeTo="margin" w:alignment="left" w:leader="none"/></w:r>',
            "C",
        ),
        "",
        "",
    ),
    "an empty control comes": (para("One"), held("t") + para("One"), "", ""),
    "an empty control beside one that is full": (
        held("t", para("One")) + held("u"),
        held("t", para("One")) + para("Two"),
        None,
        None,
    ),
}


def view(data: bytes, *, accept: bool | None, second: bool = False) -> object:
    """What a file says; with ``second`` what the second copies of its text boxes say."""
    document = read_document(data)
    if accept is not None:
        package = read_package(data)
        document = document_of(accept_all(package) if accept else reject_all(package))
    main, context = document.package.main, document.context
    if second:
        boxes = [
            b for b in document.body.iter(w("txbxContent")) if next(b.iterancestors("{*}Fallback"), None) is not None
        ]
        return [story_key(each, main, context) for each in boxes]
    return story_key(document.body, main, context), [block.homes for block in document.blocks]


def _code(element: Element) -> str:
    return " ".join((element.get(w("instr")) or element.text or "").split())


def structure(root: Element) -> tuple[list[str], ...]:
    """Links, controls and field codes of a view, in their order."""
    return (
        [each.get(w("val")) or "" for each in root.iter(w("tag"))],
        [code for code in map(_code, root.iter(w("instrText"), w("fldSimple"))) if "HYPERLINK" not in code],
    )


@pytest.mark.parametrize("there", [True, False], ids=["forth", "back"])
@pytest.mark.parametrize("name", PAIRS)
def test_both_views_are_exact_and_no_other_words_are_marked(name: str, there: bool) -> None:
    first, second, gone, come = PAIRS[name]
    old, new = with_boxes(first if there else second), with_boxes(second if there else first)
    result = redline(old, new)
    for copies in (False, True):
        assert view(result.docx, accept=True, second=copies) == view(new, accept=None, second=copies)
        assert view(result.docx, accept=False, second=copies) == view(old, accept=None, second=copies)
    package = read_package(result.docx)
    assert not [note for note in result.notes if note.code == "marked-coarsely"]
    assert result.changes
    if gone is not None and come is not None:
        assert marked_text(package.root(package.main)) == ((gone, come) if there else (come, gone))


@pytest.mark.parametrize(
    ("name", "details"),
    [
        ("a link goes around words", ["a link to #top"]),
        ("a link leads elsewhere", ["a link to #a went, a link to #b came"]),
        ("a control goes around words", ["a content control (t)"]),
        ("an empty control comes", ["a content control (t)"]),
        ("a field goes around words", ["a field"]),
    ],
)
def test_what_is_no_text_is_listed_by_what_it_is(name: str, details: list[str]) -> None:
    old, new, _, _ = PAIRS[name]
    assert [change.detail for change in redline(with_boxes(old), with_boxes(new)).changes] == details


@pytest.mark.parametrize("there", [True, False], ids=["forth", "back"])
@pytest.mark.parametrize("name", [name for name in PAIRS if "control" in name or "field" in name])
def test_controls_and_codes_come_out_as_they_went_in(name: str, there: bool) -> None:
    first, second, _, _ = PAIRS[name]
    old, new = with_boxes(first if there else second), with_boxes(second if there else first)
    package = read_package(redline(old, new).docx)
    for resolved, want in ((accept_all(package), new), (reject_all(package), old)):
        theirs = read_package(want)
        assert structure(resolved.root(resolved.main)) == structure(theirs.root(theirs.main))
