"""Which version a changed clause needs: patch, minor or major, and why.

- patch: nothing a deal can notice: typography, the wording of questions, notes, tests, ladders.
- minor: something new that a running deal need not use: a position, an optional parameter or one with a default, an
  option at the end of a choice, wider limits, a further register; passages that hang on what is new.
- major: everything else. Words that change may change the meaning, and no program can say that they do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from drafting.keeping.newness import New, without
from drafting.keeping.published import Words, published, steering
from drafting.library.clause import Clause
from drafting.library.clause_file import ClauseFile
from drafting.library.params import BaseParam, ChoiceParam

Step: TypeAlias = Literal["none", "patch", "minor", "major"]
STEPS: Final[tuple[Step, ...]] = ("none", "patch", "minor", "major")
UNTOLD: Final = frozenset({"id", "family", "formerly", "maturity", "version", "schema"})  # changed by commands
_SET: Final = re.compile(r"[^\w{}|\[\]]+")  # what is typography: spaces, quotation marks, commas


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that changed, in a sentence, and the step it needs."""

    step: Step
    why: str


def reasons(old: ClauseFile, new: ClauseFile) -> tuple[Reason, ...]:
    """What changed from ``old`` to ``new``, gravest first; () when nothing did."""
    fresh = _new(old.clause, new.clause)
    found = [*_interface(old.clause, new.clause), *_words(old, new, fresh)]
    if not found and list(steering(old.root)) != list(steering(new.root)):
        found.append(Reason("major", "what steers the text has changed"))
    if not found and _rest(old) != _rest(new):
        found.append(Reason("patch", "notes, questions or tests have changed"))
    return tuple(sorted(found, key=lambda reason: -STEPS.index(reason.step)))


def _rest(file: ClauseFile) -> dict[str, object]:
    """All of a file but its stage and its version."""
    return {key: value for key, value in file.root.items() if key not in UNTOLD}


def needed(found: tuple[Reason, ...]) -> Step:
    """The gravest step of ``found``."""
    return found[0].step if found else "none"


def after(version: str, step: Step) -> str:
    """The version that follows ``version`` by ``step``."""
    major, minor, patch = (int(part) for part in version.split("."))
    match step:
        case "major":
            return f"{major + 1}.0.0"
        case "minor":
            return f"{major}.{minor + 1}.0"
        case "patch":
            return f"{major}.{minor}.{patch + 1}"
        case "none":
            return version


def enough(old: str, new: str, step: Step) -> bool:
    """Whether the version ``new`` says at least the ``step`` from ``old``."""
    return _numbers(new) >= _numbers(after(old, step))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _new(old: Clause, new: Clause) -> New:
    return New(
        params=frozenset(str(name) for name in new.params if name not in old.params),
        positions=frozenset(new.position_ids) - frozenset(old.position_ids),
        order=new.position_ids,
    )


def _interface(old: Clause, new: Clause) -> Iterator[Reason]:
    for position in old.position_ids:
        if position not in new.position_ids:
            yield Reason("major", f"the position “{position}” is gone")
    for position in new.position_ids:
        if position not in old.position_ids:
            yield Reason("minor", f"the position “{position}” is new")
        elif str(old.position(position).with_) != str(new.position(position).with_):
            yield Reason("major", f"the position “{position}” brings other values")
    for profile in old.profiles:
        if profile not in new.profiles:
            yield Reason("major", f"the clause no longer stands in {profile} texts")
    if set(new.profiles) - set(old.profiles):
        yield Reason("minor", "the clause may stand in more kinds of text")
    for name, param in old.params.items():
        if name not in new.params:
            yield Reason("major", f"the parameter “{name}” is gone")
        else:
            yield from _param(str(name), param, new.params[name])
    for name, param in new.params.items():
        if name not in old.params:
            free = param.optional or param.preset is not None
            yield Reason("minor" if free else "major", f"the parameter “{name}” is new{'' if free else ' and needed'}")
    for title, before, behind in (("needs", old.requires, new.requires), ("clashes", old.conflicts, new.conflicts)):
        if _shown(before) != _shown(behind):
            more = len(behind) >= len(before)
            yield Reason("major" if more else "minor", f"the {title} of the clause have changed")
    if old.kind != new.kind:
        yield Reason("major", "the clause is of another kind")


def _param(name: str, old: BaseParam, new: BaseParam) -> Iterator[Reason]:
    if type(old) is not type(new):
        yield Reason("major", f"the parameter “{name}” is of another type")
        return
    if old.optional and not new.optional:
        yield Reason("major", f"the parameter “{name}” may no longer be left out")
    for field in type(old).model_fields:
        before, behind = getattr(old, field), getattr(new, field)
        if field in ("ask", "label", "better", "optional", "type") or str(before) == str(behind):
            continue
        if field in ("min", "max") and _wider(field, before, behind):
            yield Reason("minor", f"the limits of “{name}” are wider")
        elif field == "of" and isinstance(new, ChoiceParam) and behind[: len(before)] == before:
            yield Reason("minor", f"“{name}” has another option")
        elif field not in ("words", "columns", "item"):
            yield Reason("major", f"“{field}” of “{name}” has changed")


def _wider(field: str, old: object, new: object) -> bool:
    """Whether a limit lets in more than it did."""
    if new is None:
        return True
    if not isinstance(old, Decimal) or not isinstance(new, Decimal):
        return False
    return new < old if field == "min" else new > old


def _words(old: ClauseFile, new: ClauseFile, fresh: New) -> Iterator[Reason]:
    before = {(words.path, words.language): words for words in published(old.root)}
    behind = {(words.path, words.language): words for words in published(new.root)}
    for key, words in before.items():
        if key not in behind:
            if not _gone_already(words, new.clause):
                yield Reason("major", f"words are gone: {_where(words)}")
        elif words.canonical != behind[key].canonical:
            yield _changed(words, behind[key], fresh)
    for key, words in behind.items():
        if key not in before and not _of_new(words, fresh):
            yield Reason("major" if words.path[0] in ("text", "title") else "minor", f"words are new: {_where(words)}")


def _changed(old: Words, new: Words, fresh: New) -> Reason:
    where = _where(new)
    if _SET.sub(" ", old.canonical).strip() == _SET.sub(" ", new.canonical).strip():
        return Reason("patch", f"typography only: {where}")
    if new.path[-1:] == ("label",):
        return Reason("patch", f"the label of a gap: {where}")
    if without(new.text, fresh) == without(old.text, New()):
        return Reason("minor", f"a passage for what is new: {where}")
    return Reason("major", f"the words have changed: {where}")


def _gone_already(words: Words, clause: Clause) -> bool:
    """Whether the words went with a parameter or a position, which is told already."""
    head = words.path[:2]
    return (head[0] == "params" and head[1] not in clause.params) or (
        head[0] == "positions" and head[1] not in clause.position_ids
    )


def _of_new(words: Words, fresh: New) -> bool:
    return len(words.path) > 1 and words.path[1] in (fresh.params | fresh.positions)


def _where(words: Words) -> str:
    """ "text (French)", "annexes, volumes, title (English)"."""
    language = "English" if words.language == "en" else "French"
    return f"{', '.join(str(step) for step in words.path)} ({language})"


def _shown(needs: object) -> str:
    return str(needs)
