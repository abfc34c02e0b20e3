"""Canonical bytes, for elements that have them and for those that have not."""

from __future__ import annotations

import pytest

from drafting.ooxml.canonical import canonical
from drafting.ooxml.xmldoor import parse_xml


def test_equal_elements_have_equal_bytes_however_they_were_written() -> None:
    one, other = (parse_xml(data) for data in (b'<a c="1" b="2"/>', b"<a b='2'  c='1'></a>"))
    assert canonical(one) == canonical(other)
    assert canonical(parse_xml(b"<a><b/>tail</a>")[0]) == b"<b></b>"


@pytest.mark.parametrize("address", ["relative", "../up"])
def test_a_relative_namespace_does_not_stop_anything(address: str) -> None:
    root = parse_xml(f'<a xmlns:x="{address}"><x:b/>tail</a>'.encode())
    assert canonical(root[0]).endswith(b"/>")
