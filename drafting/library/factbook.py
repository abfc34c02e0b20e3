"""The facts of a library together, and which value counts on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from drafting.library.decode import decode
from drafting.library.facts import Entry, Fact, FactFile, Mark
from drafting.library.sources import Source
from drafting.library.values import Both, Value
from drafting.place import Place
from drafting.source import read_yaml

STALE_DAYS: Final = 180  # clause-catalogue.md, rule R44


@dataclass(frozen=True, slots=True)
class KnownFact:
    """The value of a fact that counts on ``day``. ``source`` is its title, "" where none was checked."""

    id: str
    label: Both
    value: Value
    as_of: date
    until: date | None
    source: str
    mark: Mark
    note: Both | None
    place: Place
    day: date

    @property
    def age(self) -> int:
        """Days between the last day for which the value is known and ``day``; 0 while it is known to hold."""
        return max(0, (self.day - (self.until or self.as_of)).days)

    @property
    def stale(self) -> bool:
        """Whether nobody has looked at the value for longer than ``STALE_DAYS``."""
        return self.age > STALE_DAYS


@dataclass(frozen=True, slots=True)
class _Recorded:
    fact: Fact
    file: FactFile
    values: tuple[Value, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts by id; a later file's fact takes the place of an earlier one's."""

    recorded: Mapping[str, _Recorded]

    def __contains__(self, name: object) -> bool:
        return name in self.recorded

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self.recorded))

    def fact(self, name: str) -> Fact:
        """The fact called ``name``, with its whole history; raises KeyError."""
        return self.recorded[name].fact

    def at(self, name: str, day: date) -> KnownFact | None:
        """What ``name`` was on ``day``: its last entry that begins by then. None for an older day or unknown name."""
        found = self.recorded.get(name)
        if found is None:
            return None
        held = [(entry, value) for entry, value in zip(found.fact.history, found.values, strict=True)
                if entry.as_of <= day]  # fmt: skip
        return _known(name, found, *held[-1], day) if held else None


def _known(name: str, found: _Recorded, entry: Entry, value: Value, day: date) -> KnownFact:
    source = found.file.sources[entry.source].title if entry.source else ""
    label = Both(str(found.fact.label.en), str(found.fact.label.fr))
    note = Both(str(entry.note.en), str(entry.note.fr)) if entry.note else None
    return KnownFact(name, label, value, entry.as_of, entry.until, str(source), entry.mark, note, found.place, day)


def read_facts(source: Source) -> FactFile:
    """The facts that a file holds. Raises ``Unusable`` with every mistake of its form."""
    return decode(FactFile, read_yaml(source.text, source.file))


@lru_cache(maxsize=8)  # as for clauses: a deal is read more than once in one go
def facts_of(sources: tuple[Source, ...]) -> Facts:
    """The facts of several files. Raises ``Unusable`` with what is wrong in the first file that cannot be read."""
    recorded: dict[str, _Recorded] = {}
    for source in sources:
        root = read_yaml(source.text, source.file)
        file = decode(FactFile, root)
        holder = root["facts"]
        for name, fact in file.facts.items():
            place = holder.key_place(name)  # type: ignore[union-attr]
            recorded[str(name)] = _Recorded(fact, file, fact.values(), place)
    return Facts(recorded)
