"""What a page may hold that was made from a hostile file: its words as words, and nothing of it that acts."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import Final

from tests.making.packages import (
    AUTHOR,
    HEAD,
    NAMESPACES,
    PR,
    WML,
    content_types,
    inserted,
    paragraph,
    relationships,
    run,
    with_parts,
)

MARKUP: Final = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<svg/onload=alert(1)>",
                 "</style></script><script>alert(2)</script>", "<!--", "&lt;b&gt;", "javascript:alert(3)",
                 "<a href='javascript:alert(4)'>x</a>", "{{constructor.constructor('alert(5)')()}}")  # fmt: skip
_ACTING: Final = re.compile(r"\s*(?:javascript|vbscript|file|https?):|//", re.IGNORECASE)
_RUNNING: Final = frozenset({"iframe", "object", "embed", "base", "svg", "link", "math"})


def escaped(words: str) -> str:
    """The words as XML says them, in a text or between quotation marks."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def hostile_everywhere() -> bytes:
    """A Word file with MARKUP in its paragraphs, a heading, a cell, a note, tracked words and their author, a comment,
    a picture's description and the target of a link."""
    said = [escaped(words) for words in MARKUP]
    author = AUTHOR.replace('w:author="', f'w:author="{said[1]}')
    heading = f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run(said[0])}</w:p>'
    cell = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{paragraph(said[2])}</w:tc></w:tr></w:tbl>"
    link = f'<w:p><w:hyperlink r:id="rId7" w:tooltip="{said[1]}">{run("click")}</w:hyperlink></w:p>'
    field = f"<w:p><w:fldSimple w:instr=' HYPERLINK \"javascript:alert(6)\" '>{run('or here')}</w:fldSimple></w:p>"
    shape = f'<wp:inline xmlns:wp="urn:wp"><wp:docPr id="1" name="{said[1]}" descr="{said[0]}"/></wp:inline>'
    picture = f"<w:p><w:r><w:drawing>{shape}</w:drawing></w:r></w:p>"
    marked = f"<w:p>{inserted(run(said[3]), 5).replace(AUTHOR, author)}</w:p>"
    noted = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    body = heading + "".join(map(paragraph, said)) + cell + link + field + picture + marked + noted
    note = f'<w:footnote w:id="2">{paragraph(said[0])}</w:footnote>'
    comment = f'<w:comment w:id="0" w:initials="{said[1]}" {author}>{paragraph(said[2])}</w:comment>'
    rows = relationships([("rId8", "footnotes", "footnotes.xml"), ("rId9", "comments", "comments.xml")])
    click = relationships([("rId7", "hyperlink", "javascript:alert(1)")], external=True)
    return with_parts(body, {
        "[Content_Types].xml": content_types({
            "word/document.xml": WML + "document.main+xml", "word/footnotes.xml": WML + "footnotes+xml",
            "word/comments.xml": WML + "comments+xml",
        }),
        "word/_rels/document.xml.rels": rows.replace("</Relationships>", "") + click.split(f'xmlns="{PR}">')[1],
        "word/footnotes.xml": f"{HEAD}<w:footnotes {NAMESPACES}>{note}</w:footnotes>",
        "word/comments.xml": f"{HEAD}<w:comments {NAMESPACES}>{comment}</w:comments>",
    })  # fmt: skip


class Page(HTMLParser):
    """Tags with attributes, and what stands in text, in scripts and in styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text, self.scripts, self.styles = "", [""], [""]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        for kind, found in (("script", self.scripts), ("style", self.styles)):
            if tag == kind:
                found.append("")

    def handle_data(self, data: str) -> None:
        last = self.tags[-1][0] if self.tags else ""
        if self.cdata_elem == "script" and last == "script":
            self.scripts[-1] += data
        elif self.cdata_elem == "style":
            self.styles[-1] += data
        else:
            self.text += data


def inert(html: str) -> list[str]:
    """What acts, or could be made to act, in the page; [] is what must be found."""
    page = Page(html)
    wrong = [f"<{tag}>" for tag, _ in page.tags if tag in _RUNNING]
    for tag, attributes in page.tags:
        wrong += [f"<{tag} {name}>" for name in attributes if name.startswith("on") or name in ("srcdoc", "style")]
        wrong += [f"<{tag} {name}={attributes[name]}>" for name in ("href", "src", "action", "formaction")
                  if _ACTING.match(attributes.get(name, ""))]  # fmt: skip
    kinds = [attributes.get("type", "") for tag, attributes in page.tags if tag == "script"]
    runs = [words for kind, words in zip(kinds, page.scripts[1:], strict=True) if kind != "application/json"]
    policy = next((each["content"] for tag, each in page.tags if "http-equiv" in each), "")
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";") if rule.strip()}
    for name in ("default-src", "base-uri", "form-action"):
        if rules.get(name) != ["'none'"]:
            wrong.append(f"a policy that lets something out: {policy}")
    for name, held in (("script-src", runs), ("style-src", page.styles[1:])):
        if sorted(rules.get(name, [])) != sorted(map(_fingerprint, held)):
            wrong.append(f"{name} is not exactly what stands in the page")
    return wrong


def _fingerprint(content: str) -> str:
    return "'sha256-" + b64encode(sha256(content.encode()).digest()).decode() + "'"
