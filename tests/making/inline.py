"""What stands in a paragraph, made from XML: fields, links, controls; and what a redline marks of it."""

from __future__ import annotations

from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from tests.making.packages import run


def char(kind: str) -> str:
    """A run with one end of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(instruction: str) -> str:
    """A run with a field's code."""
    return f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'


def field(instruction: str, *result: str) -> str:
    """A whole field."""
    return f"{char('begin')}{code(instruction)}{char('separate')}{''.join(result)}{char('end')}"


def link(anchor: str, *content: str, more: str = "") -> str:
    """A link to a place in the text."""
    return f'<w:hyperlink w:anchor="{anchor}"{more}>{"".join(content)}</w:hyperlink>'


def held(tag: str, *content: str, more: str = "") -> str:
    """A content control, around runs or blocks."""
    properties = f'<w:sdtPr><w:tag w:val="{tag}"/>{more}</w:sdtPr>' if tag else "<w:sdtPr/>"
    return f"<w:sdt>{properties}<w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>"


def para(*content: str, properties: str = "") -> str:
    """A paragraph of runs; plain strings without markup become runs."""
    inner = "".join(each if each.startswith("<") else run(each) for each in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def marked_text(root: Element) -> tuple[str, str]:
    """(deleted, inserted) words of a redline's part, without those of the second copy of a drawing."""
    gone = "".join(text.text or "" for text in root.iter(w("delText")) if not _second(text) and not _boxed(text))
    come = "".join(
        text.text or ""
        for mark in root.iter(w("ins"))
        for text in mark.iter(w("t"))
        if not _second(text) and next(text.iterancestors(w("ins"), w("p"))) is mark
    )
    return gone, come


def _boxed(element: Element) -> bool:
    """Whether these are words of a text box that went as a whole: they are deleted text, but not what was marked."""
    box = next(element.iterancestors(w("txbxContent")), None)
    return box is not None and next(box.iterancestors(w("del")), None) is not None


def _second(element: Element) -> bool:
    return any(str(above.tag).endswith("}Fallback") for above in element.iterancestors())
