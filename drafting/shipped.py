"""What comes with the tool: clauses, templates, examples, pages of codes; in a wheel and in a checkout."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

CHECKOUT = {"clauses": "clauses", "templates": "templates", "examples": "examples", "codes": "docs/codes"}


def shipped(name: str) -> Traversable:
    """The shipped folder called ``name``: clauses, templates, examples or codes.

    In a wheel it lies inside the package (pyproject.toml, force-include); in a checkout, and so in an
    editable install, beside it. Raises KeyError for another name.
    """
    package = files("drafting")
    inside = package.joinpath("shipped", name)
    if inside.is_dir() or not isinstance(package, Path):
        return inside
    return package.parent.joinpath(*CHECKOUT[name].split("/"))


def shipped_texts(name: str, suffix: str = ".yaml") -> Iterator[tuple[str, str]]:
    """(path, text) of every shipped file of that ending, in the order of their names."""
    yield from _texts(shipped(name), suffix)


def _texts(folder: Traversable, suffix: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from _texts(entry, suffix)
        elif entry.name.endswith(suffix):
            yield str(entry), entry.read_text(encoding="utf-8")
