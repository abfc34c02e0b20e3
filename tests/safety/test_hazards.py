"""What a file would do when it is opened is told, and taken out of what we write."""

from __future__ import annotations

import pytest

from drafting.ooxml.hazards import find_hazards, neutralised
from drafting.ooxml.names import REL_ATTACHED_TEMPLATE, W, w
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from tests.making.packages import docx, paragraph, relationships, run, with_parts

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def field(*instructions: str, result: str = "") -> str:
    shown = SEPARATE + run(result) if result else ""
    return BEGIN + "".join(map(code, instructions)) + shown + END


def codes(package: Package) -> list[str]:
    return [finding.code for finding in find_hazards(package)]


def read(body: str) -> Package:
    return read_package(docx(body), "theirs.docx")


@pytest.mark.parametrize(
    ("content", "found", "kept"),
    [
        (field(' DDEAUTO c:\\\\cmd.exe "/k calc" ', result="seen"), "field-runs-program", "seen"),
        (field(" DD", "E ", "cmd", result="seen"), "field-runs-program", "seen"),
        (field(" dde x ", result=""), "field-runs-program", ""),
        (field(' INCLUDETEXT "/etc/passwd" ', result="seen"), "field-fetches-file", "seen"),
        (field(' INCLUDEPICTURE "http://x/y.png" ', result="seen"), "field-fetches-file", "seen"),
        (f'<w:fldSimple w:instr=" INCLUDETEXT a ">{run("seen")}</w:fldSimple>', "field-fetches-file", "seen"),
        (BEGIN + field(" QUOTE 68 68 69 ", result="DDE") + code(" cmd") + SEPARATE + run("seen") + END,
         "field-hides-its-type", "seen"),
        (BEGIN + code(" DDE x") + SEPARATE + run("seen"), "field-runs-program", "seen"),
        (field(" IF 1 = 1 ", result="seen") + field(" DDE y ", result="!"),
         "field-runs-program", "seen!"),
    ],
    ids=["ddeauto", "cut over runs", "no result", "includetext", "includepicture", "simple", "nested type",
         "never ended", "beside an honest one"],
)  # fmt: skip
def test_active_fields_become_their_last_result(content: str, found: str, kept: str) -> None:
    package = read(f"<w:p>{run('before ')}{content}{run(' after')}</w:p>")
    safe, findings = neutralised(package)
    assert [finding.code for finding in findings] == [found]
    written = read_package(write_package(safe), "out.docx")
    assert codes(written) == []
    root = written.root(written.main)
    assert "".join(t.text or "" for t in root.iter(w("t"))) == f"before {kept} after"
    text = "".join(e.text or "" for e in root.iter(w("instrText")))
    assert "DDE" not in text.upper()
    assert "INCLUDE" not in text


def test_a_nested_active_field_goes_and_the_outer_one_stays() -> None:
    inner = field(' INCLUDETEXT "x" ', result="in")
    package = read(f"<w:p>{BEGIN}{code(' HYPERLINK a ')}{SEPARATE}{inner}{END}</w:p>")
    safe, _ = neutralised(package)
    root = safe.root(safe.main)
    assert [e.text for e in root.iter(w("instrText"))] == [" HYPERLINK a "]
    assert len(list(root.iter(w("fldChar")))) == 3
    assert "".join(t.text or "" for t in root.iter(w("t"))) == "in"


def test_honest_fields_are_left_alone() -> None:
    package = read(f"<w:p>{field(' PAGE ', result='1')}{field(' REF x ', result='2')}{field(' HYPERLINK x ')}</w:p>")
    assert neutralised(package) == (package, ())


def _with_settings() -> Package:
    rows = relationships([("rId1", "settings", "settings.xml")])
    template = relationships([("rId1", "attachedTemplate", "http://127.0.0.1:9/evil.dotm")], external=True)
    space = f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    extra = {
        "word/_rels/document.xml.rels": rows,
        "word/settings.xml": f'<w:settings {space}><w:zoom/><w:attachedTemplate r:id="rId1"/></w:settings>',
        "word/_rels/settings.xml.rels": template,
    }
    return read_package(with_parts(paragraph("x"), extra), "theirs.docx")


def test_a_remote_template_is_told_and_dropped() -> None:
    safe, findings = neutralised(_with_settings())
    assert [(finding.code, finding.level) for finding in findings] == [("template-attached", "warning")]
    written = read_package(write_package(safe), "out.docx")
    assert [child.tag for child in written.root("word/settings.xml")] == [w("zoom")]
    assert REL_ATTACHED_TEMPLATE not in {rel.type for rel in written.relationships("word/settings.xml").values()}
    assert b"evil" not in write_package(safe)


@pytest.mark.parametrize(
    ("kind", "target", "found"),
    [
        ("image", "http://127.0.0.1:9/track.png", ["picture-remote"]),
        ("oleObject", "file:///C:/a.xlsx", ["content-remote"]),
        ("subDocument", "http://x/chapter.docx", ["content-remote"]),
        ("hyperlink", "https://example.org", []),
        ("hyperlink", "mailto:a@example.org", []),
        ("hyperlink", "guide.html#a", []),
        ("hyperlink", "javascript:alert(1)", ["link-unusual"]),
        ("hyperlink", "\\\\server\\share", ["link-unusual"]),
        ("hyperlink", "file:///C:/a", ["link-unusual"]),
    ],
)
def test_pointers_out_of_the_package(kind: str, target: str, found: list[str]) -> None:
    rows = relationships([("rId5", kind, target)], external=True)
    assert codes(read_package(with_parts("", {"word/_rels/document.xml.rels": rows}), "a.docx")) == found


@pytest.mark.parametrize(
    ("instruction", "found"),
    [
        (' HYPERLINK "https://example.org" ', []),
        (' HYPERLINK \\l "_Toc1" ', []),
        (' HYPERLINK "" \\l "javascript:x" ', []),
        (" HYPERLINK mailto:a@example.org", []),
        (' HYPERLINK "javascript:alert(1)" ', ["javascript:alert(1)"]),
        (" hyperlink javascript:alert(1) ", ["javascript:alert(1)"]),
        (' HYPERLINK \\t "_blank" \\n "file:///C:/a.exe" ', ["file:///C:/a.exe"]),
        (' HYPERLINK "\\\\\\\\server\\\\share" ', ["\\\\server\\share"]),
        (" HYPERLINK \\\\\\\\server\\\\share ", ["\\\\server\\share"]),
        (" HYPERLINK ", []),
        (' REF "javascript:x" ', []),
    ],
)
def test_a_link_in_a_field_is_told_as_one_in_a_relationship(instruction: str, found: list[str]) -> None:
    simple = f"<w:fldSimple w:instr='{instruction}'>{run('click')}</w:fldSimple>"
    cut = field(instruction[:9], instruction[9:], result="click")
    for body in (simple, cut):
        said = find_hazards(read(f"<w:p>{body}</w:p>"))
        assert [finding.code for finding in said] == ["link-unusual"] * len(found)
        assert [finding.message.partition(": ")[2] for finding in said] == found


@pytest.mark.parametrize("kind", ["aFChunk", "oleObject", "control"])
def test_built_in_objects_are_said_to_be_not_compared(kind: str) -> None:
    rows = relationships([("rId5", kind, "embedded.bin")])
    package = read_package(with_parts("", {"word/_rels/document.xml.rels": rows, "word/embedded.bin": b"x"}), "a.docx")
    assert codes(package) == ["content-not-compared"]
    assert neutralised(package)[0] is package
