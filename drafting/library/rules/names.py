"""Names inside a clause file: its own, its positions', its terms', its labels'."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.library.clause import Clause
from drafting.library.library import stem
from drafting.library.params import BaseParam, NumberParam, RowsParam, ScheduleParam
from drafting.library.problem import Problem, instead
from drafting.library.reading.numbers import currencies
from drafting.library.vocabulary import DEAL_VALUES, LANGUAGES

RESERVED = ("position", "register", "pair", "signatures", *DEAL_VALUES)  # words of the text language and the deal
COLUMN_DEPTH = 2  # params, the parameter; a column lies deeper


def own_name(clause: Clause, file: str) -> Iterator[Problem]:
    """The file is named by the id, the id begins with the family."""
    if stem(file) != clause.id:
        yield Problem("clause-file-name", f"The file is called {stem(file)}, its clause {clause.id}.",
                      "Give both the same name; the id is how deals and other clauses find it.", ("id",))  # fmt: skip
    if clause.id.split(".")[0] != clause.family:
        yield Problem("clause-family", f"“{clause.id}” does not begin with its family, {clause.family}.",
                      "Change the id or the family.", ("family",))  # fmt: skip


def positions_once(clause: Clause) -> Iterator[Problem]:
    """No two positions of one name."""
    for index, name in enumerate(clause.position_ids):
        if name in clause.position_ids[:index]:
            yield Problem("position-twice", f"Two positions are called “{name}”.", "Rename one.",
                          ("positions", index, "id"))  # fmt: skip


def params_free(clause: Clause) -> Iterator[Problem]:
    """No parameter takes a word that already means something in a text."""
    for path, _ in params_of(clause):
        if path[-1] in RESERVED:
            yield Problem("name-taken", f"“{path[-1]}” already means something in every text.",
                          "Choose another name for the parameter.", path, at_key=True)  # fmt: skip


def forms_once(clause: Clause) -> Iterator[Problem]:
    """No form of a term belongs to two terms."""
    for language in LANGUAGES:
        seen: dict[str, str] = {}
        for key, forms in clause.defines.items():
            for index, form in enumerate(forms[language]):
                if seen.setdefault(form.casefold(), key) != key:
                    yield Problem("form-twice", f"“{form}” is a form of “{seen[form.casefold()]}” as well.",
                                  "Keep it under one term.", ("defines", key, language, index))  # fmt: skip


def units_known(clause: Clause, units: tuple[str, ...]) -> Iterator[Problem]:
    """A unit is the lexicon's, a currency, or percent."""
    for path, param in params_of(clause):
        if isinstance(param, NumberParam | ScheduleParam) and param.unit is not None:
            unit = str(param.unit)
            if unit != "percent" and unit not in units and unit not in currencies():
                yield Problem("unit-unknown", f"The lexicon has no unit “{unit}”.",
                              instead(unit, (*units, "percent", "USD", "CAD"), "units"), (*path, "unit"))  # fmt: skip


def asked_and_labelled(clause: Clause) -> Iterator[Problem]:
    """A value that can be missing has a question and a label in both languages."""
    for path, param in params_of(clause):
        name, column = path[-1], len(path) > COLUMN_DEPTH
        if column and param.label is None:
            yield Problem("label-missing", f"The column “{name}” has no label to stand at its head.",
                          "Add label: {en: …, fr: …}.", path, True, "warning")  # fmt: skip
        if column or param.preset is not None or param.optional:
            continue
        if param.ask is None:
            yield Problem("ask-missing", f"“{name}” has no default and no question that asks for it.",
                          "Add ask: {en: …, fr: …}.", path, True, "warning")  # fmt: skip
        if param.label is None:
            yield Problem("label-missing", f"“{name}” can be a gap in a draft and has no label to show there.",
                          "Add label: {en: …, fr: …}.", path, True, "warning")  # fmt: skip


def params_of(clause: Clause) -> Iterator[tuple[tuple[str, ...], BaseParam]]:
    """Every parameter and every column of rows, with the path to it."""
    for name, param in clause.params.items():
        yield ("params", name), param
        if isinstance(param, RowsParam):
            for key, column in param.columns.items():
                yield ("params", name, "columns", key), column
