"""Small Word files made from XML, good and hostile."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PR = "http://schemas.openxmlformats.org/package/2006/relationships"
CT = "http://schemas.openxmlformats.org/package/2006/content-types"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
AUTHOR = 'w:author="A" w:date="2026-01-01T00:00:00Z"'

Parts = dict[str, str | bytes]


def document(body: str, prolog: str = "") -> str:
    """``word/document.xml`` around ``body``."""
    return f"{HEAD}{prolog}<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"


def paragraph(text: str) -> str:
    """A paragraph of one run."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def relationships(rows: Iterable[tuple[str, str, str]], *, external: bool = False) -> str:
    """A relationships part; each row is (id, the type's last word or whole URI, target)."""
    mode = ' TargetMode="External"' if external else ""
    return (
        f'{HEAD}<Relationships xmlns="{PR}">'
        + "".join(
            f'<Relationship Id="{i}" Type="{kind if ":" in kind else f"{R}/{kind}"}" Target="{target}"{mode}/>'
            for i, kind, target in rows
        )
        + "</Relationships>"
    )


def content_types(overrides: Mapping[str, str]) -> str:
    """[Content_Types].xml with the usual defaults."""
    rows = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
    return (
        f'{HEAD}<Types xmlns="{CT}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def parts(body: str = "", *, main: str = WML + "document.main+xml", **types: str) -> Parts:
    """The parts of a minimal document; ``types`` are types of further parts, "__" for "/" and "_xml" for ".xml"."""
    overrides = {"word/document.xml": main}
    overrides.update({name.replace("__", "/").replace("_xml", ".xml"): kind for name, kind in types.items()})
    return {
        "[Content_Types].xml": content_types(overrides),
        "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml": document(body or paragraph("hello")),
    }


def pack(contents: Mapping[str, str | bytes] | Iterable[tuple[str, str | bytes]]) -> bytes:
    """A zip of parts, in order; a name may come twice."""
    out = io.BytesIO()
    rows = contents.items() if isinstance(contents, Mapping) else contents
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the standard library warns of a name that comes twice
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for name, data in rows:
                target.writestr(name, data)
    return out.getvalue()


def docx(body: str = "", **more: str | bytes) -> bytes:
    """A minimal document around ``body``; ``more`` adds or replaces parts, "__" for "/" and "_" before the ending."""
    contents = parts(body)
    contents.update({name.replace("__", "/").replace("_xml", ".xml"): data for name, data in more.items()})
    return pack(contents)


def with_parts(body: str, extra: Mapping[str, str | bytes]) -> bytes:
    """A minimal document with further parts by their real names."""
    return pack({**parts(body), **extra})


def inserted(runs: str, number: int = 1) -> str:
    """``w:ins`` around runs."""
    return f'<w:ins w:id="{number}" {AUTHOR}>{runs}</w:ins>'


def deleted(text: str, number: int = 2) -> str:
    """``w:del`` around a run of deleted text."""
    return f'<w:del w:id="{number}" {AUTHOR}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def run(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
