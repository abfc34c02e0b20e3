"""Files as the library is given them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name as the user would give it, and what it says."""

    file: str
    text: str


def stem(file: str) -> str:
    """A file's name without folders and ending; for a clause file this is the clause's id."""
    name = file.replace("\\", "/").rsplit("/", 1)[-1]
    return name.removesuffix(".yaml").removesuffix(".yml")
