"""What ``release`` looks at before anything leaves: the checks, the names, the words, what a file tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.finding import Finding
from drafting.place import Place

if TYPE_CHECKING:
    from drafting.cli.drafts import Drafts
    from drafting.library.sources import Source

# What our own drafts tell on purpose: the day of the draft.
_MEANT = ("created", "modified")


def wrong(drafts: Drafts, outputs: Mapping[str, bytes], deal: Source) -> Iterator[Finding]:
    """Everything that keeps ``outputs`` (name → bytes, the drafts among them) from leaving."""
    from drafting.cli.history import history_path
    from drafting.files import read_text
    from drafting.instrument.blind import blinded, spoken
    from drafting.library.sources import Source
    from drafting.release.manifest import NAME, manifest
    from drafting.release.scan import leaks, usual_words
    from drafting.release.secrets import Secret, secrets, typed_secrets

    twins: dict[str, bytes] = {}
    for made in drafts.made:
        twins[made.name] = made.draw(*blinded(made.instrument, made.ids), None)
        if made.draw(made.instrument, made.ids, None) != twins[made.name]:
            yield Finding(
                "name-shows",
                "error",
                "This file would not be the same if the deal's clauses and parameters had other names, so something in"
                " it can be traced to them.",
                "Nothing was released. Please report it.",
                Place(made.name),
            )
        yield from _told(made.name, outputs[made.name])
    placed = drafts.made[0].placed
    used = [placed.library.source(each.clause.id) for each in placed.clauses]
    here = Secret(str(Path(deal.file).resolve().parent), "value", Place(deal.file))  # no path of this machine either
    history = history_path(deal.file, drafts.deal)
    told = typed_secrets(Source(str(history), read_text(history))) if history.is_file() else ()
    internal = (*secrets(deal, used), *told, here)
    said = [line for made in drafts.made for line in spoken(made.instrument)]
    yield from leaks({**outputs, NAME: manifest(outputs)}, internal, said, usual_words(twins))


def _told(name: str, data: bytes) -> Iterator[Finding]:
    """What the finished file would tell of its writers, or do, or holds of somebody's marks."""
    from drafting.metadata.inspect import inspect
    from drafting.ooxml.reading import read_package

    seen = inspect(read_package(data, name))
    for trace in seen.traces:
        if trace.what not in _MEANT:
            yield _left(name, f"{trace.what} “{trace.value}”", trace.part)
    for author in (*seen.revisions, *seen.comments):
        yield _left(name, f"marks of {author}")
    yield from seen.hazards


def _left(name: str, what: str, part: str | None = None) -> Finding:
    return Finding("trace-left", "error", f"The file tells what it should not: {what}.",
                   "Nothing was released. Take it out of the template that the draft is set in.",
                   Place(name, part=part))  # fmt: skip
