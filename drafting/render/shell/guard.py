"""What a template may do with Jinja: print a name, and leave something out where a name is empty. Nothing else runs.

docxtpl's own environment runs any Python that a template holds, and a misspelt name vanishes in silence
(safety.md, rows 35 to 37). Here the syntax is an allow-list, checked before anything is rendered and once more
on the very strings docxtpl hands over; the environment is sandboxed, immutable, strict and escapes all values.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Any, Final

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafting.errors import Refusal
from drafting.place import Place
from drafting.render.shell.names import NAMES, PARTS_OF

FILTERS: Final = frozenset({"upper", "lower", "capitalize"})
_PLAIN: Final = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.Not, nodes.And, nodes.Or)
_JINJA: Final = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_OUTER: Final = re.compile(r"(\{[%{#])(?:p|tr) (?=\s*\S)")  # docxtpl: "{%p if …" takes its whole paragraph with it
_LONGEST: Final = 2_000  # characters of Jinja in one part; ours have 300


class Guarded(ImmutableSandboxedEnvironment):
    """The environment docxtpl renders in."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True, cache_size=0)
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.globals.clear()
        self.tests.clear()

    def from_string(self, source: Any, *args: Any, **keywords: Any) -> Template:
        """Compiles only what the allow-list lets through."""
        check_nodes(self.parse(source), source, Place())
        return super().from_string(source, *args, **keywords)


def check_text(text: str, place: Place) -> None:
    """Looks at the text of one part, a paragraph a line, before docxtpl sees it.

    Raises Refusal: template-syntax, template-expression, template-name-unknown; ``place`` names template and part.
    """
    flat = _OUTER.sub(r"\1 ", text)
    if sum(len(found) for found in _JINJA.findall(flat)) > _LONGEST:
        raise Refusal("template-expression", "There is more between braces here than a cover or a header needs.",
                      remedy="Keep to {{ name }} and {% if name %}.", place=place)  # fmt: skip
    try:
        tree = Guarded().parse(flat)
    except TemplateSyntaxError as error:
        raise Refusal(
            "template-syntax",
            f"The braces here cannot be read: {error.message}.",
            remedy="Write {{ name }}, or {% if name %} … {% endif %}, each whole.",
            place=_at(place, text, error.lineno),
        ) from None
    check_nodes(tree, text, place)


def check_nodes(tree: nodes.Node, text: str, place: Place) -> None:
    """Refuses everything that is not on the list. Does not call itself: Jinja bounds the depth of what it parses."""
    waiting: list[nodes.Node] = [tree]
    while waiting:
        node = waiting.pop()
        match node:
            case nodes.Name():
                _known(node.name, NAMES, _at(place, text, node.lineno))
            case nodes.Getattr(node=nodes.Name() as owner) if owner.name in PARTS_OF:
                _known(node.attr, PARTS_OF[owner.name], _at(place, text, node.lineno))
                continue
            case nodes.Filter() if node.name in FILTERS and not (node.args or node.kwargs or node.dyn_args):
                pass
            case _ if isinstance(node, _PLAIN):
                pass
            case _:
                raise _expression(_at(place, text, node.lineno))
        waiting.extend(node.iter_child_nodes())


def _known(name: str, known: Iterable[str], place: Place) -> None:
    if name in known:
        return
    if name.startswith("_"):
        raise _expression(place)
    near = difflib.get_close_matches(name, list(known), 1)
    raise Refusal(
        "template-name-unknown",
        f"The template asks for “{name}”, which no draft has.",
        remedy=f"Did you mean “{near[0]}”?" if near else f"The names are: {', '.join(sorted(known))}.",
        place=place,
    )


def _expression(place: Place) -> Refusal:
    return Refusal(
        "template-expression",
        "The template holds an expression; only names may stand between braces.",
        remedy="Write {{ name }}, {{ first.name }}, {{ name|upper }} or {% if name %} … {% endif %}.",
        place=place,
    )


def _at(place: Place, text: str, line: int) -> Place:
    """``place`` with the words of the paragraph meant, cut to what fits a line."""
    lines = text.split("\n")
    words = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    where = f"at “{words[:80]}”" if words and "<" not in words else place.where
    return Place(file=place.file, part=place.part, where=where)
