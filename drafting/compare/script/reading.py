"""An edit script out of JSON, everything checked: what is malformed is refused with the place where it stands."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Mapping
from typing import Any, Final, NoReturn, cast, get_args

from drafting.compare.script.steps import (
    FORMAT,
    VERSION,
    Inside,
    Json,
    Script,
    Step,
    StoryName,
    StorySteps,
    Verb,
    Version,
)
from drafting.document.values import Value
from drafting.errors import DraftingError

_STEP_KEYS: Final = frozenset({"do", "count", "old", "new", "move", "words", "rows", "inside"})


def script_from_json(data: object) -> Script:
    """The script that ``Script.to_json`` wrote. Raises DraftingError script-unreadable for anything else."""
    whole = _object(data, "the script", {"format", "version", "old", "new", "stories"})
    if whole.get("format") != FORMAT or whole.get("version") != VERSION:
        _unreadable("the script", f"its format is not {FORMAT}, version {VERSION}")
    stories = tuple(_story(story, f"stories[{k}]") for k, story in enumerate(_list(whole.get("stories"), "stories")))
    return Script(stories, _version(whole.get("old"), "old"), _version(whole.get("new"), "new"))


def _story(data: object, at: str) -> StorySteps:
    story = _object(data, at, {"story", "section", "pages", "steps"})
    name = story.get("story")
    if name not in get_args(StoryName):
        _unreadable(at, "it names no story")
    section, pages = _number(story.get("section", 0), f"{at}.section"), story.get("pages", "")
    if (name == "body") != (section == 0) or (not isinstance(pages, str) or not pages) != (name == "body"):
        _unreadable(at, "a header or footer needs its section and pages")
    return StorySteps(cast(StoryName, name), _steps(story.get("steps"), f"{at}.steps"), section, str(pages))


def _steps(data: object, at: str) -> tuple[Step, ...]:
    return tuple(_step(step, f"{at}[{k}]") for k, step in enumerate(_list(data, at)))


def _step(data: object, at: str) -> Step:
    step = _object(data, at, _STEP_KEYS)
    do = step.get("do")
    if do not in get_args(Verb):
        _unreadable(at, "it does nothing that is known")
    old, new = (tuple(_list(step.get(side, []), f"{at}.{side}")) for side in ("old", "new"))
    if do == "edit-table" and (len(old), len(new)) != (1, 1):
        _unreadable(at, "a table becomes one table")
    inside = _list(step.get("inside", []), f"{at}.inside")
    return Step(
        cast(Verb, do),
        _number(step.get("count", 0), f"{at}.count"),
        cast("tuple[Value, ...]", old),
        cast("tuple[Value, ...]", new),
        _number(step.get("move", 0), f"{at}.move"),
        tuple(_word(pair, f"{at}.words") for pair in _list(step.get("words", []), f"{at}.words")),
        _steps(step.get("rows", []), f"{at}.rows"),
        tuple(_inside(each, f"{at}.inside[{k}]") for k, each in enumerate(inside)),
    )


def _word(data: object, at: str) -> tuple[str, str]:
    pair = _list(data, at)
    if len(pair) != 2 or pair[0] not in ("=", "-", "+"):
        _unreadable(at, 'words are pairs of "=", "-" or "+" and a text')
    return _text(pair[0], at), _text(pair[1], at)


def _inside(data: object, at: str) -> Inside:
    inner = _object(data, at, {"story", "steps"})
    return Inside(str(inner.get("story", "")), _steps(inner.get("steps"), f"{at}.steps"))


def version_json(version: Version) -> Json:
    """What a script says of one of its two texts."""
    out: Json = {"fingerprint": version.fingerprint, "sections": version.sections, "page": version.page}
    if version.carried is not None:
        out["carried"] = {
            part: content if isinstance(content, str) else {"base64": b64encode(content).decode()}
            for part, content in version.carried.items()
        }
    return out


def _version(data: object, at: str) -> Version:
    version = _object(data, at, {"fingerprint", "sections", "page", "carried"})
    page, carried = version.get("page"), version.get("carried")
    return Version(
        _number(version.get("sections", 1), f"{at}.sections"),
        page if page is None else _text(page, f"{at}.page"),
        _text(version.get("fingerprint", ""), f"{at}.fingerprint"),
        None if carried is None else _carried(carried, f"{at}.carried"),
    )


def _carried(data: object, at: str) -> Mapping[str, str | bytes]:
    found: dict[str, str | bytes] = {}
    for part, content in _object(data, at).items():
        if isinstance(content, dict):
            try:
                found[part] = b64decode(_text(content.get("base64"), f"{at}.{part}"), validate=True)
            except (Error, ValueError):
                _unreadable(f"{at}.{part}", "it is no base64")
        else:
            found[part] = _text(content, f"{at}.{part}")
    return found


def _object(data: object, at: str, keys: set[str] | frozenset[str] | None = None) -> dict[str, Any]:
    if not isinstance(data, Mapping) or not all(isinstance(key, str) for key in data):
        _unreadable(at, "it is no object")
    unknown = sorted(set(data) - keys) if keys is not None else []
    if unknown:
        _unreadable(at, f"{unknown[0]!r} is not known here")
    return dict(data)


def _list(data: object, at: str) -> list[object]:
    if not isinstance(data, list | tuple):
        _unreadable(at, "it is no list")
    return list(data)


def _text(data: object, at: str) -> str:
    if not isinstance(data, str):
        _unreadable(at, "it is no text")
    return data


def _number(data: object, at: str) -> int:
    if not isinstance(data, int) or isinstance(data, bool) or data < 0:
        _unreadable(at, "it is no number from 0")
    return data


def _unreadable(at: str, why: str) -> NoReturn:
    raise DraftingError(
        "script-unreadable",
        f"This is no edit script of a version that can be read: {at}: {why}.",
        remedy="Write it anew from the two files, with drafting redline --as script.",
    )
