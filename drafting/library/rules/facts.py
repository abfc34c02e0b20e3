"""Facts and the parameters that take their values from them."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.finding import Finding, Unusable
from drafting.library.clause import Clause
from drafting.library.factbook import Facts, read_facts
from drafting.library.library import Library
from drafting.library.params import BaseParam
from drafting.library.problem import Problem, instead
from drafting.library.sources import Source, stem
from drafting.source import read_yaml


def check_fact_file(source: Source, library: Library) -> tuple[Finding, ...]:
    """The findings about a file of facts: its form, its name, and that other files do not hold the same facts."""
    try:
        file = read_facts(source)
    except Unusable as error:
        return error.findings
    root = read_yaml(source.text, source.file)
    found = []
    if stem(source.file) != file.id:
        found.append(Problem("clause-file-name", f"The file is called {stem(source.file)}, its facts {file.id}.",
                             "Give both the same name.", ("id",)))  # fmt: skip
    for other in library.fact_sources:
        if stem(other.file) != stem(source.file):
            found.extend(
                Problem("fact-twice", f"The fact “{name}” stands in {other.file} as well.",
                        "Keep one of the two, unless this one is meant to take the other's place.",
                        ("facts", name), True, "warning")
                for name in file.facts
                if name in _names(other)
            )  # fmt: skip
    return tuple(problem.finding(root) for problem in found)


def facts_known(clause: Clause, library: Library) -> Iterator[Problem]:
    """A parameter's fact exists and is of the parameter's own kind."""
    for name, param in clause.params.items():
        if param.fact is None:
            continue
        if param.fact not in library.facts:
            yield Problem("fact-missing", f"There is no fact “{param.fact}”.",
                          instead(param.fact, library.facts, "facts"), ("params", name, "fact"))  # fmt: skip
        elif difference := _difference(param, str(param.fact), library.facts):
            yield Problem("fact-kind", f"The fact “{param.fact}” {difference}.",
                          "Describe the parameter like the fact, or name another fact.",
                          ("params", name, "fact"))  # fmt: skip


def _difference(param: BaseParam, name: str, facts: Facts) -> str:
    fact = facts.fact(name)
    kind = getattr(param, "type", "")
    if fact.type != kind:
        return f"is of type {fact.type}, the parameter of type {kind}"
    unit = getattr(param, "unit", None)
    if (fact.unit or None) != (unit or None):
        return f"counts in {fact.unit or 'no unit'}, the parameter in {unit or 'no unit'}"
    options = getattr(param, "of", ())
    lacking = [option for option in fact.of if option not in options]
    return f"may be “{lacking[0]}”, which is no option of the parameter" if lacking else ""


def _names(source: Source) -> frozenset[str]:
    try:
        return frozenset(map(str, read_facts(source).facts))
    except Unusable:
        return frozenset()  # that file is in trouble, and is told of by its own check
