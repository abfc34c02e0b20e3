"""LibreOffice and poppler, where they are installed: a draft laid out as PDF, and the pages of its bookmarks.

LibreOffice runs without a window, with a profile of its own that is thrown away, so that any number of
conversions can run at once and nothing of the user's settings is read or changed. Nothing is fetched: it gets a
copy without links out of the file, refuses macros and links itself, and has no network where that can be had.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from drafting.errors import DraftingError
from drafting.isolation import office_settings, without_network
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.severed import severed
from drafting.render.pages import Pages

OFFICE: Final = ("soffice", "libreoffice")
_TIMEOUT: Final = 180  # seconds; a draft of 14 pages takes two, a cold start on a busy machine twenty
_EXPORT: Final = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
_LINE: Final = re.compile(r'^\s*(\d+)\s+\[.*?\]\s+"(.*)"\s*$')


def available() -> bool:
    """Whether pages can be measured here."""
    return program() is not None and shutil.which("pdfinfo") is not None


def measure(docx: bytes) -> Pages | None:
    """The pages of the bookmarks of ``docx``; None where LibreOffice or poppler is not installed.

    Raises DraftingError office-failed when they are and do not answer.
    """
    return page_numbers(to_pdf(docx)) if available() else None


def to_pdf(docx: bytes) -> bytes:
    """``docx`` as PDF, each bookmark a named destination.

    Raises DraftingError: office-missing, office-failed; Refusal for what is no usable Word file.
    """
    office = program()
    if office is None:
        raise DraftingError(
            "office-missing",
            "LibreOffice is not installed here, so no PDF can be made.",
            remedy="Install LibreOffice, or open the .docx in Word and save it as PDF.",
        )
    with tempfile.TemporaryDirectory(prefix="drafting-") as folder:
        source = Path(folder, "draft.docx")
        package = read_package(docx, "draft.docx")
        alone = severed(package)
        source.write_bytes(docx if alone is package else write_package(alone))
        profile = Path(folder, "profile")
        Path(profile, "user").mkdir(parents=True)
        Path(profile, "user", "registrymodifications.xcu").write_text(office_settings(), encoding="utf-8")
        command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo",
                   "--convert-to", _EXPORT, "--outdir", folder, str(source)]  # fmt: skip
        _run(without_network(command), folder)
        made = Path(folder, "draft.pdf")
        if not made.is_file():
            raise _failed("it wrote no PDF")
        return made.read_bytes()


def page_numbers(pdf: bytes) -> Pages:
    """The page of each heading's destination, and how many pages there are. Raises DraftingError office-failed."""
    with tempfile.TemporaryDirectory(prefix="drafting-") as folder:
        path = Path(folder, "draft.pdf")
        path.write_bytes(pdf)
        listed = _run(["pdfinfo", "-dests", str(path)], folder)
        told = _run(["pdfinfo", str(path)], folder)
    found = (_LINE.match(line) for line in listed.splitlines())
    total = re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE)
    if total is None:
        raise _failed("the PDF has no pages")
    of = {bookmark_name(line[2]): int(line[1]) for line in found if line}
    return Pages({name: page for name, page in sorted(of.items()) if name.startswith("_Toc")}, int(total[1]))


def bookmark_name(destination: str) -> str:
    """The bookmark that LibreOffice wrote as ``destination``: "_" comes out as "5F" (word.md 3)."""
    return "_" + destination.removeprefix("5F") if destination.startswith("5F") else destination


def program() -> str | None:
    """The path of LibreOffice; None where it is not installed."""
    return next((path for name in OFFICE if (path := shutil.which(name))), None)


def _run(command: list[str], folder: str) -> str:
    """What ``command`` prints. Its home is ``folder``, so that it leaves nothing behind."""
    environment = {**os.environ, "HOME": folder, "TMPDIR": folder, "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(  # no shell; the program is found on the PATH by name
            command,
            capture_output=True,
            timeout=_TIMEOUT,
            check=False,
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        raise _failed(f"it did not finish within {_TIMEOUT} seconds") from None
    except OSError as error:
        raise _failed(str(error)) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _failed(said[-1] if said else f"code {done.returncode}")
    return done.stdout.decode("utf-8", "replace")


def _failed(reason: str) -> DraftingError:
    return DraftingError(
        "office-failed",
        f"LibreOffice could not lay out the draft: {reason}.",
        remedy="Try again; if it stays, assemble without page numbers and open the draft in Word.",
    )
