"""The YAML reader: what it reads, what it refuses, and where it says so."""

# ruff: noqa: E501 - a case is one row of its table

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.finding import Finding, Unusable
from drafting.source import Mapping, Scalar, Sequence, place_of, read_yaml


def refused(text: str) -> tuple[Finding, ...]:
    with pytest.raises(Unusable) as stopped:
        read_yaml(text, "deal.yaml")
    return stopped.value.findings


def test_names_values_and_lists_are_read_with_their_places() -> None:
    root = read_yaml('a: one\nb: {c: "two", d: [x, y]}\ne:\n  - f: true\n    g: null\nround: 2\n', "f")
    assert root == {"a": "one", "b": {"c": "two", "d": ["x", "y"]}, "e": [{"f": True, "g": None}], "round": 2}
    for path, line, column in [
        (("a",), 1, 4), (("b",), 2, 4), (("b", "c"), 2, 8), (("b", "d", 1), 2, 22), (("e", 0, "g"), 5, 8), (("round",), 6, 8),
    ]:  # fmt: skip
        place = place_of(root, path)
        assert (place.line, place.column) == (line, column), path


def test_the_caret_underlines_a_value_with_its_quotation_marks() -> None:
    place = place_of(read_yaml('a: "two words"\n', "f"), ("a",))
    assert place.excerpt is not None
    assert place.excerpt[(place.column or 1) - 1 :][: place.width] == '"two words"'


# (text, code, line, column)
REFUSED = [
    ("a: 1.10\n", "yaml-unquoted", 1, 4),
    ("a: 2025-05-09\n", "yaml-unquoted", 1, 4),
    ("a: 0407\n", "yaml-unquoted", 1, 4),
    ("a: No\n", "yaml-unquoted", 1, 4),
    ("a: TRUE\n", "yaml-unquoted", 1, 4),
    ("a: ~\n", "yaml-unquoted", 1, 4),
    ("a: 12:30\n", "yaml-unquoted", 1, 4),
    ("a: 1_000\n", "yaml-unquoted", 1, 4),
    ("a: .5\n", "yaml-unquoted", 1, 4),
    ("a: 1e3\n", "yaml-unquoted", 1, 4),
    ("72: x\n", "yaml-unquoted", 1, 1),
    ("a: {true: x}\n", "yaml-unquoted", 1, 5),
    ("a: Steel: goods\n", "yaml-colon", 1, 9),
    ('a: "never closed\nb: c\n', "yaml-quote", 1, 4),
    ("a: 'never closed\n", "yaml-quote", 1, 4),
    ("a: [x, y\nb: c\n", "yaml-bracket", 2, 2),
    ("a: {x: y z: w}\n", "yaml-bracket", 1, 11),
    ("a: {instrument} between {pair}\n", "yaml-brace", 1, 17),
    ("a: {b: Effect, Duration, c: d}\n", "yaml-comma", 1, 16),
    ("a:\nb: c\n", "yaml-no-value", 1, 2),
    ("a:\n  -\n  - b\n", "yaml-no-value", 2, 3),
    ("a: *b\n", "yaml-alias", 1, 4),
    ("a: &b c\n", "yaml-alias", 1, 4),
    ("a: !b c\n", "yaml-tag", 1, 4),
    ("a: !!python/object:os.system x\n", "yaml-tag", 1, 4),
    ("a: {<<: b}\n", "yaml-merge", 1, 5),
    ("a: b\nc: d\na: e\n", "yaml-key-twice", 3, 1),
    ("a: {b: c, b: d}\n", "yaml-key-twice", 1, 11),
    ("a: b\n---\nc: d\n", "yaml-several-documents", 2, 1),
    ("%YAML 1.1\n---\na: b\n", "yaml-directive", 2, 1),
    ("a:\n  b: c\n d: e\n", "yaml-indent", 3, 2),
    ("a:\n  - b\n - c\n", "yaml-indent", 3, 2),
    ("a:\n\tb: c\n", "yaml-tab", 2, 1),
    ("a: |\n  text\twith a tab\n", "yaml-tab", 2, 7),
    ("a: @ministry\n", "yaml-mark", 1, 4),
    ('a: "\\q"\n', "yaml-escape", 1, 6),
    ("a: Order #5\n", "yaml-hash", 1, 4),
    ("? [a]\n: b\n", "yaml-key", 1, 3),
    ("{[a]: b}\n", "yaml-key", 1, 2),
    ("a: >\n  folded\n", "yaml-folded", 1, 4),
    ("a: b\njust words\nc: d\n", "yaml-no-colon", 2, 1),
    ("- a\n", "yaml-empty", 1, 1),
    ("", "yaml-empty", 1, 1),
    ("# only a comment\n", "yaml-empty", 1, 1),
    ("a: b\x1b[2J\n", "yaml-control-character", 1, 5),
    ("a: b\u202ec\n", "yaml-control-character", 1, 5),
    ("a: b\rc: d\n", "yaml-control-character", 1, 5),
    ('a: "b\\u202ec"\n', "yaml-control-character", 1, 4),
    ("a: b\u2028c\n", "yaml-control-character", 1, 5),
    ("a: " + "[" * 30 + "\n", "yaml-too-deep", 1, 4),
    ("".join(f"{' ' * n}k:\n" for n in range(30)) + " " * 30 + "k: v\n", "yaml-too-deep", 25, 25),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "line", "column"), REFUSED)
