"""A clause laid out for reading, or as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.library.clause import Clause
    from drafting.library.params import BaseParam

HIDDEN = {"type", "ask", "label", "better", "optional"}


def as_text(clause: Clause, languages: Sequence[str], file: str) -> Iterator[str]:
    """The lines of ``clause show``. Ladders and concessions are shown: this never leaves the house."""
    yield f"{clause.id}  {clause.version}  {clause.maturity}  register: {clause.register}"
    yield file
    for language in languages:
        yield f"{language}: {clause.title['en' if language == 'en' else 'fr']}"
        yield f"    {clause.purpose['en' if language == 'en' else 'fr']}".rstrip()
    yield ""
    yield "Parameters"
    for name, param in clause.params.items():
        yield f"  {name:16} {_param(param)}"
        if param.ask:
            yield f"  {'':16} {param.ask.en}"
    yield ""
    yield "Positions"
    for position in clause.positions:
        given = ", ".join(f"{name} {value}" for name, value in position.with_.items())
        concedes = f" {position.concedes.en}" if position.concedes else ""
        yield f"  {position.id:16}{concedes}{f' ({given})' if given else ''}"
    for title, needs in (("Needs", clause.requires), ("Cannot stand beside", clause.conflicts)):
        if needs:
            yield ""
            yield title
            yield from (f"  {need.clause or ' or '.join(str(each.clause) for each in need.any_of)}" for need in needs)
    for language in languages:
        yield ""
        yield "Text" if language == "en" else "Texte"
        body = clause.text.en if language == "en" else clause.text.fr
        yield from (f"  {line}".rstrip() for line in body.rstrip("\n").split("\n"))
        for name, annex in clause.annexes.items():
            yield ""
            yield f"Annex {name}" if language == "en" else f"Annexe {name}"
            text = annex.text.en if language == "en" else annex.text.fr
            yield from (f"  {line}".rstrip() for line in text.rstrip("\n").split("\n"))


def as_object(clause: Clause, languages: Sequence[str]) -> dict[str, object]:
    """The same as an object with stable keys."""
    return {
        "id": clause.id,
        "version": clause.version,
        "maturity": clause.maturity,
        "family": clause.family,
        "kind": clause.kind,
        "register": clause.register,
        "title": {language: str(getattr(clause.title, language)) for language in languages},
        "purpose": {language: str(getattr(clause.purpose, language)) for language in languages},
        "params": {name: {"type": getattr(param, "type", ""), "optional": param.optional, "limits": _limits(param)}
                   for name, param in clause.params.items()},
        "positions": list(clause.position_ids),
        "requires": [need.clause or [each.clause for each in need.any_of] for need in clause.requires],
        "conflicts": [need.clause or [each.clause for each in need.any_of] for need in clause.conflicts],
        "text": {language: str(getattr(clause.text, language)) for language in languages},
    }  # fmt: skip


def _param(param: BaseParam) -> str:
    limits = ", ".join(f"{name} {value}" for name, value in _limits(param).items())
    needed = ", optional" if param.optional else ""
    return f"{getattr(param, 'type', '')}{needed}{f': {limits}' if limits else ''}"


def _limits(param: BaseParam) -> dict[str, str]:
    """What the clause file says about the values, as typed there."""
    return {
        name: _shown(value)
        for name in type(param).model_fields
        if name not in HIDDEN and name != "columns" and (value := getattr(param, name)) not in (None, ())
    }


def _shown(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case tuple():
            return " | ".join(str(each) for each in value)
        case _:
            parts = [getattr(value, name) for name in getattr(value, "__dataclass_fields__", ())]
            return " ".join(str(part) for part in parts) or str(value)
