"""A Word file with a secret in every slot that does not show."""

from __future__ import annotations

import struct
import zlib

from tests.making.packages import HEAD, WML, W, content_types, document, pack, relationships

SECRET = "Secret"
CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
EXT = "http://schemas.openxmlformats.org/officeDocument/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"
MS = "http://schemas.microsoft.com/office"
TEXT = "The text stays."
BODY = (
    f'<w:p w:rsidR="00A1B2C3"><w:r><w:t xml:space="preserve">{TEXT} </w:t></w:r>'
    f'<w:ins w:id="1" w:author="{SECRET}Reviser" w:date="2026-05-01T10:00:00Z"><w:r><w:t>new</w:t></w:r></w:ins>'
    f'<w:del w:id="2" w:author="{SECRET}Second" w:date="2026-05-02T10:00:00Z"><w:r>'
    "<w:delText>old</w:delText></w:r></w:del>"
    '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{SECRET}Hidden</w:t></w:r></w:p>"
    f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}"><wp:extent cx="1" cy="1"/>'
    f'<wp:docPr id="1" name="Picture" descr="C:\\Users\\{SECRET}Home\\chart.png"/></wp:inline></w:drawing></w:r></w:p>'
    '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>'
    "<w:p><w:r><w:t>bound</w:t></w:r></w:p></w:sdtContent></w:sdt>"
)
SETTINGS = (
    f'{HEAD}<w:settings xmlns:w="{W}" xmlns:r="{EXT}/relationships"><w:attachedTemplate r:id="rId1"/>'
    f'<w:mailMerge><w:query w:val="{SECRET}Query"/></w:mailMerge>'
    f'<w:docVars><w:docVar w:name="client" w:val="{SECRET}Client"/></w:docVars>'
    '<w:rsids><w:rsidRoot w:val="00A1B2C3"/></w:rsids></w:settings>'
)
COMMENTS = (
    f'{HEAD}<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="{SECRET}Commenter" w:initials="SC" '
    'w:date="2026-05-03T10:00:00Z"><w:p><w:r><w:t>A remark.</w:t></w:r></w:p></w:comment></w:comments>'
)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png() -> bytes:
    """A picture of one dot that says who drew it."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    text = _chunk(b"tEXt", f"Author\0{SECRET}Painter".encode())
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + text
        + _chunk(b"IDAT", zlib.compress(b"\0\0"))
        + _chunk(b"IEND", b"")
    )


def jpeg() -> bytes:
    """The segments of a picture, one of them with a camera's data."""
    exif = b"Exif\0\0" + f"{SECRET}Camera".encode()
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + b"\xff\xda\x00\x02picture\xff\xd9"


def telling() -> bytes:
    """The file."""
    types = {
        "word/document.xml": WML + "document.main+xml",
        "word/settings.xml": WML + "settings+xml",
        "word/comments.xml": WML + "comments+xml",
        "word/people.xml": WML + "people+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "customXml/item1.xml": "application/xml",
        "docProps/thumbnail.jpeg": "image/jpeg",
        "word/media/image1.png": "image/png",
        "word/media/image2.jpeg": "image/jpeg",
        "word/printerSettings1.bin": "application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings",
        "word/embeddings/object1.bin": "application/vnd.openxmlformats-officedocument.oleObject",
    }
    rows = [
        ("rId1", "settings", "settings.xml"), ("rId2", "comments", "comments.xml"),
        ("rId3", f"{MS}/2011/relationships/people", "people.xml"), ("rId4", "image", "media/image1.png"),
        ("rId5", "printerSettings", "printerSettings1.bin"), ("rId6", "oleObject", "embeddings/object1.bin"),
        ("rId7", "customXml", "../customXml/item1.xml"), ("rId8", "image", "media/image2.jpeg"),
    ]  # fmt: skip
    top = [
        ("rId1", "officeDocument", "word/document.xml"),
        ("rId2", CP, "docProps/core.xml"),
        ("rId3", f"{EXT}/relationships/extended-properties", "docProps/app.xml"),
        ("rId4", f"{EXT}/relationships/custom-properties", "docProps/custom.xml"),
        (
            "rId5",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
            "docProps/thumbnail.jpeg",
        ),
    ]
    return pack({
        "[Content_Types].xml": content_types(types),
        "_rels/.rels": relationships(top),
        "word/document.xml": document(BODY),
        "word/_rels/document.xml.rels": relationships(rows),
        "word/settings.xml": SETTINGS,
        "word/_rels/settings.xml.rels": relationships(
            [("rId1", "attachedTemplate", f"file:///C:/{SECRET}Template.dotx")], external=True
        ),
        "word/comments.xml": COMMENTS,
        "word/people.xml": f'{HEAD}<w15:people xmlns:w15="{MS}/word/2012/wordml"><w15:person '
        f'w15:author="{SECRET}Person"/></w15:people>',
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="{CP}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>Title</dc:title><dc:creator>{SECRET}Creator</dc:creator></cp:coreProperties>",
        "docProps/app.xml": f'{HEAD}<Properties xmlns="{EXT}/extended-properties"><Company>{SECRET}Company</Company>'
        "</Properties>",
        "docProps/custom.xml": f'{HEAD}<Properties xmlns="{EXT}/custom-properties" xmlns:vt="{EXT}/docPropsVTypes">'
        f'<property name="Matter"><vt:lpwstr>{SECRET}Matter</vt:lpwstr></property></Properties>',
        "customXml/item1.xml": f"{HEAD}<a>{SECRET}Store</a>",
        "docProps/thumbnail.jpeg": b"\xff\xd8" + f"{SECRET}Thumbnail".encode(),
        "word/media/image1.png": png(),
        "word/media/image2.jpeg": jpeg(),
        "word/printerSettings1.bin": f"{SECRET}Printer".encode(),
        "word/embeddings/object1.bin": f"{SECRET}Object".encode(),
    })  # fmt: skip
