"""What several reviewers changed in different ways in one place, and who decides it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from drafting.compare.change import StoryName

Policy = Literal["both", "first", "base"]
Sort = Literal["words", "formatting", "structure"]


@dataclass(frozen=True, slots=True)
class Variant:
    """What the place reads in the copies of ``names``."""

    names: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """``number`` counts from 1 in document order. ``base`` is what was there. ``chosen`` says what the file holds now:
    both (all variants, marked), base, or the name of whose variant was taken."""

    number: int
    sort: Sort
    story: StoryName
    heading: str
    base: str
    variants: tuple[Variant, ...]
    chosen: str = "both"

    def to_json(self) -> dict[str, object]:
        """A dictionary with one key a field, in this order."""
        variants = [{"names": list(each.names), "text": each.text} for each in self.variants]
        return {
            "number": self.number,
            "sort": self.sort,
            "story": self.story,
            "heading": self.heading,
            "base": self.base,
            "variants": variants,
            "chosen": self.chosen,
        }


Decide = Callable[[Conflict], str]
"""Given a conflict, what to keep of it: "both", "base", or the first name of a variant."""
