"""Change 17 is change 17 everywhere: in the tracked file, the static one, on the page, in the lists (reading.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from drafting.cli.redlining.outputs import OUTPUTS
from drafting.ooxml.reading import read_package
from drafting.writers.compared import Compared
from drafting.writers.docx.changemarks import owners
from drafting.writers.docx.existing import changes_of
from tests.making.boxes import with_boxes
from tests.making.compared import chips, comparison
from tests.making.packages import docx
from tests.mutants.specimen import specimen
from tests.mutants.table import MUTATIONS, mutated
from tests.writers.test_constructs import PAIRS
from tests.writers.test_inline_constructs import PAIRS as INLINE

SPECIMEN = specimen()
KINDS = sorted(MUTATIONS)
CASES: dict[str, Callable[[], tuple[bytes, bytes]]] = {
    **{name: (lambda pair=pair: (docx(pair[0]), docx(pair[1]))) for name, pair in PAIRS.items()},
    **{name: (lambda pair=pair: (with_boxes(pair[0]), with_boxes(pair[1]))) for name, pair in INLINE.items()},
    **{f"specimen {at}": (lambda at=at: (SPECIMEN, mutated(SPECIMEN, KINDS[at::9], at)[0])) for at in range(9)},
}  # fmt: skip


def tracked(made: bytes, compared: Compared) -> set[int]:
    """Numbers by which the file's own marks are known, the same as when it is read by itself."""
    package = read_package(made, "redline.docx")
    again = changes_of(package)
    assert [(each.number, each.kind, each.old, each.new) for each in again] == [
        (each.number, each.kind, each.old, each.new) for each in compared.changes
    ]
    return set(owners(package, compared.changes).values())


def static(made: bytes, compared: Compared) -> set[int]:
    """Numbers in the text; comments have no place in it, and are in its table only."""
    return chips(read_package(made, "static.docx")) | {c.number for c in compared.changes if c.story == "comment"}


def on_the_page(made: bytes, _: Compared) -> set[int]:
    return {int(number) for number in re.findall(r'id="change-(\d+)"', made.decode())}


def as_json(made: bytes, _: Compared) -> set[int]:
    return {change["number"] for change in json.loads(made)}


def as_md(made: bytes, _: Compared) -> set[int]:
    return {int(number) for number in re.findall(r"^\| (\d+) \|", made.decode(), re.MULTILINE)}


def as_text(made: bytes, _: Compared) -> set[int]:
    return {int(number) for number in re.findall(r"^ {0,3}(\d+)  ", made.decode(), re.MULTILINE)}


READ: dict[str, Callable[[bytes, Compared], set[int]]] = {
    "tracked": tracked, "static": static, "html": on_the_page, "json": as_json, "md": as_md, "text": as_text,
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_numbers_are_the_same_in_every_output(case: str) -> None:
    made = comparison(*CASES[case]())
    numbers = {change.number for change in made.changes}
    assert numbers == set(range(1, len(made.changes) + 1))
    said = {kind: read(OUTPUTS[kind].make(made).data, made) for kind, read in READ.items()}
    assert said == dict.fromkeys(READ, numbers)
