"""What was sent of a deal: ``<deal>.sent`` beside its file holds a folder for each release, a record and the files."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from pathlib import Path

from drafting.errors import Refusal
from drafting.files import read_bytes, read_text
from drafting.place import Place
from drafting.release.manifest import sha256
from drafting.release.record import NAME, Sent, folder_of, last_file, parse_record


@dataclass(frozen=True, slots=True)
class LastSent:
    """The last version of a deal that was sent in a language: which round, where it lies, its bytes."""

    round: int
    path: Path
    data: bytes


def sent_folder(deal_file: str, deal_id: str) -> Path:
    """Where the house keeps what it sent of a deal: beside its file, under the id that all rounds share."""
    return Path(deal_file).parent / f"{deal_id}.sent"


def sent_records(folder: Path) -> tuple[Sent, ...]:
    """The releases recorded in ``folder``, () where there is none. Raises Refusal sent-unreadable."""
    found = sorted(folder.glob(f"round-*/{NAME}")) if folder.is_dir() else ()
    return tuple(parse_record(read_text(path), str(path)) for path in found)


def next_sending(folder: Path, round_: int) -> int:
    """The number of the next release of a round."""
    return next(at for at in count(1) if not (folder / folder_of(round_, at)).exists())


def last_sent(deal_file: str, deal_id: str, language: str, holder: str | None = None) -> LastSent | None:
    """The last version of the deal that was sent in ``language`` ("en", "fr"), None when none was.

    Raises Refusal sent-unreadable, sent-changed (the copy that was kept is no longer what was sent), file-missing.
    """
    folder = sent_folder(deal_file, deal_id)
    found = last_file(sent_records(folder), language, holder)
    if found is None:
        return None
    sent, file = found
    path = folder / folder_of(sent.round, sent.sending) / file.name
    data = read_bytes(path)
    if sha256(data) != file.sha256:
        raise Refusal(
            "sent-changed",
            "This copy is no longer the file that was sent, so nothing can be measured against it.",
            remedy="Restore it from the folder that was sent; drafting verify-manifest tells whether that is whole.",
            place=Place(str(path)),
        )
    return LastSent(sent.round, path, data)
