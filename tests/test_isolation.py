"""What LibreOffice is given, and how it is started: nothing that it could fetch, and no network to fetch it by."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable

import pytest
from pytest_socket import SocketConnectBlockedError

from drafting import isolation, office
from drafting.ooxml.names import REL_HYPERLINK
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.severed import severed
from tests.making.packages import WML, document, docx, pack, paragraph, parts, relationships, run, with_parts

RELS = "word/_rels/document.xml.rels"
V, A = "urn:schemas-microsoft-com:vml", "http://schemas.openxmlformats.org/drawingml/2006/main"
HERE = "http://127.0.0.1:9"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
LINKED = "".join(  # as Word writes "Insert picture, link to file"
    (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">',
        f'<wp:extent cx="99999" cy="99999"/><wp:docPr id="1" name="a"/><a:graphic xmlns:a="{A}">',
        f'<a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}"><pic:nvPicPr><pic:cNvPr id="0" name="x"/>',
        '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip{} r:link="rId5"/><a:stretch><a:fillRect/></a:stretch>',
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="99999" cy="99999"/></a:xfrm>',
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>',
        "</w:drawing></w:r>",
    )
)
VML = f'<w:r><w:pict><v:imagedata xmlns:v="{V}" src="{HERE}/b.png"/></w:pict></w:r>'
EMBEDDED = ' r:embed="rId2"'
PICTURE = f"<w:p>{LINKED.format(EMBEDDED)}{LINKED.format('')}{VML}</w:p>"
FIELD = f'<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;{{}}/c.png&quot; ">{run("seen")}</w:fldSimple></w:p>'
LINK = f'<w:p><w:hyperlink r:id="rId7">{run("a web page")}</w:hyperlink></w:p>'


def pointing(address: str = HERE) -> bytes:
    """A file with a pointer of every kind to ``address``."""
    outside = [
        ("rId5", "image", f"{address}/a.png"), ("rId6", "subDocument", f"{address}/d.docx"),
        ("rId7", "hyperlink", f"{address}/page"), ("rId8", "oleObject", f"{address}/e.xlsx"),
    ]  # fmt: skip
    inside = [("rId1", "settings", "settings.xml"), ("rId2", "image", "media/a.png"), ("rId9", "aFChunk", "f.html")]
    rows = relationships(inside).replace(
        "</Relationships>", relationships(outside, external=True).split('relationships">', 1)[1]
    )
    template = '<w:attachedTemplate r:id="rId1"/>'
    settings = document("").replace("w:document", "w:settings").replace("<w:body><w:sectPr/></w:body>", template)
    pieces = '<w:subDoc r:id="rId6"/><w:altChunk r:id="rId9"/>'
    body = PICTURE.replace(HERE, address) + FIELD.format(address) + LINK + pieces
    return pack({
        **parts(body, word__settings_xml=WML + "settings+xml"), RELS: rows, "word/settings.xml": settings,
        "word/_rels/settings.xml.rels": relationships(
            [("rId1", "attachedTemplate", f"{address}/t.dotm")], external=True
        ),
        "word/media/a.png": b"\x89PNG", "word/f.html": f'<img src="{address}/g.png">',
    })  # fmt: skip


def pointers(package: Package) -> list[str]:
    return [rel.target for rows in package.relations.values() for rel in rows.values() if rel.external]


def test_only_plain_links_lead_out_of_what_is_laid_out() -> None:
    alone = read_package(write_package(severed(read_package(pointing()))))
    assert pointers(alone) == [f"{HERE}/page"]
    assert [rel.type for rel in alone.relationships(alone.main).values() if rel.external] == [REL_HYPERLINK]
    words = alone.data(alone.main)
    assert words.count(HERE.encode()) == 0
    assert b'embed="rId2"' in words
    assert b"seen" in words
    assert b"a web page" in words
    assert b"rId6" not in words
    assert b"altChunk" not in words


def test_a_file_that_points_nowhere_is_given_as_it_is() -> None:
    package = read_package(docx(paragraph("x")))
    assert severed(package) is package
    linked = read_package(with_parts(LINK, {RELS: relationships([("rId7", "hyperlink", HERE)], external=True)}))
    assert severed(linked) is linked


@pytest.mark.skipif(not isolation.namespace(), reason="the system gives no network namespaces")
def test_a_program_without_a_network_reaches_nobody() -> None:
    reach = "import socket; socket.create_connection(('127.0.0.1', {}), 2)"
    with socket.create_server(("127.0.0.1", 0)) as server:
        command = [sys.executable, "-c", reach.format(server.getsockname()[1])]
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0
        assert subprocess.run(isolation.without_network(command), capture_output=True, check=False).returncode != 0


@pytest.mark.parametrize("wrong", ["no unshare", "forbidden"])
def test_where_there_are_no_namespaces_a_program_runs_as_it_is(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError

    if wrong == "no unshare":
        monkeypatch.setattr(shutil, "which", lambda _: None)
    else:
        monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
        monkeypatch.setattr(subprocess, "run", forbidden)
    isolation.namespace.cache_clear()
    try:
        assert isolation.without_network(["soffice"]) == ["soffice"]
    finally:
        isolation.namespace.cache_clear()


def knocks(docx_at: Callable[[str], bytes]) -> int:
    """How often somebody asked the server of this test for something while LibreOffice laid the file out."""
    asked: list[object] = []
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)

        def listen() -> None:
            while not over.is_set():
                with contextlib.suppress(TimeoutError):
                    caller, address = server.accept()
                    asked.append(address)
                    caller.close()

        listener = threading.Thread(target=listen)
        listener.start()
        try:
            assert office.to_pdf(docx_at(f"http://127.0.0.1:{server.getsockname()[1]}")).startswith(b"%PDF")
        finally:
            over.set()
            listener.join()
    return len(asked)


def _as_it_is(package: Package) -> Package:
    return package


NO_SETTINGS = '<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"/>'


@pytest.mark.office
@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("defence", ["the copy", "the profile"])
def test_either_defence_alone_keeps_libreoffice_from_fetching(defence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where it has a network."""
    monkeypatch.setattr(office, "without_network", list)
    if defence == "the copy":
        monkeypatch.setattr(office, "office_settings", lambda: NO_SETTINGS)
    else:
        monkeypatch.setattr(office, "severed", _as_it_is)
    assert knocks(pointing) == 0


@pytest.mark.deep
@pytest.mark.office
@pytest.mark.usefixtures("soffice")
def test_without_any_defence_it_would_fetch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "without_network", list)
    monkeypatch.setattr(office, "office_settings", lambda: NO_SETTINGS)
    monkeypatch.setattr(office, "severed", _as_it_is)
    assert knocks(pointing) > 0


def test_the_profile_refuses_macros_and_links() -> None:
    text = isolation.office_settings()
    for name in ("BlockUntrustedRefererLinks", "DisableMacrosExecution"):
        assert f'"{name}" oor:op="fuse"><value>true</value>' in text


@pytest.mark.parametrize("host", ["192.0.2.1", "example.org", "2001:db8::1"])
def test_the_suite_itself_reaches_nobody_outside(host: str) -> None:
    """Addresses that lead nowhere (RFC 5737, 2606, 3849): were the block gone, this would fail by waiting in vain."""
    with warnings.catch_warnings(), socket.socket() as outside:
        warnings.simplefilter("ignore")
        with pytest.raises(SocketConnectBlockedError):
            outside.connect((host, 80))
