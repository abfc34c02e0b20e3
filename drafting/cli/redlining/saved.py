"""Settings saved under a name in drafting.toml, for ``--profile NAME``.

[redline.client]
as = ["static", "pdf"]
ui = "fr"
ignore = ["formatting"]
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from drafting.cli.redlining.options import IGNORABLE
from drafting.cli.redlining.outputs import OUTPUTS
from drafting.errors import Refusal
from drafting.place import Place

FILE: Final = "drafting.toml"
_TABLE: Final = "redline"
_LISTS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = MappingProxyType(
    {"as": ("kinds", tuple(OUTPUTS)), "ignore": ("ignore", IGNORABLE)}
)
_CHOICES: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = MappingProxyType({
    "granularity": ("granularity", ("word", "char")),
    "existing": ("existing", ("accept", "keep", "refuse")),
    "ui": ("ui", ("en", "fr")),
})  # fmt: skip
_SWITCHES: Final[Mapping[str, str]] = MappingProxyType(
    {"no-moves": "no_moves", "changed-only": "changed_only", "internal": "internal", "exit-code": "as_exit_code"}
)
_TEXTS: Final[Mapping[str, str]] = MappingProxyType({"author": "author"})
KEYS: Final = (*_LISTS, *_CHOICES, *_SWITCHES, *_TEXTS)
_LONGEST: Final = 20_000  # characters; names with dots without end take memory by the square of their length
_SPOT: Final = re.compile(r"\(at line (\d+), column (\d+)\)")


def settings_saved(text: str, name: str, file: str = FILE) -> dict[str, object]:
    """{parameter of ``redline``: value} of the profile ``name``.

    Raises Refusal: settings-unreadable for what is no TOML, profile-missing, profile-wrong for a key or a value that
    ``redline`` does not know.
    """
    if len(text) > _LONGEST:
        remedy = 'Keep to [redline.NAME] and below it lines such as ui = "fr".'
        raise Refusal("settings-unreadable", f"This file has more than {_LONGEST:,} characters.", remedy=remedy,
                      place=Place(file))  # fmt: skip
    try:
        document = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # of TOML's own, of a number too long, of lists without end
        spot = _SPOT.search(str(error))
        place = Place(file, int(spot[1]), int(spot[2])) if spot else Place(file)
        said = _SPOT.sub("", str(error)).strip()
        remedy = 'Write [redline.NAME] and below it lines such as ui = "fr".'
        raise Refusal("settings-unreadable", f"This is no TOML: {said}.", remedy=remedy, place=place) from None
    tables = document.get(_TABLE, {})
    tables = tables if isinstance(tables, dict) else {}
    found = tables.get(name)
    if not isinstance(found, dict):
        there = ", ".join(key for key, value in tables.items() if isinstance(value, dict)) if tables else ""
        remedy = f"Those that are there: {there}." if there else f"Write [redline.{name}] and its settings below."
        raise Refusal("profile-missing", f"There is no profile “{name}”.", remedy=remedy, place=Place(file))
    return dict(_read(key, value, _place(text, name, key, file)) for key, value in found.items())


def missing(name: str) -> Refusal:
    """There is no file of settings here."""
    remedy = f"Write a file {FILE} in this folder, with [redline.{name}] and its settings."
    return Refusal("profile-missing", f"There is no {FILE} in this folder.", remedy=remedy, place=Place(FILE))


def _read(key: str, value: object, place: Place) -> tuple[str, object]:
    if key in _LISTS:
        parameter, known = _LISTS[key]
        listed = value.split(",") if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(str(each).strip() in known for each in listed):
            raise _wrong(key, value, f"one or more of {', '.join(known)}", place)
        return parameter, tuple(dict.fromkeys(str(each).strip() for each in listed))
    if key in _CHOICES:
        parameter, known = _CHOICES[key]
        if value not in known:
            raise _wrong(key, value, f"one of {', '.join(known)}", place)
        return parameter, value
    if key in _SWITCHES:
        if not isinstance(value, bool):
            raise _wrong(key, value, "true or false", place)
        return _SWITCHES[key], value
    if key in _TEXTS:
        if not isinstance(value, str) or not value.strip():
            raise _wrong(key, value, "a name in quotation marks", place)
        return _TEXTS[key], value
    known = tuple(sorted(KEYS))
    raise Refusal(
        "profile-wrong", f"A profile has no setting “{key}”.", remedy=f"It may have: {', '.join(known)}.", place=place
    )


def _wrong(key: str, value: object, wanted: str, place: Place) -> Refusal:
    return Refusal("profile-wrong", f"“{value}” is no value for {key}.", remedy=f"Write {wanted}.", place=place)


def _place(text: str, name: str, key: str, file: str) -> Place:
    """Where ``key`` stands, as far as it stands on a line of its own below its heading."""
    for number, line, inside in _lines(text, name):
        found = re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line)
        if inside and found:
            column = len(line) - len(line.lstrip()) + 1
            return Place(file, number, column, width=len(line.strip()), excerpt=line)
    return Place(file)


def _lines(text: str, name: str) -> Iterator[tuple[int, str, bool]]:
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        heading = re.match(r"\s*\[\s*(.+?)\s*\]", line)
        if heading:
            inside = heading[1].replace('"', "").replace("'", "").replace(" ", "") == f"{_TABLE}.{name}"
        yield number, line, inside
