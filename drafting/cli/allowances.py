"""The limits on what is read, as the environment variable DRAFTING_LIMITS sets them.

It is a variable and no file: a folder that somebody sent must not be able to raise them (decision 0130).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final

from drafting.errors import Refusal
from drafting.ooxml import limits as package
from drafting.source import limits as yaml

VARIABLE: Final = "DRAFTING_LIMITS"
DEEPEST: Final = 250  # libxml2 itself stops at 256
_WORD: Final = re.compile(r"([a-z-]+)=(\d{1,12})(k|kb|m|mb|g|gb)?", re.IGNORECASE)
_FACTORS: Final = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}
_PACKAGE: Final = {
    name: name for name in ("file", "entries", "part", "total", "ratio", "elements", "depth", "attributes")
}
_YAML: Final = {"yaml-characters": "characters", "yaml-values": "values", "yaml-depth": "depth"}
NAMES: Final = (*_PACKAGE, *_YAML)


@dataclass(frozen=True, slots=True)
class Allowances:
    """The limits of both doors that have some."""

    package: package.Limits = package.DEFAULT
    yaml: yaml.Limits = yaml.DEFAULT


def parse_limits(text: str) -> Allowances:
    """The limits in words such as ``part=128MB elements=2000000``; what is not named keeps its default.

    Raises Refusal limit-unclear for a word that is no limit, and for a number that none can have.
    """
    allowed = Allowances()
    for word in re.split(r"[\s,]+", text.strip()):
        found = _WORD.fullmatch(word)
        if found is None or found[1].lower() not in NAMES:
            raise _unclear(word)
        name = found[1].lower()
        number = int(found[2]) * _FACTORS[(found[3] or "")[:1].lower()]
        if number < 1 or (name == "depth" and number > DEEPEST):
            raise _unclear(word)
        if name in _YAML:
            allowed = replace(allowed, yaml=replace(allowed.yaml, **{_YAML[name]: number}))
        else:
            allowed = replace(allowed, package=replace(allowed.package, **{name: number}))
    return allowed


@contextmanager
def allowances(environment: Mapping[str, str]) -> Iterator[None]:
    """The limits that ``environment`` sets stand in the block. Raises Refusal limit-unclear."""
    text = environment.get(VARIABLE, "").strip()
    allowed = parse_limits(text) if text else Allowances(package.standing(), yaml.standing())
    with package.allowing(allowed.package), yaml.allowing(allowed.yaml):
        yield


def _unclear(word: str) -> Refusal:
    return Refusal(
        "limit-unclear",
        f"{VARIABLE} says “{word[:60]}”, which is no limit.",
        remedy=f"Write names and whole numbers, as in part=128MB. The names are: {', '.join(NAMES)}; depth is at "
        f"most {DEEPEST}.",
    )
