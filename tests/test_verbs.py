"""The verbs for programs: bytes in, bytes and values out, nothing heavy imported before they are used."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

import drafting
from drafting.errors import Refusal
from tests.making.packages import docx, paragraph

OLD, NEW = docx(paragraph("deliver 4,000 kb/d")), docx(paragraph("deliver 3,200 kb/d"))


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, drafting; print(sorted({'lxml', 'docx', 'click', 'pydantic', 'zipfile'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_redline_accepted_is_the_new_file_and_rejected_the_old_one() -> None:
    made = drafting.redline(OLD, NEW, author="Zoé")
    assert [(change.old, change.new, change.author) for change in made.changes] == [("4,000", "3,200", "Zoé")]
    assert drafting.verify(made.docx, OLD, NEW).faithful
    assert drafting.verify(drafting.accept(made.docx), NEW, NEW).faithful
    assert drafting.verify(drafting.reject(made.docx), OLD, OLD).faithful


def test_changes_are_those_of_the_redline() -> None:
    made = drafting.redline(OLD, NEW)
    assert drafting.changes(OLD, NEW) == made.changes == drafting.changes(made.docx)


def test_an_unfaithful_redline_is_told_apart() -> None:
    result = drafting.verify(NEW, OLD, NEW)
    assert (result.accepts, result.rejects) == (True, False)


def _pair(number: int) -> tuple[bytes, bytes]:
    """Two texts that differ in words, a row, a note's place and the order of their paragraphs."""
    rows = "".join(f"<w:tr><w:tc>{paragraph(f'row {k} of {number}')}</w:tc></w:tr>" for k in range(number % 4 + 1))
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{rows}</w:tbl>"
    texts = [paragraph(f"Article {k}: the Parties shall deliver {k * number} kb/d.") for k in range(6)]
    changed = [*texts[3:], table.replace("row 0", "line 0"), *texts[: number % 3], paragraph("Done.")]
    return docx("".join([*texts, table, paragraph("Done.")])), docx("".join(changed))


def _everything(pair: tuple[bytes, bytes]) -> tuple[object, ...]:
    old, new = pair
    made = drafting.redline(old, new)
    script = drafting.edit_script(old, new)
    verified = drafting.verify(made.docx, old, new)
    return made, drafting.accept(made.docx), drafting.reject(made.docx), verified, script, drafting.apply(old, script)


def test_many_threads_give_what_one_gives() -> None:
    pairs = [_pair(number) for number in range(1, 13)]
    alone = [_everything(pair) for pair in pairs]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(_everything, pairs)) == alone


@pytest.mark.parametrize("verb", [drafting.accept, drafting.reject, drafting.changes])
def test_what_is_no_word_file_is_refused(verb: object) -> None:
    assert callable(verb)
    with pytest.raises(Refusal, match="PDF"):
        verb(b"%PDF-1.7")
