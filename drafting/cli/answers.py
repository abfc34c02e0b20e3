"""Answers in the terminal become values of a deal: one way to ask for each type of parameter."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Final

from drafting.finding import Unusable
from drafting.library.params import (
    BaseParam,
    BenchmarkParam,
    ChoiceParam,
    ClausesParam,
    DateParam,
    DurationParam,
    FlagParam,
    GoodsParam,
    ListParam,
    MoneyParam,
    RowsParam,
    ScheduleParam,
    SideParam,
    TextParam,
)
from drafting.library.problem import Wrong
from drafting.library.vocabulary import SIDES, Language
from drafting.source import Node, read_yaml

Ask = Callable[[str], str]
"""A question to its answer, "" to skip; raises EOFError where nobody answers any more."""
Say = Callable[[str], None]

WORDS: Final[dict[str, dict[Language, str]]] = {
    "english": {"en": "in English", "fr": "en anglais"},
    "french": {"en": "in French, with its article", "fr": "en français, avec son article"},
    "item": {"en": "item {n}, empty to end", "fr": "élément {n}, rien pour finir"},
    "row": {"en": "row {n}, {column}, empty to end", "fr": "rangée {n}, {column}, rien pour finir"},
    "yes": {"en": "yes or no", "fr": "oui ou non"},
    "codes": {"en": "codes, with commas: 7208, 7209", "fr": "codes, avec des virgules : 7208, 7209"},
    "date": {"en": "year-month-day: 2026-07-01", "fr": "année-mois-jour : 2026-07-01"},
    "schedule": {
        "en": "period: figure, with commas: {example}",
        "fr": "période : chiffre, avec des virgules : {example}",
    },
    "ids": {"en": "ids of clauses, with commas", "fr": "identifiants de clauses, avec des virgules"},
    "currency": {"en": "currency: USD, CAD", "fr": "monnaie : USD, CAD"},
    "unit": {"en": "unit: bbl, t", "fr": "unité : bbl, t"},
}
YES: Final = {"y", "yes", "o", "oui", "true"}
NO: Final = {"n", "no", "non", "false"}


def value_of(param: BaseParam, question: str, ask: Ask, say: Say, ui: Language) -> str:
    """YAML, on one line, for a value that fits ``param``; "" where the question is skipped. Asks until it fits."""
    while True:
        typed = _typed(param, question, ask, ui)
        if not typed:
            return ""
        wrong = problems(param, typed)
        if not wrong:
            return typed
        for sentence in wrong:
            say(sentence)


def chosen(question: str, options: tuple[str, ...], ask: Ask, say: Say, ui: Language) -> str:
    """One of ``options``, by name or number, asked until it is one; "" where the question is skipped."""
    from drafting.library.problem import instead

    while (answer := _option(question, options, options, ask)) and answer not in options:
        say(instead(answer.strip('"'), options, "options" if ui == "en" else "choix"))
    return answer


def problems(param: BaseParam, typed: str) -> list[str]:
    """What is wrong with ``typed`` (YAML) as a value of ``param``, in sentences."""
    try:
        node: Node = read_yaml(f"value: {typed}\n", "answer")["value"]
        param.read(node)
    except Unusable as error:
        return [f"{finding.message} {finding.remedy}".strip() for finding in error.findings]
    except Wrong as error:
        return [f"{problem.message} {problem.remedy}".strip() for problem in error.problems]
    return []


def quoted(text: str) -> str:
    """``text`` between quotation marks, as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)


