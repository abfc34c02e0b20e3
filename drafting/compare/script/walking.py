"""Edit scripts applied to texts as plain data, and turned round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from drafting.compare.script.steps import Inside, Script, Step, StorySteps, Verb
from drafting.document.values import DocumentValue, Slots, Value, without_rows
from drafting.errors import DraftingError


def apply_to_value(old: DocumentValue, script: Script) -> DocumentValue:
    """The new text. Raises DraftingError script-mismatch when ``old`` is not the text the script was made for."""
    if script.old.fingerprint and old.fingerprint != script.old.fingerprint:
        _mismatch()
    body = next((walk(old.body, story.steps) for story in script.stories if story.story == "body"), list(old.body))
    fresh: list[Slots] = [dict(slots) for slots in old.sections[: script.new.sections]]
    fresh += [{} for _ in range(script.new.sections - len(fresh))]
    for story in script.stories:
        if story.story == "body" or story.section > len(fresh):
            continue
        slots = fresh[story.section - 1]
        here = walk(slots.pop((story.story, story.pages), ()), story.steps)
        if here:
            slots[story.story, story.pages] = tuple(here)
    return DocumentValue(tuple(body), script.new.page, tuple(fresh))


def walk(old: Sequence[Value], steps: Sequence[Step]) -> list[Value]:
    """The blocks (or rows) that ``steps`` make of ``old``. Raises DraftingError script-mismatch."""
    out: list[Value] = []
    at = 0
    for step in steps:
        if step.do == "keep":
            out += old[at : at + step.count]
            at += step.count
        elif step.do == "edit-table":
            table = old[at] if at < len(old) else None
            rows = table.get("rows") if isinstance(table, dict) else None
            _expect([without_rows(table)], step.old)
            fresh = step.new[0]
            walked = walk(rows if isinstance(rows, list) else [], step.rows)
            out.append({**fresh, "rows": walked} if isinstance(fresh, dict) else fresh)
            at += 1
        else:
            _expect(old[at : at + len(step.old)], step.old)
            out += step.new
            at += len(step.old)
    if at != len(old):
        _mismatch()
    return out


def _expect(got: Sequence[Value], want: Sequence[Value]) -> None:
    if list(got) != list(want):
        _mismatch()


def _mismatch() -> None:
    raise DraftingError(
        "script-mismatch",
        "This edit script was made for another text.",
        remedy="Apply it to the very version it was made from.",
    )


def invert(script: Script) -> Script:
    """The script that leads back."""
    stories = (StorySteps(story.story, back(story.steps), story.section, story.pages) for story in script.stories)
    return Script(tuple(stories), old=script.new, new=script.old)


_SIGNS: Final = {"+": "-", "-": "+", "=": "="}
_VERBS: Final[dict[Verb, Verb]] = {"remove": "insert", "insert": "remove"}


def back(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps that lead back."""
    return tuple(map(_inverted, steps))


def _inverted(step: Step) -> Step:
    words = tuple((_SIGNS[sign], text) for sign, text in step.words)
    inside = tuple(Inside(each.story, back(each.steps)) for each in step.inside)
    do = _VERBS.get(step.do, step.do)
    return Step(do, step.count, step.new, step.old, step.move, words, back(step.rows), inside)
