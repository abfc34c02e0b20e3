"""What became of a mutant in the house: read, refused by a documented code, or a fault."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

from drafting import accept, redline, reject
from drafting.errors import DraftingError
from drafting.metadata.clean import cleaned
from drafting.metadata.inspect import inspect
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from tests.fuzz.reader import words

PAGES: Final = Path(__file__).parents[2] / "docs" / "codes"
PATIENCE: Final = 10.0  # seconds of the processor; what takes longer hangs
_CODES: Final = frozenset(page.stem for page in PAGES.glob("*.md")) - {"internal-error"}
_TOLD: Final = frozenset({"marked-coarsely", "text-out-of-place"})  # the redline says that it holds something unmarked
READ: Final = "read"


class Fault(Exception):
    """Something that must never happen: a crash, a hang, lost text, a code without a page."""


class _Hang(BaseException):
    """Not an Exception, so that no handler of the house swallows it."""


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Raises Fault when the block uses the processor for longer."""

    def stop(_signal: int, frame: FrameType | None) -> None:
        raise _Hang("".join(traceback.format_stack(frame)[-6:]))

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    except _Hang as hang:
        raise Fault(f"hang of {seconds} s: {hang}") from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def outcome(work: Callable[[], None]) -> str:
    """READ, or the code of the refusal. Raises Fault for everything else that ``work`` may raise."""
    try:
        with patience(PATIENCE):
            work()
    except DraftingError as refused:
        codes = {finding.code for finding in getattr(refused, "findings", ())} or {refused.code}
        if codes - _CODES:
            raise Fault(f"codes without a page: {', '.join(sorted(codes - _CODES))}") from None
        return refused.code
    except Fault:
        raise
    except BaseException as bug:
        if isinstance(bug, KeyboardInterrupt | SystemExit):
            raise
        raise Fault("".join(traceback.format_exception(bug, limit=-6))) from None
    return READ


def of_package(mutant: bytes, original: bytes | None = None, *, thorough: bool = True) -> str:
    """A Word file read and accepted, ``thorough`` rejected, inspected and cleaned as well, and with ``original`` the
    redline between the two; wherever text comes out, a reader from outside must find the same text in it."""

    def work() -> None:
        package = read_package(mutant, "theirs.docx")
        made = accept(mutant)
        _same("accepted", made, mutant)
        if thorough:
            _same("rejected", reject(mutant), mutant, accept=False)
            inspect(package)
            _same("cleaned", write_package(cleaned(package)), mutant)
        if original is not None:
            result = redline(original, mutant, old_name="ours.docx", new_name="theirs.docx")
            if not _TOLD & {note.code for note in result.notes}:
                _same("the redline accepted", result.docx, mutant, body=True)
                _same("the redline rejected", result.docx, original, accept=False, body=True)

    return outcome(work)


def _same(what: str, made: bytes, source: bytes, *, accept: bool = True, body: bool = False) -> None:
    """The view of ``source`` that ``made`` is to be. A field whose separator is itself deleted may be read both ways:
    taken apart first, or with its changes accepted first. In a redline (``body``) the results of fields that Word works
    out by itself are those of the new text, whether accepted or rejected (docs/redline-limits.md)."""
    for codes, computed in ((False, True), (True, True), *([(False, False), (True, False)] if body else [])):
        found, expected = words(made, codes=codes), words(source, accept=accept, codes=codes)
        if body:
            found = {"body": next(iter(words(made, accept=accept, codes=codes, computed=computed).values()))}
            expected = {"body": next(iter(words(source, codes=codes, computed=computed).values()))}
        if all(found.get(part, "") == text for part, text in expected.items()):
            return
    part = next(part for part, text in expected.items() if found.get(part, "") != text)
    said, text = found.get(part, ""), expected[part]
    at = max(0, next((k for k, pair in enumerate(zip(text, said, strict=False)) if pair[0] != pair[1]), len(said)) - 30)
    raise Fault(f"{what}: {part} says {said[at : at + 90]!r}, not {text[at : at + 90]!r}")