def test_a_mistake_has_its_own_code_and_place(text: str, code: str, line: int, column: int) -> None:
    found = refused(text)
    assert (code, line, column) in [(f.code, f.place.line, f.place.column) for f in found]
    assert all(f.remedy and f.message.endswith(".") for f in found)


def test_the_fix_is_in_the_remedy() -> None:
    assert refused("version: 1.10\n")[0].remedy == 'Write "1.10".'


def test_every_mistake_that_leaves_the_structure_readable_is_told() -> None:
    found = [finding.code for finding in refused("a: 1.10\nb: no\nb: &x y\n")]
    assert found == ["yaml-unquoted", "yaml-unquoted", "yaml-key-twice", "yaml-alias"]


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "{" * 100_000, "[a," * 30_000, "- " * 50_000, "? " * 30_000, "a: " + "&a [*a,*a]" * 9_000,
     "".join(f"k{n}: v\n" for n in range(200_000)), "{" + ",".join(f"k{n}: v" for n in range(40_000)) + "}",
     "a: " + "'" * 99_999, "a: " + "#" * 99_999 + "\n" + "- " * 99, "x" * 700_000],
)  # fmt: skip
def test_hostile_files_are_refused_without_harm(text: str) -> None:
    found = refused(text)
    assert found[0].code in {"yaml-too-deep", "yaml-too-large", "yaml-key", "yaml-no-value", "yaml-comma", "yaml-quote", "yaml-bracket",
                             "yaml-alias", "yaml-empty", "yaml-indent", "yaml-no-colon", "yaml-colon"}  # fmt: skip
    assert len(found) <= 501


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = 'a: &a ["x","x"]\n' + "".join(f"{c}: &{c} [*{p},*{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True))
    assert (refused(bomb)[0].code, refused(bomb)[0].place.line) == ("yaml-alias", 1)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        root = read_yaml(text, "f")
    except Unusable as stopped:
        for finding in stopped.findings:
            assert finding.place.line is None or 1 <= finding.place.line <= text.count("\n") + 1
            assert finding.place.column is None or finding.place.column >= 1
    else:
        assert isinstance(root, Mapping)


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=30)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_quoted_text_comes_back_as_it_was_with_the_place_of_each_character(values: list[str]) -> None:
    single = [f"k{n}: '{value.replace(chr(39), chr(39) * 2)}'" for n, value in enumerate(values)]
    text = "\n".join(single) + "\n"
    root = read_yaml(text, "f")
    lines = text.split("\n")
    for n, value in enumerate(values):
        read = root[f"k{n}"]
        assert isinstance(read, Scalar)
        assert read == value
        for offset, char in enumerate(value):
            place = read.source.place(offset)
            assert lines[(place.line or 0) - 1][(place.column or 0) - 1] == char


@given(st.lists(st.text(st.characters(categories=("L", "N", "P")), max_size=20), min_size=1, max_size=8),
       st.integers(1, 6))  # fmt: skip
def test_each_line_of_a_block_knows_its_place(block: list[str], indent: int) -> None:
    block = ["first", *block, "last"]
    text = "a:\n  b: |\n" + "".join(f"{' ' * (2 + indent)}{line}\n" if line else "\n" for line in block)
    inner = read_yaml(text, "f")["a"]
    assert isinstance(inner, Mapping)
    read = inner["b"]
    assert isinstance(read, Scalar)
    assert read == "\n".join(block) + "\n"
    lines = text.split("\n")
    for offset, char in enumerate(read):
        place = read.source.place(offset)
        if char != "\n":
            assert lines[(place.line or 0) - 1][(place.column or 0) - 1] == char


def test_windows_line_ends_and_a_byte_order_mark_change_no_place() -> None:
    root = read_yaml("\ufeffa: one\r\nb: |\r\n  two\r\n  three\r\n", "f")
    assert root == {"a": "one", "b": "two\nthree\n"}
    block = root["b"]
    assert isinstance(block, Scalar)
    place = block.source.place(block.index("three"))
    assert (place.line, place.column, place.excerpt) == (4, 3, "  three")


def test_folded_lines_keep_the_place_of_each_word() -> None:
    root = read_yaml('a: one\n  two\nb: "three\n  \\"four\\""\n', "f")
    assert root == {"a": "one two", "b": 'three "four"'}
    for key, word, line, column in [("a", "two", 2, 3), ("b", "four", 4, 5)]:
        value = root[key]
        assert isinstance(value, Scalar)
        place = value.source.place(value.index(word))
        assert (place.line, place.column) == (line, column)


def test_lists_know_the_place_of_each_item() -> None:
    items = read_yaml("a: [x, 'y']\n", "f")["a"]
    assert isinstance(items, Sequence)
    assert [(place.column, place.width) for place in items.values_at] == [(5, 1), (8, 3)]


def test_only_the_reader_speaks_to_ruamel() -> None:
    package = Path(__file__).parents[2] / "drafting"
    for path in package.rglob("*.py"):
        names = {node.module or "" for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)}
        assert path.parent.name == "source" or not {name for name in names if name.split(".")[0] in ("ruamel", "yaml")}
