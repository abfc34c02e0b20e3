"""Rows 1 to 31: Word files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.fuzz.archives import unpacked
from tests.fuzz.reader import words
from tests.making.packages import WML, R, W, document, docx, pack, paragraph, parts, relationships, run, with_parts
from tests.safety import bombs
from tests.safety.bombs import MB
from tests.safety.case import Case, Ran, theirs
from tests.safety.test_hostile_packages import CASES, HELLO, _nested

RELS = "word/_rels/document.xml.rels"
MACROS = ("redline", "ours.docx", "theirs.docm", "-o", "out.docx")
READ = ("redline", "ours.docx", "theirs.docx", "-o", "out.docx")
_KNOWN = {name: (code, make) for name, code, make in CASES}
_HEAD, _TAIL = document("\0").split("\0")


def known(row: int, name: str, seconds: float = 2.0, check: Callable[[Ran], None] | None = None) -> Case:
    """A case of test_hostile_packages, as a command meets it."""
    code, make = _KNOWN[name]
    return Case(row, name, theirs(make), (code,), seconds=seconds, check=check)


def _main(stretch: str, times: int, around: tuple[str, str] = ("", "")) -> bytes:
    front, back = (_HEAD + around[0]).encode(), (around[1] + _TAIL).encode()
    return bombs.word_file({"word/document.xml": bombs.repeated(stretch.encode(), times, front, back)})


def _secret(folder: Path) -> None:
    (folder / "secret.txt").write_text("TOPSECRET", encoding="utf-8")
    entity = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file://{(folder / "secret.txt").as_posix()}">]>'
    (folder / "theirs.docx").write_bytes(with_parts("", {"word/document.xml": document(paragraph("[&x;]"), entity)}))


def _quiet(found: Ran) -> None:
    assert "TOPSECRET" not in found.out + found.err


def _in_its_folder(found: Ran) -> None:
    assert {path.name for path in found.folder.iterdir()} <= {
        "theirs.docx",
        "ours.docx",
        "report.json",
        "out.txt",
        "err.txt",
    }


def _related(kind: str, target: str, *, external: bool = True, more: dict[str, bytes] | None = None) -> bytes:
    rows = relationships([("rId5", kind, target)], external=external)
    return with_parts(HELLO, {RELS: rows, **(more or {})})


def _templated() -> bytes:
    kinds = parts(HELLO, word__settings_xml=WML + "settings+xml")
    space = document("").split("<w:document ")[1].split(">")[0]
    settings = f'<w:settings {space}><w:attachedTemplate r:id="rId1"/></w:settings>'
    target = relationships([("rId1", "attachedTemplate", "http://127.0.0.1:9/evil.dotm")], external=True)
    return pack({**kinds, RELS: relationships([("rId1", "settings", "settings.xml")]), "word/settings.xml": settings,
                 "word/_rels/settings.xml.rels": target})  # fmt: skip


def _field(code: str) -> bytes:
    chars = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return docx(f"<w:p>{chars('begin')}{instruction}{chars('separate')}{run('seen')}{chars('end')}</w:p>")


def _everything(found: Ran) -> bytes:
    return b"\n".join(blob for _, blob in unpacked(found.written()))


def _without(*forbidden: bytes) -> Callable[[Ran], None]:
    def check(found: Ran) -> None:
        written = _everything(found)
        assert not [words for words in forbidden if words in written]

    return check


def _says(found: Ran) -> None:
    assert words(found.written())["word/document.xml"] == "seen"
    _without(b"DDE", b"INCLUDE")(found)


def _broken() -> bytes:
    text = document(HELLO).replace("<w:body>", "\n\n<w:body>\n<w:p>").replace("</w:body>", "")
    return with_parts("", {"word/document.xml": text})


def _with_line(found: Ran) -> None:
    assert "theirs.docx:4:" in found.err


def _docm() -> bytes:
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    rows = [("rId1", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin")]
    return pack({**parts(HELLO, main=kind), RELS: relationships(rows), "word/vbaProject.bin": b"\xd0\xcfMACRO"})


def _theirs_docm(folder: Path) -> None:
    (folder / "theirs.docm").write_bytes(_docm())


def _strict() -> bytes:
    iso = "http://purl.oclc.org/ooxml"
    fold = {W: f"{iso}/wordprocessingml/main", R: f"{iso}/officeDocument/relationships"}
    contents = {name: str(text) for name, text in parts(HELLO).items()}
    for loose, strict in fold.items():
        contents = {name: text.replace(loose, strict) for name, text in contents.items()}
    return pack(contents)


def _hello(found: Ran) -> None:
    assert words(found.written())["word/document.xml"].endswith("hello")


def _alike(folder: Path) -> None:
    """8,000 paragraphs of seven texts, and the same with every 400th changed."""
    lines = [
        f"Clause {k % 7}: the Participants will consult each other on the matters in Annex A." for k in range(8_000)
    ]
    changed = [line.replace("consult", "inform") if k % 400 == 399 else line for k, line in enumerate(lines)]
    for name, texts in (("ours.docx", lines), ("theirs.docx", changed)):
        (folder / name).write_bytes(docx("".join(map(paragraph, texts))))


def _faithful(found: Ran) -> None:
    ours, new = ((found.folder / name).read_bytes() for name in ("ours.docx", "theirs.docx"))
    assert words(found.written()) == words(new)
    assert words(found.written(), accept=False) == words(ours)
    assert found.seconds <= 5 * _SLACK, found.seconds


_SLACK = 2  # a shared machine; benchmarks/redline.py measures on a quiet one
_IN_ONE_RUN = ("<w:p><w:r><w:t>", "</w:t></w:r></w:p>")
_CONTROLS = "<w:sdt><w:sdtContent>" * 80 + HELLO + "</w:sdtContent></w:sdt>" * 80


def _huge(megabytes: int) -> Callable[[], bytes]:
    return lambda: bombs.word_file({"word/media/a.png": bombs.repeated(bytes(MB), megabytes)})


def _entries() -> bytes:
    return pack({**parts(HELLO), **{f"x/{number}.bin": b"" for number in range(70_000)}})


def _chunk() -> bytes:
    return _related("aFChunk", "a.html", external=False, more={"word/a.html": b"<p>"})


def _object() -> bytes:
    return _related("oleObject", "object1.bin", external=False, more={"word/object1.bin": b"\xd0\xcf"})


def _legacy() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le") + bytes(600)


def _circles() -> bytes:
    rows = relationships([("rId1", "header", "document.xml"), ("rId2", "footer", "document.xml")])
    return with_parts(HELLO, {RELS: rows})


def refused(row: int, name: str, data: Callable[[], bytes], code: str, seconds: float = 2.0) -> Case:
    """A file that is refused by ``code``."""
    return Case(row, name, theirs(data), (code,), seconds=seconds)


def read(row: int, name: str, data: Callable[[], bytes], code: str, check: Callable[[Ran], None] | None) -> Case:
    """A file that is compared, with something said of it ("" for nothing)."""
    return Case(row, name, theirs(data), (code,) if code else (), READ, 0, check)


PACKAGES: tuple[Case, ...] = (
    refused(1, "a member of 500 MB", _huge(500), "package-part-too-large", 1),
    refused(1, "a member of 1 GB", _huge(1_024), "package-part-too-large", 1),
    refused(2, "200 MB of text in one run", lambda: _main("A" * MB, 200, _IN_ONE_RUN), "package-inflates-too-much"),
    refused(3, "2,000,000 empty paragraphs", lambda: _main("<w:p/>" * 10_000, 200), "xml-too-many-elements"),
    refused(4, "500 entries over one header", lambda: bombs.overlapping(500), "zip-entry-twice"),
    known(4, "entries on the same bytes"),
    refused(5, "300 MB that say they are ten bytes", bombs.lying, "package-inflates-too-much"),
    known(5, "a size that lies"),
    refused(6, "70,000 entries", _entries, "package-too-many-entries"),
    known(7, "billion laughs"),
    known(8, "quadratic blow-up"),
    Case(9, "an external entity", _secret, ("xml-doctype",), check=_quiet),
    known(9, "an external entity in UTF-16"),
    known(10, "an external DTD"),
    known(11, "tables nested 2,000 deep"),
    read(12, "tables nested 60 deep", lambda: docx(_nested(60) + HELLO), "", _hello),
    known(12, "tables nested 70 deep"),
    read(12, "content controls 80 deep", lambda: docx(_CONTROLS), "", _hello),
    known(13, "a name that climbs out", check=_in_its_folder),
    known(13, "an absolute name", check=_in_its_folder),
    known(13, "a name with backslashes", check=_in_its_folder),
    known(14, "a part twice"),
    known(14, "a part twice but for case"),
    known(15, "a pointer out of the package"),
    read(16, "a remote template", _templated, "template-attached", _without(b"evil.dotm")),
    read(17, "a remote picture", lambda: _related("image", "http://127.0.0.1:9/a.png"), "picture-remote", _hello),
    read(18, "a DDE field", lambda: _field("DDE excel x"), "field-runs-program", _says),
    read(18, "a DDEAUTO field", lambda: _field('DDEAUTO cmd.exe "/k calc"'), "field-runs-program", _says),
    read(19, "an INCLUDETEXT field", lambda: _field('INCLUDETEXT "/etc/passwd"'), "field-fetches-file", _says),
    read(19, "an INCLUDEPICTURE field", lambda: _field('INCLUDEPICTURE "http://x/a"'), "field-fetches-file", _says),
    known(20, "macros in a .docx"),
    Case(20, "macros in a .docm", _theirs_docm, ("macros-left-out",), MACROS, 0, _without(b"MACRO", b"vbaProject")),
    read(21, "a piece of another file", _chunk, "content-not-compared", None),
    read(21, "an OLE object", _object, "content-not-compared", None),
    known(22, "no document part"),
    known(22, "no relationships"),
    known(22, "no content types"),
    Case(23, "malformed XML, with its line", theirs(_broken), ("xml-broken",), check=_with_line),
    known(23, "XML that breaks off"),
    known(24, "a zip cut short"),
    known(24, "a wrong checksum"),
    known(25, "an empty file"),
    known(25, "plain text"),
    refused(26, "a legacy .doc", _legacy, "file-is-legacy-doc"),
    known(27, "a password"),
    known(27, "an encrypted entry"),
    read(28, "ISO Strict", _strict, "strict-read-as-transitional", _hello),
    known(29, "200,000 attributes"),
    read(30, "relationships that run in circles", _circles, "", _hello),
    Case(31, "8,000 paragraphs of seven texts, twice", _alike, run=READ, code=0, check=_faithful),
)
