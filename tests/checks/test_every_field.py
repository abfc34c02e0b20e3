"""The same mistakes at every field of a clause and of a deal, generated: none is passed over, each at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from pydantic import BaseModel

from drafting.deal.deal import Deal
from drafting.finding import Finding, Unusable
from drafting.library.clause import Clause
from drafting.library.decode import models_in
from drafting.library.library import Library
from drafting.place import Place
from drafting.source import Mapping, Node, Scalar, Sequence, read_yaml
from tests.checks.conftest import CLAUSE, DEAL, check_clause, check_deal

Path = tuple[str | int, ...]
Check = Callable[[str, Library], tuple[Finding, ...]]
FILES: dict[str, tuple[str, Check]] = {"clause": (CLAUSE, check_clause), "deal": (DEAL, check_deal)}

# Mappings whose keys are names that the file itself gives: no key can be unknown in them.
OWN_NAMES = {("params",), ("defines",), ("annexes",)}
# Mappings whose keys are values: periods of a schedule, tariff codes, phrases.
KEY_CODES = {
    "stages": "date-form", "steps": "date-form", "floor": "schedule-period", "value": "schedule-period",
    "products": "goods-code", "with": "param-unknown", "given": "param-unknown", "open": "param-unknown",
    "lots": "column-unknown", "instead": "word-unknown", "tabled": "word-unknown",
}  # fmt: skip
WRONG_KIND = {"wrong-type", "flag-form", "field-unknown", "language-missing"}


@dataclass(frozen=True)
class Field:
    path: Path
    key: Place
    value: Place
    node: Node
    text: str


def fields(text: str) -> Iterator[Field]:
    """Every key of a file with its value, outermost first."""

    def walk(node: Node, path: Path) -> Iterator[Field]:
        if isinstance(node, Mapping):
            for key, child in node.items():
                yield Field((*path, str(key)), node.key_place(key), node.value_place(key), child, text)
                yield from walk(child, (*path, str(key)))
        elif isinstance(node, Sequence):
            for index, child in enumerate(node):
                yield from walk(child, (*path, index))

    return walk(read_yaml(text, "f"), ())


def offset(text: str, place: Place) -> int:
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: (place.line or 1) - 1]) + (place.column or 1) - 1


def awaited_for_key(path: Path) -> str | None:
    """The code for a misspelt key at ``path``; None where any name is right."""
    holder = tuple(step for step in path[:-1] if isinstance(step, str))
    if holder in OWN_NAMES or holder[-1:] == ("columns",) or path[:2] == ("tests", 2):
        return None
    if path[0] == "words" and len(path) == 3:
        return "phrase-unknown"
    if path[0] == "params" and len(holder) > 2 and holder[-1] in ("words", "totals"):
        return {"words": "choice-unknown", "totals": "column-unknown"}[holder[-1]]
    if path[0] in ("params", "annexes") or ("open" in path and isinstance(path[-2], int)):
        return "field-unknown"
    return KEY_CODES.get(holder[-1] if holder else "", "field-unknown")


def together(text: str) -> Iterator[list[Field]]:
    """The fields of each mapping; alone what the others are read by (a type), or what is read after them (a value)."""
    groups: dict[Path, list[Field]] = {}
    for field in fields(text):
        last = field.path[-1]
        alone = (field.path[0] == "params" and last == "type") or ("open" in field.path and last == "value")
        groups.setdefault((*field.path, "alone") if alone else field.path[:-1], []).append(field)
    yield from groups.values()


@pytest.mark.parametrize("kind", FILES)
def test_a_misspelt_key_is_never_passed_over(kind: str, library: Library) -> None:
    text, check = FILES[kind]
    missed = []
    for group in together(text):
        awaited = [(field, code) for field in group if (code := awaited_for_key(field.path))]
        edits = [
            (offset(text, field.key), field.key.width, "tipe" if field.path[-1] == "type" else f"zzyzx{n}", 0)
            for n, (field, _) in enumerate(awaited)
        ]
        changed, marks = edited(text, edits)
        found = {(f.code, f.place.line, f.place.column) for f in check(changed, library)} if edits else set()
        missed += [(f.path, code) for (f, code), mark in zip(awaited, marks, strict=True) if (code, *mark) not in found]
    assert not missed


def edited(text: str, edits: list[tuple[int, int, str, int]]) -> tuple[str, list[tuple[int, int]]]:
    """``text`` with all ``edits`` (offset, width, what replaces it, where in that the mark is); the marks' places."""
    parts, marks, at, length = [], [], 0, 0
    for start, width, new, mark in sorted(edits):
        parts += [text[at:start], new]
        marks.append(length + start - at + mark)
        length += start - at + len(new)
        at = start + width
    done = "".join([*parts, text[at:]])
    return done, [(done.count("\n", 0, mark) + 1, mark - (done.rfind("\n", 0, mark) + 1) + 1) for mark in marks]


