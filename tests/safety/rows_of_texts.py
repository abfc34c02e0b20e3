"""Rows 32 to 40: what comes out as HTML, CSV or on a terminal; templates, YAML, and the writing of files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.fuzz.archives import packed, unpacked
from tests.fuzz.reader import words
from tests.making.packages import AUTHOR, docx, inserted, paragraph, relationships, run, with_parts
from tests.safety.case import Case, Ran, text, theirs
from tests.safety.inert import MARKUP, Page, hostile_everywhere, inert

ROOT = Path(__file__).parents[2]
DEAL = ROOT / "examples" / "canada-us-2025"
TEMPLATE = ROOT / "templates" / "framework"
_SCRIPTS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<svg/onload=alert(1)>")
_FORMULAS = ("=cmd|'/c calc'!A0", "@SUM(1)", "+1", "-1", "\t=1")
_ACTING = ("\u202eexe.cod\u202c fee", "\u2066 1,000 \u2069", "\u009b31mred")


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _scripts(folder: Path) -> None:
    """A clause whose words are markup, seen as a page."""
    source = (ROOT / "clauses" / "framework" / "framework.relation.yaml").read_text("utf-8")
    (folder / "clauses").mkdir()
    marked = source.replace("This {instrument}", f"{_SCRIPTS[0]} {_SCRIPTS[2]} This {{instrument}}", 1)
    assert marked != source
    (folder / "clauses" / "framework.relation.yaml").write_text(marked, "utf-8")


def _link() -> bytes:
    body = paragraph(_escaped(" ".join(_SCRIPTS))) + f'<w:p><w:hyperlink r:id="rId7">{run("click")}</w:hyperlink></w:p>'
    rows = relationships([("rId7", "hyperlink", "javascript:alert(1)")], external=True)
    return with_parts(body, {"word/_rels/document.xml.rels": rows})


def _inert_markup(found: Ran) -> None:
    page = found.written("page.html").decode()
    assert "&lt;script" in page
    assert "<script>alert" not in page
    assert "<svg/onload" not in page


def _inert_page(found: Ran) -> None:
    """Words of the file are words of the page, and nothing in it acts but its own script, which the policy names."""
    html = found.written("page.html").decode()
    assert inert(html) == []
    assert [words for words in MARKUP if words not in Page(html).text] == []


def _formulas() -> bytes:
    return docx("".join(f"<w:p>{inserted(run(_escaped(words)), k)}</w:p>" for k, words in enumerate(_FORMULAS, 1)))


def _led(found: Ran) -> None:
    cells = [cell.strip('"') for line in found.out.splitlines() for cell in line.split(",")]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "@", "+", "-", "\t"))]


def _acting() -> bytes:
    return docx("".join(f"<w:p>{inserted(run(words), k)}</w:p>" for k, words in enumerate(_ACTING, 1)))


def _no_signs(found: Ran) -> None:
    assert not [sign for sign in "\x1b\x9b\u202e\u202c\u2066\u2069" if sign in found.out + found.err]


def _shown(found: Ran) -> None:
    _no_signs(found)
    assert "\\u202e" in found.out + found.err


def _template(old: str, new: str) -> Callable[[Path], None]:
    """A template of the house with ``old`` in its text become ``new``."""

    def make(folder: Path) -> None:
        shutil.copy(TEMPLATE.with_suffix(".yaml"), folder / "house.yaml")
        parts = unpacked(TEMPLATE.with_suffix(".docx").read_bytes())
        changed = [(name, blob.replace(old.encode(), new.encode(), 1) if name == "word/document.xml" else blob)
                   for name, blob in parts]  # fmt: skip
        assert changed != parts
        (folder / "house.docx").write_bytes(packed(changed))

    return make


def _placed(found: Ran) -> None:
    assert "house.docx" in found.out + found.err


def _named(folder: Path) -> None:
    deal = (DEAL / "round-1.yaml").read_text("utf-8")
    (folder / "deal.yaml").write_text(deal.replace("en: the Government of Canada,", 'en: "A & <B>",'), "utf-8")


def _exactly(found: Ran) -> None:
    draft = next(found.folder.glob("output/*/*.en.docx"))
    assert "A & <B>" in words(draft.read_bytes())["word/document.xml"]


def _laughs() -> str:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 10))
    return f"schema: deal/1\nl0: &l0 [lol]\n{levels}"


def _there(folder: Path) -> None:
    theirs(lambda: docx(paragraph("theirs")))(folder)
    (folder / "out.docx").write_bytes(b"an old draft")


def _untouched(found: Ran) -> None:
    assert found.written() == b"an old draft"
    assert not list(found.folder.glob(".drafting-*"))


def _yaml(name: str, words: Callable[[], str], code: str) -> Case:
    return Case(38, name, text("deal.yaml", words), (code,), ("check", "deal.yaml"), 1, seconds=2.0)


_TEXTS = ("changes", "theirs.docx")
_REVISED = f'{{{{ ti</w:t></w:r><w:ins w:id="9" {AUTHOR}><w:r><w:t>tle</w:t></w:r></w:ins><w:r><w:t> }}}}'


def _refused(row: int, name: str, new: str, code: str) -> Case:
    """A template in which ``{{ title }}`` became ``new``."""
    return Case(row, name, _template("{{ title }}", new), (code,), ("template", "check", "house.docx"), 1, _placed)


_PAGE = ("clause", "preview", "framework.relation", "-o", "page.html")
_REDLINE = ("redline", "ours.docx", "theirs.docx", "-o")
_GLOBALS = "{{ cycler.__init__.__globals__.os.popen('id').read() }}"

TEXTS: tuple[Case, ...] = (
    Case(32, "markup in a clause, as a page", _scripts, (), _PAGE, 0, _inert_markup),
    Case(32, "markup in a redline, as a page", theirs(hostile_everywhere), ("link-unusual",),
         (*_REDLINE, "page.html", "--as", "html"), 0, _inert_page),
    Case(32, "markup in a report of a review, as a page", theirs(hostile_everywhere), ("link-unusual",),
         ("review", "ours.docx", "theirs.docx", "-o", "page.html"), 1, _inert_page),
    Case(32, "a link that is a script", theirs(_link), ("link-unusual",), (*_REDLINE, "out.docx"), 0),
    Case(33, "formulas in a list of changes", theirs(_formulas), (), (*_TEXTS, "--format", "csv"), 0, _led),
    Case(34, "signs that act, in a list of changes", theirs(_acting), (), _TEXTS, 0, _shown),
    Case(34, "signs that act, in a redline as text", theirs(_acting), (), (*_REDLINE, "-", "--as", "text"), 0, _shown),
    Case(34, "an escape sequence in a deal", text("deal.yaml", lambda: "schema: deal/1\nid: \x1b[31mred\u202e\n"),
         ("yaml-control-character",), ("check", "deal.yaml"), 1, _no_signs),
    _refused(35, "__class__", "{{ ''.__class__ }}", "template-expression"),
    _refused(35, "cycler.__init__.__globals__", _GLOBALS, "template-expression"),
    _refused(35, "'x' * 200000000", "{{ 'x' * 200000000 }}", "template-expression"),
    _refused(36, "an undefined name", "{{ tittle }}", "template-name-unknown"),
    _refused(36, "a typing mistake", "{{ title }", "template-syntax"),
    _refused(36, "a revision inside a tag", _REVISED, "template-revisions"),
    Case(37, "a party named A & <B>", _named, (), ("assemble", "deal.yaml", "--lang", "en", "--no-pages"), 0, _exactly),
    _yaml("an alias bomb", _laughs, "yaml-alias"),
    _yaml("100,000 brackets", lambda: "schema: deal/1\na: " + "[" * 100_000, "yaml-too-deep"),
    _yaml("100,000 brackets with words", lambda: "schema: deal/1\na: " + "[a, " * 100_000, "yaml-too-deep"),
    _yaml("a tag", lambda: "schema: deal/1\na: !!python/object/apply:os.system [id]\n", "yaml-tag"),
    _yaml("a key twice", lambda: "schema: deal/1\nid: a\nid: b\n", "yaml-key-twice"),
    _yaml("200,000 keys", lambda: "schema: deal/1\n" + "".join(f"{k}:\n" for k in range(200_000)), "yaml-too-large"),
    _yaml("50,000 keys", lambda: "schema: deal/1\n" + "".join(f"k{k}: a\n" for k in range(50_000)), "yaml-too-large"),
    Case(39, "the output is there", _there, ("output-exists",), check=_untouched),
)  # fmt: skip
