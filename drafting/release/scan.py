"""Looks for internal words in outgoing files: prose by runs of five words, names where nobody would see them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from drafting.finding import Finding
from drafting.place import Place
from drafting.release.places import Spot, spots
from drafting.release.secrets import Secret
from drafting.release.words import Words, runs, words

LONGEST: Final = 5  # words in a row that are nobody's chance: a passage of which these stand elsewhere was taken over
_PROSE: Final = 4  # words from which on a secret is prose
_OWN: Final = re.compile(r"[^\W\d_]+(?:[._-][^\W_]+)+")  # framework.status, crude-volume: no words of a text
_LEAST: Final = 7  # characters of such a name
_SHORT: Final = 3  # letters of a single word worth looking for


def leaks(
    files: Mapping[str, bytes], internal: Sequence[Secret], said: Iterable[str], usual: frozenset[Words]
) -> Iterator[Finding]:
    """A finding for every secret in a file, with the part it stands in.

    ``said``: what the drafts say in their text, which is no secret, whatever file it also stands in. ``usual``: words
    that such files hold without any name in them (``usual_words``); a name or figure that is one of them is no leak.
    """
    open_words = runs((words(text) for text in said), LONGEST)
    wanted = _wanted(internal, open_words)
    for name, data in files.items():
        told: set[int] = set()
        for spot in spots(name, data):
            for secret in _in(spot, wanted, usual):
                if id(secret) not in told:
                    told.add(id(secret))
                    yield _finding(name, spot, secret)


def usual_words(files: Mapping[str, bytes]) -> frozenset[Words]:
    """Runs of up to three words that stand anywhere in ``files``."""
    found = (words(spot.text) for name, data in files.items() for spot in spots(name, data))
    return runs(found, _PROSE - 1)


def _wanted(internal: Sequence[Secret], said: frozenset[Words]) -> dict[Words, list[Secret]]:
    """The runs to look for, and the secrets they give away."""
    found: dict[Words, list[Secret]] = defaultdict(list)
    for secret in internal:
        typed = words(secret.words)
        size = min(len(typed), LONGEST)
        for at in range(len(typed) - size + 1):
            run = typed[at : at + size]
            if run and run not in said and (len(run) > 1 or len(run[0]) >= _SHORT):
                found[run].append(secret)
    return found


def _in(spot: Spot, wanted: Mapping[Words, list[Secret]], usual: frozenset[Words]) -> Iterator[Secret]:
    for run in runs([words(spot.text)], LONGEST):
        if run in wanted and (_telling(run) or (run not in usual and _odd(run, spot))):
            yield wanted[run][0]


def _telling(run: Words) -> bool:
    """Whether the run can stand in no text by chance: prose, or a name with dots or hyphens."""
    return len(run) >= _PROSE or any(len(word) >= _LEAST and _OWN.fullmatch(word) for word in run)


def _odd(run: Words, spot: Spot) -> bool:
    """Whether a short run is one that has no business at its spot: a name where only programs read, a figure of a
    reserve or another position where people do."""
    return spot.kind == "name" or (spot.kind == "read" and _figure(run))


def _figure(run: Words) -> bool:
    return len(run) == 1 and run[0].replace(".", "").isdigit() and len(run[0]) > _SHORT


def _finding(name: str, spot: Spot, secret: Secret) -> Finding:
    shown = secret.words if len(secret.words) <= _ROOM else secret.words[:_ROOM].rsplit(" ", 1)[0] + " …"
    where = f"in its part {spot.part}" if spot.part else "in it"
    return Finding(
        "leak-found", "error",
        f"{_WHAT[secret.what]} “{' '.join(shown.split())}” is internal and stands {where}.",
        "Nothing was released. Take it out of the template or the text it came with; if it is neither, report it.",
        Place(name, part=spot.part or None), (secret.place,),
    )  # fmt: skip


_WHAT: Final = {"name": "The name", "value": "The value", "comment": "The comment"}
_ROOM: Final = 60  # characters of a secret that tell which it is