def refused(text: str, code: str) -> set[tuple[int | None, int | None]]:
    """Where the reader finds ``code``."""
    with pytest.raises(Unusable) as stopped:
        read_yaml(text, "f")
    return {(f.place.line, f.place.column) for f in stopped.value.findings if f.code == code}


@pytest.mark.parametrize("kind", FILES)
def test_a_key_that_stands_twice_is_refused_at_the_second(kind: str) -> None:
    text, _ = FILES[kind]
    edits = []
    for field in fields(text):
        at = offset(text, field.key)
        key = text[at : at + field.key.width]
        before = text[text.rfind("\n", 0, at) + 1 : at]
        first = f"{key}: x, " if before.strip(" -") else f"{key}: x\n{' ' * len(before)}"
        edits.append((at, 0, first, len(first)))
    doubled, marks = edited(text, edits)
    assert refused(doubled, "yaml-key-twice") == set(marks)


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("typed", ["1.10", "2025-05-09", "0407.21", "no", "12:30", "0x1F", "~", "<<", "="])
def test_what_yaml_could_misread_is_refused_wherever_it_stands(kind: str, typed: str) -> None:
    text, _ = FILES[kind]
    simple = [field for field in fields(text) if isinstance(field.node, Scalar) and "\n" not in field.node]
    edits = [(offset(text, field.value), field.value.width, typed, 0) for field in simple]
    changed, marks = edited(text, edits)
    assert len(marks) > 50
    assert refused(changed, "yaml-unquoted") == set(marks)


@pytest.mark.parametrize("kind", FILES)
def test_a_value_of_another_kind_is_never_passed_over(kind: str, library: Library) -> None:
    text, check = FILES[kind]
    missed = []
    for group in together(text):
        simple = [
            field
            for field in group
            if not isinstance(field.node, Mapping | Sequence)
            and "\n" not in str(field.node)
            and field.path[:2] != ("tests", 2)  # it awaits a mistake
        ]
        edits = [(offset(text, field.value), field.value.width, "{zz: qq}", 0) for field in simple]
        changed, marks = edited(text, edits)
        answer = check(changed, library) if edits else ()
        found = {(f.place.line, f.place.column) for f in answer if f.code in WRONG_KIND}
        missed += [
            field.path
            for field, (line, column) in zip(simple, marks, strict=True)
            if not found & {(line, column), (line, column + 1)}
        ]
    assert not missed


@pytest.mark.parametrize("kind", FILES)
def test_a_missing_top_field_is_named_unless_it_may_be_left_out(kind: str, library: Library) -> None:
    text, check = FILES[kind]
    optional = {
        "dated",
        "kind",
        "defines",
        "requires",
        "conflicts",
        "params",
        "annexes",
        "ladders",
        "languages",
        "language_order",
        "dates",
        "words",
        "outline",
        "formerly",
    }
    root = read_yaml(text, "f")
    lines = text.split("\n")
    starts = [(root.key_place(key).line or 0, str(key)) for key in root] + [(len(lines) + 1, "")]
    for (line, key), (following, _) in pairwise(starts):
        found = check("\n".join(lines[: line - 1] + lines[following - 1 :]), library)
        messages = [finding.message for finding in found if finding.code == "field-missing"]
        assert any(f"“{key}”" in message for message in messages) == (key not in optional), key


def names_in(model: type[BaseModel]) -> set[str]:
    """Every field of a model and of the models inside it, as files spell them."""
    found: set[str] = set()
    seen: list[type[BaseModel]] = []
    waiting = [model]
    while waiting:
        each = waiting.pop()
        if each in seen:
            continue
        seen.append(each)
        for key, info in each.model_fields.items():
            found.add(info.alias or key)
            waiting.extend(models_in(info.annotation))
    return found


@pytest.mark.parametrize(("kind", "model"), [("clause", Clause), ("deal", Deal)])
def test_the_planted_files_have_every_field_there_is(kind: str, model: type[BaseModel]) -> None:
    keys = {str(field.path[-1]) for field in fields(FILES[kind][0])}
    assert names_in(model) <= keys
