"""What the bytes are when they are no Word package, and what to do with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from drafting.errors import Refusal
from drafting.place import Place

ZIP: Final = b"PK\x03\x04"
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2


@dataclass(frozen=True, slots=True)
class Foreign:
    """A kind of file that is not a Word package."""

    code: str
    message: str
    remedy: str


EMPTY = Foreign("file-empty", "This file is empty.", "Ask for it again, or look for an earlier version.")
PDF = Foreign(
    "file-is-pdf",
    "This is a PDF; save it as .docx in Word first.",
    "Open the PDF in Word (File, Open), read it through, and save it as a Word document (.docx).",
)
RTF = Foreign(
    "file-is-rtf",
    "This is a Rich Text file; save it as .docx in Word first.",
    "Open it in Word and save it as a Word document (.docx).",
)
LEGACY = Foreign(
    "file-is-legacy-doc",
    "This is an old Word file (.doc); save it as .docx in Word first.",
    "Open it in Word and save it as a Word document (.docx).",
)
ENCRYPTED = Foreign(
    "file-is-encrypted",
    "This file is protected by a password; save a copy without the password first.",
    "In Word: File, Info, Protect Document, Encrypt with Password, clear the field, save a copy.",
)
FLAT = Foreign(
    "file-is-flat-xml",
    "This is a Word document saved as a single XML file; save it as .docx in Word first.",
    "Open it in Word and save it as a Word document (.docx).",
)
HTML = Foreign(
    "file-is-html",
    "This is a web page; save it as .docx in Word first.",
    "Open it in Word and save it as a Word document (.docx).",
)
TEXT = Foreign(
    "file-is-text",
    "This is plain text; save it as .docx in Word first.",
    "Open it in Word and save it as a Word document (.docx); for a deal, name a draft that assemble made of it.",
)
UNKNOWN = Foreign("file-is-not-word", "This is not a Word document (.docx).", "Name a file saved by Word as .docx.")

_ENCRYPTED_STREAM: Final = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4


def foreign(data: bytes) -> Foreign | None:
    """The kind of ``data`` when it is no zip archive; None when it starts like one."""
    if not data:
        return EMPTY
    if data.startswith((ZIP, b"PK\x05\x06")):
        return None
    if data.startswith(OLE):
        return ENCRYPTED if _ENCRYPTED_STREAM in data else LEGACY
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    lowered = head.lower()
    if b"%PDF-" in data[:1024]:
        return PDF
    if head.startswith(b"{\\rtf"):
        return RTF
    if b"schemas.microsoft.com/office/2006/xmlpackage" in data[:4096] or b"mso-application" in head:
        return FLAT
    if lowered.startswith((b"<!doctype html", b"<html")):
        return HTML
    return TEXT if _looks_like_text(data[:4096]) else UNKNOWN


def _looks_like_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return not any(byte < 9 or 13 < byte < 32 for byte in head)


def refuse(kind: Foreign, name: str) -> Refusal:
    """The refusal that says what ``name`` is and what to do about it."""
    return Refusal(kind.code, kind.message, remedy=kind.remedy, place=Place(file=name))
