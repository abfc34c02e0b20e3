"""An edit script read from JSON: all of it, or a refusal that says where it is wrong."""

from __future__ import annotations

from typing import Any

import pytest

import drafting
from drafting.compare.script.reading import script_from_json
from drafting.compare.script.steps import Script
from drafting.errors import DraftingError
from tests.making.packages import docx, paragraph


def made() -> dict[str, Any]:
    old, new = docx(paragraph("one old end")), docx(paragraph("one new end") + paragraph("more"))
    return dict(drafting.edit_script(old, new).to_json())


def test_what_was_written_is_read_back() -> None:
    data = made()
    assert script_from_json(data).to_json() == data
    assert isinstance(script_from_json(data), Script)


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("version",), 2, "the script"),
        (("format",), "other", "the script"),
        (("more",), 1, "the script"),
        (("stories",), {}, "stories"),
        (("stories", 0, "story"), "margin", "stories[0]"),
        (("stories", 0, "section"), 1, "stories[0]"),
        (("stories", 0, "steps", 0, "do"), "delete", "stories[0].steps[0]"),
        (("stories", 0, "steps", 0, "count"), -1, "stories[0].steps[0].count"),
        (("stories", 0, "steps", 0, "words"), [["?", "x"]], "stories[0].steps[0].words"),
        (("stories", 0, "steps", 0, "old"), "text", "stories[0].steps[0].old"),
        (("old", "sections"), "1", "old.sections"),
        (("new", "carried", "word/x.png"), {"base64": "%"}, "new.carried.word/x.png"),
    ],
)
def test_what_is_wrong_is_named(path: tuple[str | int, ...], value: object, where: str) -> None:
    data: Any = made()
    here = data
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    with pytest.raises(DraftingError) as caught:
        script_from_json(data)
    assert caught.value.code == "script-unreadable"
    assert f": {where}: " in caught.value.message


@pytest.mark.parametrize("data", [None, [], "x", {}, {"format": "drafting-edit-script"}])
def test_what_is_no_script_at_all_is_refused(data: object) -> None:
    with pytest.raises(DraftingError, match="no edit script"):
        script_from_json(data)
