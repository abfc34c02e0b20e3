"""Files of other people come in by doors: nothing else opens a zip, parses XML or reads YAML."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "drafting").rglob("*.py"))

DOORS = {
    "zip": {"drafting/ooxml/ziparchive.py"},  # packages are read by our own reader, inflate.py; this one writes them
    "inflate": {"drafting/ooxml/inflate.py"},
    "xml": {"drafting/ooxml/xmldoor.py"},
}
FOLDERS = {
    "office": "drafting/render/",  # python-docx and docxtpl, on bytes that came through the door
    "yaml": "drafting/source/",  # the words of the parser's own errors
}

MODULES = {
    "zip": {"zipfile", "tarfile", "shutil.unpack_archive", "gzip", "bz2", "lzma"},
    "inflate": {"zlib"},
    "xml": {"xml.etree", "xml.dom", "xml.sax.expatreader", "xml.parsers", "xmlrpc", "html5lib", "lxml.html",
            "lxml.objectify", "bs4", "defusedxml"},
    "yaml": {"yaml", "ruamel"},
    "office": {"docx", "docxtpl"},
    "pickle": {"pickle", "marshal", "shelve"},
}  # fmt: skip
PARSERS = {"fromstring", "fromstringlist", "parse", "XML", "XMLID", "HTML", "iterparse", "XMLParser", "XMLPullParser",
           "XSLT", "XInclude", "parseid"}  # fmt: skip


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "import_module":
            yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str))


def _kinds(name: str) -> set[str]:
    return {kind for kind, modules in MODULES.items() if any(name == m or name.startswith(m + ".") for m in modules)}


def breaches(source: str, path: str) -> list[str]:
    """What ``source``, the file ``path``, opens without being the door for it."""
    tree = ast.parse(source)
    found = []
    for name in _imported(tree):
        found += [f"{path} imports {name}" for kind in sorted(_kinds(name)) if not _is_door(path, kind)]
    if path not in DOORS["xml"]:
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in PARSERS and _is_etree(node.value):
                found.append(f"{path}:{node.lineno} parses XML by etree.{node.attr}")
            if isinstance(node, ast.ImportFrom) and node.module == "lxml.etree":
                found += [f"{path} imports {a.name} of lxml.etree" for a in node.names if a.name in PARSERS]
    return found


def _is_door(path: str, kind: str) -> bool:
    return path in DOORS.get(kind, set()) or path.startswith(FOLDERS.get(kind, "\0"))


def _is_etree(node: ast.expr) -> bool:
    return getattr(node, "id", getattr(node, "attr", "")) in {"etree", "ET", "ElementTree", "lxml"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_the_doors_open_what_others_made(path: Path) -> None:
    assert breaches(path.read_text("utf-8"), path.relative_to(ROOT).as_posix()) == []


@pytest.mark.parametrize(
    "source",
    [
        "import zipfile",
        "from zipfile import ZipFile",
        "import zlib",
        "from lxml import etree\netree.fromstring(b'')",
        "from lxml import etree\nx = etree.XMLParser",
        "import lxml.etree\nlxml.etree.parse('a')",
        "from lxml.etree import iterparse",
        "import xml.etree.ElementTree as ET",
        "from xml.dom import minidom",
        "from ruamel.yaml import YAML",
        "import yaml",
        "def f():\n    from docx import Document",
        "import docxtpl",
        "from importlib import import_module\nimport_module('yaml')",
        "import pickle",
    ],
)
def test_a_breach_is_seen(source: str) -> None:
    assert breaches(source, "drafting/checks/sums.py")


def test_what_makes_xml_without_parsing_is_free() -> None:
    assert (
        breaches("from lxml import etree\netree.SubElement(e, 'p')\netree.tostring(e)", "drafting/writers/x.py") == []
    )


def test_every_door_is_there() -> None:
    assert all((ROOT / path).is_file() for paths in DOORS.values() for path in paths)
