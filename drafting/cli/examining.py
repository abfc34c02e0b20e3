"""What ``drafting doctor`` looks at: one function for each thing that must be there, or is better there."""

from __future__ import annotations

import os
import platform
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import Final

from drafting import __version__
from drafting.cli.surroundings import SURROUNDINGS, Looked
from drafting.errors import DraftingError
from drafting.files import write_new

NEWEST_TRIED: Final = (3, 13)
OLDEST: Final = (3, 11)
_DISTRIBUTION: Final = "agreement-drafting"
_OURS: Final = frozenset({"test", "dev"})  # extras of those who work on the tool itself
_REQUIRED: Final = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?\s*([^;]*)")
_BOUND: Final = re.compile(r"(>=|<)\s*([0-9.]+)")


def examine() -> Iterator[Looked]:
    """Everything, in the order in which it matters."""
    for look in (_python, _packages, _library, _writing, _limits, *SURROUNDINGS, _extras):
        yield from look()


def _python() -> Iterator[Looked]:
    version, tried = sys.version_info[:2], ".".join(map(str, NEWEST_TRIED))
    says = f"drafting {__version__} on Python {platform.python_version()}, {platform.system()} {platform.release()}"
    if version < OLDEST:
        yield Looked("python", "missing", says, "Install Python 3.11 or newer.")
    else:
        newer = f"; tried up to Python {tried}" if version > NEWEST_TRIED else ""
        yield Looked("python", "ok", says + newer)


def _packages() -> Iterator[Looked]:
    names: list[str] = []
    for name, bounds in _required(lambda marker: "extra ==" not in marker):
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            yield Looked("packages", "missing", f"{name} is not installed.", f'Type: pip install "{name}{bounds}"')
            continue
        if not _within(version, bounds):
            yield Looked("packages", "missing", f"{name} is {version}; it must be {bounds}.",
                          f"Type: pip install \"{name}{bounds}\"")  # fmt: skip
        names.append(f"{name} {version}")
    yield Looked("packages", "ok", ", ".join(names))


def _required(wanted: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """(name, bounds) of the packages that the installed distribution asks for under markers that are ``wanted``."""
    try:
        rows = metadata.requires(_DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        rows = []
    for row in rows:
        found = _REQUIRED.match(row)
        if found and wanted(row.partition(";")[2]):
            yield found[1], found[2].strip()


def _within(version: str, bounds: str) -> bool:
    have = _numbers(version)
    return all(
        have >= _numbers(number) if sign == ">=" else have < _numbers(number) for sign, number in _BOUND.findall(bounds)
    )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version.split("+")[0])[:3])


def _library() -> Iterator[Looked]:
    from drafting.cli.templates import candidates, read
    from drafting.cli.workspace import library_for

    try:
        clauses = len(library_for().sources)
        templates = [read(path).name for path in candidates()]
    except DraftingError as wrong:
        yield Looked("library", "missing", f"The library cannot be read: {wrong}", wrong.remedy)
        return
    if not clauses or not templates:
        yield Looked("library", "missing", "The clauses or templates that come with the tool are not there.",
                      "Install the tool again.")  # fmt: skip
        return
    yield Looked("library", "ok", f"{clauses} clauses and {len(templates)} templates can be used from this folder.")


def _writing() -> Iterator[Looked]:
    for name, folder in (("this folder", Path.cwd()), ("the folder for temporary files", Path(tempfile.gettempdir()))):
        path = folder / f".drafting-doctor-{os.getpid()}"
        try:
            write_new(path, b"x")
        except DraftingError as wrong:
            yield Looked("writing", "missing", f"Files cannot be written to {name}, {folder}: {wrong.message}",
                          "Go to a folder of your own, or ask who looks after this computer.")  # fmt: skip
        else:
            path.unlink(missing_ok=True)
            yield Looked("writing", "ok", f"Files can be written to {name}, {folder}.")


def _limits() -> Iterator[Looked]:
    from drafting.cli.allowances import VARIABLE

    if said := os.environ.get(VARIABLE):
        yield Looked("limits", "ok", f"{VARIABLE} sets {said}.")


def _extras() -> Iterator[Looked]:
    try:
        extras = metadata.metadata(_DISTRIBUTION).get_all("Provides-Extra") or []
    except metadata.PackageNotFoundError:
        extras = []
    for extra in sorted(set(extras) - _OURS):
        marks = (f"extra == '{extra}'", f'extra == "{extra}"')
        lacking = [name for name, _ in _required(partial(_holds, marks)) if not _there(name)]
        if lacking:
            yield Looked("extras", "without", f"{extra}: {', '.join(lacking)} not installed.",
                          f"Type: pip install \"{_DISTRIBUTION}[{extra}]\"")  # fmt: skip
        else:
            yield Looked("extras", "ok", f"{extra} is installed.")


def _holds(marks: tuple[str, ...], marker: str) -> bool:
    return any(mark in marker for mark in marks)


def _there(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True
