"""The history beside a deal: where it lies, and what it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.files import read_text

if TYPE_CHECKING:
    from drafting.finding import Finding
    from drafting.library.sources import Source
    from drafting.negotiation.history import Event


def history_path(deal_file: str, deal_id: str) -> Path:
    """Where a deal's history lies: beside its file, under the deal's id, which all its rounds share."""
    return Path(deal_file).parent / f"{deal_id}.history.jsonl"


def read_history(path: Path) -> tuple[str, tuple[Event, ...]]:
    """The text of a history and its events, none where there is no file. Raises Refusal history-unreadable."""
    from drafting.negotiation.history import parse_history

    text = read_text(path) if path.exists() else ""
    return text, parse_history(text, str(path))


def against_history(source: Source) -> tuple[Finding, ...]:
    """Articles of a deal file that went down the ladder without an event; none where the file cannot be read."""
    from drafting.deal.read import read_deal
    from drafting.finding import Unusable
    from drafting.negotiation.ladder import fallen

    if source.file == "-":
        return ()
    try:
        file = read_deal(source)
    except Unusable:
        return ()
    _, events = read_history(history_path(source.file, file.deal.id))
    return tuple(fallen(file, events))
