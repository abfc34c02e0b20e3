from __future__ import annotations

from lxml import etree

from drafting.ooxml.names import W14, w
from drafting.ooxml.order import insert_in_order, out_of_order, put_in_order

SHADOW = f"{{{W14}}}shadow"


def properties(*tags: str) -> etree._Element:
    root = etree.Element(w("rPr"))
    for tag in tags:
        etree.SubElement(root, tag)
    return root


def tags(root: etree._Element) -> list[str]:
    return [str(child.tag) for child in root]


def test_an_extension_of_the_same_name_has_no_place_among_the_standard_ones() -> None:
    root = properties(w("b"), w("color"), SHADOW)
    assert out_of_order(root) is None
    assert tags(put_in_order(root)) == [w("b"), w("color"), SHADOW]


def test_what_is_put_in_comes_before_extensions_and_the_record_after_them() -> None:
    root = properties(w("b"), SHADOW)
    insert_in_order(root, etree.Element(w("rPrChange")))
    insert_in_order(root, etree.Element(w("color")))
    assert tags(root) == [w("b"), w("color"), SHADOW, w("rPrChange")]


def test_children_are_put_where_word_wants_them() -> None:
    root = properties(w("color"), w("ins"), w("b"))
    assert out_of_order(root) == "ins"
    assert tags(put_in_order(root)) == [w("ins"), w("b"), w("color")]


def test_what_no_order_names_neither_moves_nor_stands_in_the_way() -> None:
    root = properties(w("b"), w("ilvl"))
    insert_in_order(root, etree.Element(w("color")))
    assert tags(root) == [w("b"), w("ilvl"), w("color")]
    assert out_of_order(root) is None
