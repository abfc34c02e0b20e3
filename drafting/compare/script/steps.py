"""The edit script: what turns one text into another, as plain data that can be stored, applied and turned round.

docs/edit-script.md describes the JSON form. Nothing in it depends on Word's XML but ``carried``, which nobody has to
read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from drafting.document.values import Value

FORMAT: Final = "drafting-edit-script"
VERSION: Final = 1
Verb = Literal["keep", "remove", "insert", "edit", "edit-table"]
StoryName = Literal["body", "header", "footer"]
Json = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Inside:
    """What happened in a text inside an edited paragraph: a note, a text box. ``steps`` walk through its blocks."""

    story: str
    steps: tuple[Step, ...]

    def to_json(self) -> Json:
        """``{"story": …, "steps": […]}``."""
        return {"story": self.story, "steps": [step.to_json() for step in self.steps]}


@dataclass(frozen=True, slots=True)
class Step:
    """One step through a text, or through the rows of a table.

    ``keep`` passes over ``count`` blocks; ``remove`` takes away ``old``, ``insert`` adds ``new``, ``edit`` puts ``new``
    in the place of ``old``; ``words`` says what happens to the words, ``inside`` what happens in notes and text boxes
    of an edited paragraph. Steps of one ``move`` are its two ends. ``edit-table`` changes a table's own data from
    ``old`` to ``new`` and walks its ``rows``.
    """

    do: Verb
    count: int = 0
    old: tuple[Value, ...] = ()
    new: tuple[Value, ...] = ()
    move: int = 0
    words: tuple[tuple[str, str], ...] = ()
    rows: tuple[Step, ...] = ()
    inside: tuple[Inside, ...] = ()

    def to_json(self) -> Json:
        """The step as JSON, empty fields left out."""
        out: Json = {"do": self.do}
        if self.count:
            out["count"] = self.count
        if self.old:
            out["old"] = list(self.old)
        if self.new:
            out["new"] = list(self.new)
        if self.move:
            out["move"] = self.move
        if self.words:
            out["words"] = [[sign, text] for sign, text in self.words]
        if self.do == "edit-table":
            out["rows"] = [step.to_json() for step in self.rows]
        if self.inside:
            out["inside"] = [each.to_json() for each in self.inside]
        return out


@dataclass(frozen=True, slots=True)
class StorySteps:
    """The steps through one text: the body, or the header or footer of ``section`` (from 1) on its ``pages``
    (default, first or even)."""

    story: StoryName
    steps: tuple[Step, ...]
    section: int = 0
    pages: str = ""

    def to_json(self) -> Json:
        """``{"story": …, "steps": […]}``, for a header or footer with its ``section`` and ``pages``."""
        place: Json = {"section": self.section, "pages": self.pages} if self.section else {}
        return {"story": self.story, **place, "steps": [step.to_json() for step in self.steps]}


@dataclass(frozen=True, slots=True)
class Version:
    """What a script knows of one of the two texts.

    ``fingerprint`` tells whether a text is this one; ``page`` is the page set-up of its last section, None where it has
    none. ``carried`` are parts of a small Word file that holds, as Word wrote them, the blocks that only this text has.
    """

    sections: int = 1
    page: Value = None
    fingerprint: str = ""
    carried: Mapping[str, str | bytes] | None = None


@dataclass(frozen=True, slots=True)
class Script:
    """The steps from an old text to a new one, story by story; a header or footer that is not named stays."""

    stories: tuple[StorySteps, ...]
    old: Version = Version()
    new: Version = Version()

    def to_json(self) -> Json:
        """The JSON form, as its schema says."""
        from drafting.compare.script.reading import version_json

        return {
            "format": FORMAT,
            "version": VERSION,
            "old": version_json(self.old),
            "new": version_json(self.new),
            "stories": [story.to_json() for story in self.stories],
        }
