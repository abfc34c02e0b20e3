"""The schemas of WordprocessingML (ISO/IEC 29500-4, ECMA-376), where DRAFTING_XSD names a folder that has them."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from drafting.ooxml.package import Package

XML = "http://www.w3.org/XML/1998/namespace"
XML_SCHEMA = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{XML}">
<xs:attribute name="space" type="xs:string"/><xs:attribute name="lang" type="xs:string"/></xs:schema>"""
NEWER = ("{http://schemas.microsoft.com/", "{http://schemas.openxmlformats.org/markup-compatibility/2006}")
WAIVED = ("Element 'w:zoom'",)  # Word writes and reads it without percent, which the schema wants

needs_schemas = pytest.mark.skipif(
    not os.environ.get("DRAFTING_XSD"), reason="DRAFTING_XSD does not name a folder with the schemas"
)


@cache
def schema() -> etree.XMLSchema:
    """wml.xsd with all it imports; the schema of xml:space, which the standard does not print, is supplied."""
    found = next(Path(os.environ["DRAFTING_XSD"]).rglob("wml.xsd")).parent
    with tempfile.TemporaryDirectory() as folder:
        for path in found.glob("*.xsd"):
            text = path.read_text("utf-8-sig")
            text = text.replace(f'namespace="{XML}"/>', f'namespace="{XML}" schemaLocation="xml.xsd"/>')
            Path(folder, path.name).write_text(
                text.replace('processContents="strict"', 'processContents="lax"'), "utf-8"
            )
        Path(folder, "xml.xsd").write_text(XML_SCHEMA, "utf-8")
        return etree.XMLSchema(file=str(Path(folder, "wml.xsd")))


def invalid(package: Package) -> list[str]:
    """What the schema says against the parts of ``package`` that are WordprocessingML."""
    found = []
    for part in package.parts:
        if not package.content_type(part).startswith("application/vnd.openxmlformats-officedocument.wordprocessingml"):
            continue
        root = package.copy_root(part)
        for element in list(root.iter()):
            for name in [each for each in element.attrib if str(each).startswith(NEWER)]:
                del element.attrib[name]
            parent = element.getparent()
            if isinstance(element.tag, str) and element.tag.startswith(NEWER) and parent is not None:
                parent.remove(element)
        if not schema().validate(root):
            found += [
                f"{part}: {error.message}" for error in schema().error_log if not error.message.startswith(WAIVED)
            ]
    return found
