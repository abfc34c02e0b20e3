"""Drawings with text boxes as Word writes them: once in DrawingML, once in VML."""

from __future__ import annotations

from tests.making.packages import HEAD, NAMESPACES, docx

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
V = "urn:schemas-microsoft-com:vml"


def drawn(*blocks: str, width: int = 914400) -> str:
    """``w:drawing`` with one text box."""
    return (
        f'<w:drawing><wp:inline><wp:extent cx="{width}" cy="914400"/><wp:docPr id="1" name="Text Box 1"/>'
        f'<a:graphic><a:graphicData uri="{WPS}"><wps:wsp><wps:txbx><w:txbxContent>{"".join(blocks)}</w:txbxContent>'
        "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def pict(*blocks: str) -> str:
    """``w:pict`` with one text box."""
    return (
        '<w:pict><v:shape id="_x0000_s1026" style="width:72pt;height:72pt"><v:textbox><w:txbxContent>'
        f"{''.join(blocks)}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


def box(*blocks: str, width: int = 914400, fallback: tuple[str, ...] | None = None) -> str:
    """A run with a text box in both copies; ``fallback`` where the second says something else."""
    second = pict(*(blocks if fallback is None else fallback))
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawn(*blocks, width=width)}</mc:Choice>'
        f"<mc:Fallback>{second}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def with_boxes(body: str) -> bytes:
    """A file around ``body`` in which the prefixes of drawings are declared."""
    more = f'xmlns:mc="{MC}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:wps="{WPS}" xmlns:v="{V}"'
    return docx(
        word__document_xml=f"{HEAD}<w:document {NAMESPACES} {more}><w:body>{body}<w:sectPr/></w:body></w:document>"
    )
