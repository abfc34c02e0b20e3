"""Where the records and the earlier versions of a clause lie: beside its file, in ``approvals`` and ``history``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.files import read_text
from drafting.keeping.record import Record, read_record
from drafting.keeping.standing import Standing, findings, standing
from drafting.library.clause_file import ClauseFile, read_clause_file
from drafting.library.library import Source

if TYPE_CHECKING:
    from drafting.finding import Finding


def record_path(source: Source) -> Path:
    """The file of the clause's approvals."""
    path = Path(source.file)
    return path.parent / "approvals" / path.name


def history_path(source: Source, version: str) -> Path:
    """The file that keeps the clause as it was approved in ``version``."""
    path = Path(source.file)
    return path.parent / "history" / f"{path.stem}@{version}{path.suffix}"


def record_of(source: Source) -> Record | None:
    """The clause's approvals, None where there are none. Raises ``Unusable`` for a file that is no record."""
    path = record_path(source)
    return read_record(Source(str(path), read_text(path))) if path.is_file() else None


def versions_of(source: Source) -> dict[str, Source]:
    """The versions that were kept, oldest first."""
    path = Path(source.file)
    kept = {
        each.stem.partition("@")[2]: Source(str(each), read_text(each))
        for each in (path.parent / "history").glob(f"{path.stem}@*{path.suffix}")
    }
    return {version: kept[version] for version in sorted(kept, key=_numbers)}


def before_of(source: Source, record: Record | None) -> ClauseFile | None:
    """The clause as it was last approved; never approved, as it came with the program, if this is another text."""
    if record is not None and record.approvals:
        kept = history_path(source, str(record.approvals[-1].version))
        if kept.is_file():
            return read_clause_file(Source(str(kept), read_text(kept)))
    came = shipped_source(Path(source.file).stem)
    if came is None or came.text == source.text or Path(came.file).resolve() == Path(source.file).resolve():
        return None
    return read_clause_file(came)


def shipped_source(clause_id: str) -> Source | None:
    """The clause as it came with the program, if it did."""
    return _shipped().get(clause_id)


@cache
def _shipped() -> dict[str, Source]:
    """What came with the program, by the names of the files; it does not change while the program runs."""
    from drafting.shipped import shipped_texts

    return {Path(path).stem: Source(path, text) for path, text in shipped_texts("clauses")}


def standing_of(source: Source) -> Standing:
    """How the clause in ``source`` stands. Raises ``Unusable`` where it, or its record, cannot be read."""
    came = shipped_source(Path(source.file).stem)
    if not record_path(source).is_file() and (came is None or came.text == source.text):
        return Standing(None, (), (), ())  # nothing is recorded, and there is nothing to compare with
    file, record = read_clause_file(source), record_of(source)
    return standing(file, record, before_of(source, record))


def findings_about(source: Source) -> tuple[Finding, ...]:
    """What there is to say about approvals, languages left behind and the version of a clause."""
    file, record = read_clause_file(source), record_of(source)
    before = before_of(source, record)
    return tuple(findings(file, standing(file, record, before), before))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())
