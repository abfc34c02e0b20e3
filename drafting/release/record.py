"""What the house keeps of a release: from which files and clause texts it was made, and what was sent."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from drafting.deal.lock import Pinned
from drafting.errors import Refusal
from drafting.place import Place
from drafting.source.jsondoor import read_json

SCHEMA: Final = "sent/1"
NAME: Final = "record.json"


@dataclass(frozen=True, slots=True)
class SentFile:
    """One file that was sent. ``holder`` is the side whose original it is, "" for a draft."""

    name: str
    language: str
    holder: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Sent:
    """One release; ``sending`` counts those of one round, from 1. ``inputs``: name → SHA-256 of each file it was made
    from; ``clauses``: id → the text used."""

    deal: str
    round: int
    sending: int
    dated: date
    inputs: Mapping[str, str]
    clauses: Mapping[str, Pinned]
    files: tuple[SentFile, ...]


def write_record(sent: Sent) -> bytes:
    """``sent`` as JSON, sorted."""
    data = {
        "schema": SCHEMA,
        "internal": "This file names clauses and inputs. It stays in the house.",
        "deal": sent.deal,
        "round": sent.round,
        "sending": sent.sending,
        "dated": sent.dated.isoformat(),
        "inputs": dict(sent.inputs),
        "clauses": {key: {"version": pin.version, "sha256": pin.sha256} for key, pin in sent.clauses.items()},
        "files": [
            {"name": each.name, "language": each.language, "holder": each.holder, "sha256": each.sha256}
            for each in sent.files
        ],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def parse_record(text: str, file: str) -> Sent:
    """The record in ``text``. Raises Refusal ``sent-unreadable``."""
    try:
        data = read_json(text)
        if data["schema"] != SCHEMA:
            raise KeyError("schema")
        return Sent(
            str(data["deal"]),
            int(data["round"]),
            int(data["sending"]),
            date.fromisoformat(data["dated"]),
            {str(key): str(value) for key, value in data["inputs"].items()},
            {str(key): Pinned(str(pin["version"]), str(pin["sha256"])) for key, pin in data["clauses"].items()},
            tuple(
                SentFile(str(row["name"]), str(row["language"]), str(row["holder"]), str(row["sha256"]))
                for row in data["files"]
            ),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise Refusal(
            "sent-unreadable",
            "This record of a release cannot be read, so what was sent in that round is not known.",
            remedy="Restore it from the last version you kept, or delete it and release the round again.",
            place=Place(file),
        ) from wrong


def folder_of(round_: int, sending: int) -> str:
    """The folder of one release below the deal's: nothing that was sent is ever written over."""
    return f"round-{round_}" if sending == 1 else f"round-{round_}-{sending}"


def last_file(records: Iterable[Sent], language: str, holder: str | None = None) -> tuple[Sent, SentFile] | None:
    """The file that was sent last in ``language``: of a draft rather than an original, unless a
    ``holder`` is named. None where there is none."""
    for sent in sorted(records, key=lambda each: (each.round, each.sending), reverse=True):
        drafts = [each for each in sent.files if each.name.endswith(".docx") and each.language == language]
        found = [each for each in drafts if holder in (None, each.holder)]
        if found:
            return sent, min(found, key=lambda each: each.holder)
    return None