def _typed(param: BaseParam, question: str, ask: Ask, ui: Language) -> str:
    match param:
        case TextParam():
            return _both(question, ask, ui)
        case ListParam():
            return _series(lambda n: _both(f"{question} ({_word('item', ui, n=n)})", ask, ui))
        case RowsParam():
            return _series(lambda n: _row(param, question, ask, ui, n))
        case BenchmarkParam():
            name = _both(question, ask, ui)
            rest = [(field, ask(f"{question} ({_word(field, ui)})")) for field in ("currency", "unit")] if name else []
            inside = "".join(f", {field}: {quoted(answer)}" for field, answer in rest)
            return f"{{name: {name}{inside}}}" if name else ""
        case FlagParam():
            answer = ask(f"{question} ({_word('yes', ui)})").lower()
            return "true" if answer in YES else "false" if answer in NO else answer and quoted(answer)
        case ChoiceParam():
            return _option(question, tuple(param.of), _options(param, ui), ask)
        case SideParam():
            return _option(question, SIDES, SIDES, ask)
        case GoodsParam():
            return _listed(ask(f"{question} ({_word('codes', ui)})"))
        case ClausesParam():
            return _listed(ask(f"{question} ({_word('ids', ui)})"))
        case ScheduleParam():
            example = {"effect-year": "1: 3000, 2: 3100", "date": "2026-01-01: 5"}.get(
                param.by, "2026: 3000, 2027: 3100"
            )
            return _schedule(ask(f"{question} ({_word('schedule', ui, example=example)})"))
        case _:
            hint = _hint(param, ui)
            answer = ask(f"{question} ({hint})" if hint else question)
            return quoted(answer) if answer else ""


def _hint(param: BaseParam, ui: Language) -> str:
    low, high = getattr(param, "min", None), getattr(param, "max", None)
    shown = [str(getattr(bound, "amount", getattr(bound, "year", bound))) for bound in (low, high) if bound is not None]
    span = "–".join(shown)
    match param:
        case DateParam():
            return _word("date", ui)
        case MoneyParam():
            currency = next((bound.currency for bound in (param.min, param.max) if bound), "USD")
            return f"{span} {currency}" if span else f"15 {currency}"
        case DurationParam():
            return f"{span} {param.unit}" if span else f"30 {param.unit}"
        case _:
            unit = str(getattr(param, "unit", None) or ("%" if getattr(param, "type", "") == "percent" else ""))
            return f"{span} {unit}".strip()


def _both(question: str, ask: Ask, ui: Language) -> str:
    english = ask(f"{question} ({_word('english', ui)})")
    if not english:
        return ""
    french = ask(f"{question} ({_word('french', ui)})")
    return f"{{en: {quoted(english)}, fr: {quoted(french)}}}"


def _series(one: Callable[[int], str]) -> str:
    found: list[str] = []
    while item := one(len(found) + 1):
        found.append(item)
    return f"[{', '.join(found)}]" if found else ""


def _row(param: RowsParam, question: str, ask: Ask, ui: Language, number: int) -> str:
    cells: list[str] = []
    for name, column in param.columns.items():
        label = _word("row", ui, n=number, column=column.shown(name, ui))
        typed = _typed(column, f"{question} ({label})", ask, ui)
        if not typed and not cells:
            return ""
        if typed:
            cells.append(f"{name}: {typed}")
    return f"{{{', '.join(cells)}}}"


def _option(question: str, options: tuple[str, ...], shown: tuple[str, ...], ask: Ask) -> str:
    """One of several, by its name or its number."""
    listed = ", ".join(f"{number} {name}" for number, name in enumerate(shown, start=1))
    answer = ask(f"{question} ({listed})")
    if answer.isdigit() and 1 <= int(answer) <= len(options):
        return options[int(answer) - 1]
    return answer and (answer if answer in options else quoted(answer))


def _options(param: ChoiceParam, ui: Language) -> tuple[str, ...]:
    return tuple(f"{name} ({param.words[name][ui]})" if param.words else name for name in param.of)


def _listed(answer: str) -> str:
    items = [item for item in re.split(r"[\s,;]+", answer) if item]
    return f"[{', '.join(map(quoted, items))}]" if items else ""


def _schedule(answer: str) -> str:
    entries = [entry.partition(":") for entry in re.split(r"[,;]", answer) if entry.strip()]
    inside = ", ".join(f"{quoted(period.strip())}: {quoted(figure.strip())}" for period, _, figure in entries)
    return f"{{{inside}}}" if inside else ""


def _word(name: str, ui: Language, **given: object) -> str:
    return WORDS[name][ui].format(**given)
