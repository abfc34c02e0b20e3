"""The record of a clause: who approved which words, and who found that the two languages still say the same.

It lies beside the clause (``approvals/<id>.yaml`` in the family's folder), not in it, so that an approval changes
neither the clause nor its mark in the lock of a running deal. Lines are only ever added.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final

from pydantic import Field

from drafting.library.decode import decode
from drafting.library.fields import ClauseId, Flag, IsoDate, Line, Version, Written, one_of
from drafting.library.library import Source
from drafting.library.vocabulary import LANGUAGES, Language
from drafting.source import read_yaml

SCHEMA: Final = "approvals/1"
HEAD: Final = "# Written by drafting clause approve. Lines are only ever added.\n"


class Approval(Written):
    """The words of a version, approved: ``en``, ``fr`` and ``steering`` are their sha256 (published.py)."""

    version: Version
    by: Line
    date: IsoDate
    en: Line
    fr: Line
    steering: Line
    same_meaning: Flag = Field(default=False, alias="same-meaning")


class Confirmation(Written):
    """``language`` was read against the other and still says the same; ``pairs`` are the sha256 of the words."""

    language: Annotated[Language, one_of(LANGUAGES, "languages")]
    by: Line
    date: IsoDate
    pairs: tuple[Line, ...] = Field(min_length=1)


class Record(Written):
    """All approvals and confirmations of a clause, oldest first."""

    schema_: Annotated[str, one_of((SCHEMA,), "formats of a record", "schema-unknown")] = Field(alias="schema")
    id: ClauseId
    approvals: tuple[Approval, ...] = ()
    confirmed: tuple[Confirmation, ...] = ()


@dataclass(frozen=True, slots=True)
class Approved:
    """An approval to be recorded."""

    version: str
    by: str
    on: date
    en: str
    fr: str
    steering: str
    same_meaning: bool = False


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A confirmation to be recorded."""

    language: Language
    by: str
    on: date
    pairs: tuple[str, ...]


def read_record(source: Source) -> Record:
    """The record that a file holds. Raises ``Unusable``."""
    return decode(Record, read_yaml(source.text, source.file))


def extended(record: Record | None, clause: str, new: Approved | Confirmed) -> str:
    """The text of the record with ``new`` at its end."""
    approvals = [_approval(each.version, each.by, each.date, each.en, each.fr, each.steering, each.same_meaning)
                 for each in (record.approvals if record else ())]  # fmt: skip
    confirmed = [_confirmation(each.language, each.by, each.date, each.pairs)
                 for each in (record.confirmed if record else ())]  # fmt: skip
    match new:
        case Approved():
            approvals.append(_approval(new.version, new.by, new.on, new.en, new.fr, new.steering, new.same_meaning))
        case Confirmed():
            confirmed.append(_confirmation(new.language, new.by, new.on, new.pairs))
    lines = [HEAD + f"schema: {SCHEMA}", f"id: {clause}"]
    lines += ["approvals:", *approvals] if approvals else []
    lines += ["confirmed:", *confirmed] if confirmed else []
    return "\n".join(lines) + "\n"


def _approval(version: str, by: str, on: date | None, en: str, fr: str, steering: str, same: bool) -> str:
    meaning = "\n    same-meaning: true" if same else ""
    return (
        f"  - version: {_quoted(version)}\n    by: {_quoted(by)}\n    date: {_quoted(str(on))}\n"
        f"    en: {_quoted(en)}\n    fr: {_quoted(fr)}\n    steering: {_quoted(steering)}{meaning}"
    )


def _confirmation(language: str, by: str, on: date | None, pairs: tuple[str, ...]) -> str:
    listed = "".join(f"\n      - {_quoted(pair)}" for pair in pairs)
    return f"  - language: {language}\n    by: {_quoted(by)}\n    date: {_quoted(str(on))}\n    pairs:{listed}"


def _quoted(text: str) -> str:
    """A string in double quotes; what JSON writes, YAML reads (yaml.org/spec/1.2.2, 1.3)."""
    return json.dumps(str(text), ensure_ascii=False)
