"""A secret in every field of a deal and of a clause: none stands in any byte of what leaves, but in the text itself.

The fields are those of the files that hold one of everything (tests/checks/test_every_field.py keeps them complete), so
that a field that is added is planted too.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from drafting import redline
from drafting.checks.concordance.counts import compared
from drafting.checks.deal import check_deal_file
from drafting.cli.drafts import Drafts, Order, draw
from drafting.cli.releasing import wrong
from drafting.finding import Finding
from drafting.instrument.units import instrument_units
from drafting.library.library import Library, Source
from drafting.release.manifest import manifest
from drafting.render.papers.bilingual import bilingual
from drafting.render.papers.certificate import Certified, certificate
from drafting.source import Mapping, Node, Sequence, read_yaml
from tests.checks.conftest import CLAUSE, DEAL, check_clause
from tests.checks.conftest import library as library

Steps = tuple[str | int, ...]
MARK = "Quagga"
# What the text of a draft says: the only fields in which a mark may come out.
SAID = (
    ("title",), ("text",), ("annexes",), ("participants",), ("words",), ("params", "*", "label"),
    ("params", "*", "words"), ("params", "*", "columns"), ("params", "*", "default"), ("articles", "*", "with"),
    ("articles", "*", "open"), ("articles", "*", "wording"), ("positions", "*", "text"), ("positions", "*", "values"),
    ("defines",),
)  # fmt: skip


OWN = '  - {use: supply.everything, position: firm, status: tabled, with: {price: "15 USD"}}\n'
USING = DEAL.replace("  - use: framework.status\n", f"{OWN}  - use: framework.status\n", 1)


def plain(node: Node) -> object:
    if isinstance(node, Mapping):
        return {str(key): plain(child) for key, child in node.items()}
    if isinstance(node, Sequence):
        return [plain(child) for child in node]
    return node if node is None or isinstance(node, bool | int) else str(node)


def leaves(node: object, steps: Steps = ()) -> Iterator[tuple[Steps, str]]:
    if isinstance(node, dict):
        for key, child in node.items():
            yield from leaves(child, (*steps, key))
    elif isinstance(node, list):
        for at, child in enumerate(node):
            yield from leaves(child, (*steps, at))
    elif isinstance(node, str):
        yield steps, node


def planted(node: object, marks: dict[Steps, str], steps: Steps = ()) -> object:
    if isinstance(node, dict):
        return {key: planted(child, marks, (*steps, key)) for key, child in node.items()}
    if isinstance(node, list):
        return [planted(child, marks, (*steps, at)) for at, child in enumerate(node)]
    return f"{node.rstrip()} {marks[steps]}" if isinstance(node, str) and steps in marks else node


class Field:
    """The marks that a file takes without a mistake, and the file with all of them."""

    def __init__(self, text: str, letter: str, check: object, notes: int) -> None:
        self.data = plain(read_yaml(text, "f"))
        self.marks = {
            steps: f"{MARK}{letter}{at}"
            for at, (steps, _) in enumerate(leaves(self.data))
            if "tag" not in steps  # other words in brackets name it
        }
        self.every = dict(self.marks)
        for _ in range(40):
            self.text = f"# {MARK}{letter}comment\n" + json.dumps(
                planted(self.data, self.marks), ensure_ascii=False, indent=1
            )
            lines = {finding.place.line for finding in check(self.text) if finding.level != "note"}  # type: ignore[operator]
            bad = {steps for steps in self.marks if self._line(steps) in lines}
            if not bad:
                break
            self.marks = {steps: mark for steps, mark in self.marks.items() if steps not in bad}
        assert not lines
        assert len(self.marks) >= notes

    def _line(self, steps: Steps) -> int:
        mark = self.marks[steps]
        return next(at for at, line in enumerate(self.text.split("\n"), 1) if f" {mark}\"" in line)


@pytest.fixture(scope="module")
def fields(library: Library) -> tuple[Field, Field, Library]:
    clause = Field(CLAUSE, "c", lambda text: check_clause(text, library), 60)
    laid = library.overlaid([Source("supply.everything.yaml", clause.text)])
    deal = Field(USING, "d", lambda text: check_deal_file(Source("deal.yaml", text), laid), 30)
    return clause, deal, laid


@pytest.fixture(scope="module")
def drafts(fields: tuple[Field, Field, Library], tmp_path_factory: pytest.TempPathFactory) -> Drafts:
    path = tmp_path_factory.mktemp("deal") / "deal.yaml"
    path.write_text(fields[1].text, "utf-8")
    return draw(Order(str(path), (), ("CAN",), False, "letter", None, False, fields[2]))


def unzipped(files: dict[str, bytes]) -> bytes:
    out = [*files.values(), *(name.encode() for name in files)]
    for data in files.values():
        if data.startswith(b"PK"):
            with zipfile.ZipFile(BytesIO(data)) as package:
                out += [package.read(name) for name in package.namelist()]
                out += [name.encode() for name in package.namelist()]
    return b"\n".join(out)


def forms(mark: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield mark.encode(encoding)
        yield mark.encode(encoding).hex().encode()


def outgoing(drafts: Drafts) -> dict[str, bytes]:
    """Everything that is made of the deal for others: drafts, papers, a redline, the manifest."""
    made = drafts.made[0].instrument
    pairs = [(unit, unit) for unit in instrument_units(made, "deal.yaml")]
    counts = compared(pairs, "en")
    paper = Certified((made.title, made.title), made.round, made.as_of, ((drafts.made[0].name, "0" * 64),), counts)
    english, french = drafts.files.values()
    return {
        **drafts.files,
        "manifest.json": manifest(drafts.files),
        "bilingual.docx": bilingual(pairs, title=made.title, dated=made.as_of),
        "certificate.docx": certificate(paper, ui="en"),
        "redline.docx": redline(english, french, author="A").docx,
    }


def test_no_secret_stands_in_any_byte_of_what_leaves(fields: tuple[Field, Field, Library], drafts: Drafts) -> None:
    everything = unzipped(outgoing(drafts)).lower()
    out = {_field(steps) for field in fields[:2] for steps, mark in field.marks.items() if _stands(mark, everything)}
    planted_ones = {_field(steps) for field in fields[:2] for steps in field.marks}
    print(f"\n{len(planted_ones)} fields planted, {len(out)} of them are said by the text")
    assert [steps for steps in sorted(out, key=str) if not any(steps[: len(said)] == said for said in SAID)] == []
    assert {steps[0] for steps in out} >= {"title", "annexes", "participants", "words"}
    assert not _stands(f"{MARK}ccomment", everything)
    assert not _stands(f"{MARK}dcomment", everything)


def _field(steps: Steps) -> Steps:
    """The field, whatever the names and numbers on the way to it."""
    named = steps[0] in ("params", "annexes", "defines")
    return tuple("*" if isinstance(step, int) or (named and at == 1) else step for at, step in enumerate(steps))


def _stands(mark: str, everything: bytes) -> bool:
    return any(re.search(re.escape(form) + rb"(?!\x00?\d)", everything) for form in forms(mark.lower()))


def test_a_file_is_the_same_whatever_the_names_are(
    fields: tuple[Field, Field, Library], drafts: Drafts, tmp_path: Path
) -> None:
    deal = Source(str(tmp_path / "deal.yaml"), fields[1].text)
    found: list[Finding] = list(wrong(drafts, drafts.files, deal))
    assert [(each.code, each.message) for each in found if each.level == "error"] == []
