"""The page's tools, shown where its script runs: the bar, the filter, find, the card of a change, help."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from drafting.compare.change import Change
from drafting.prose.kinds import Language
from drafting.writers.lists.kinds import kind_words
from drafting.writers.lists.vocabulary import SUBSTANCES
from drafting.writers.page.inert import text
from drafting.writers.page.phrases import Phrases
from drafting.writers.page.summary import article

_VIEWS: Final = (("marks", "marks"), ("new", "clean-new"), ("old", "clean-old"), ("side", "side"))
_KEYS: Final = (
    ("j", "k-next"), ("k", "k-previous"), ("g", "k-first"), ("G", "k-last"), ("v", "k-view"), ("f", "k-filter"),
    ("/", "k-find"), ("t", "k-tick"), ("n", "k-note"), ("u", "k-unfold"), ("?", "k-help"), ("Esc", "k-close"),
)  # fmt: skip


def tools(changes: Sequence[Change], phrases: Phrases) -> str:
    """All of them, hidden until the script shows them."""
    return _bar(phrases) + _filter(changes, phrases) + _find(phrases) + _card(phrases) + _help(phrases)


def kinds_of(change: Change) -> tuple[str, ...]:
    """What the filter takes a change for: what it is about, else its kind."""
    return change.substance or (change.kind,)


def _kind_name(change: Change, kind: str, ui: Language) -> str:
    return next((name for each, name in SUBSTANCES[ui].items() if each == kind), kind_words(change.kind, ui=ui))


def _button(ident: str, shown: str, said: str = "", more: str = "") -> str:
    name = f' aria-label="{text(said)}" title="{text(said)}"' if said else ""
    return f'<button type="button" id="{ident}"{name}{more}>{text(shown)}</button>\n'


def _bar(phrases: Phrases) -> str:
    words = phrases.words
    views = "".join(f'<option value="{value}">{text(words[name])}</option>' for value, name in _VIEWS)
    return "".join((
        f'<div id="bar" role="region" aria-label="{words["toolbar"]}" hidden>\n',
        _button("previous", "‹", words["previous"]),
        '<span id="where"></span>\n',
        _button("next", "›", words["next"]),
        f'<label class="view"><span>{words["view"]} </span><select id="view">{views}</select></label>\n',
        _button("filter-open", words["filter"], more=' aria-expanded="false" aria-controls="filter"'),
        _button("find-open", words["find"], more=' aria-expanded="false" aria-controls="find"'),
        _button("unfold", words["unfold"], more=" hidden"),
        _button("help-open", "?", words["help"]),
        '<span id="read-count"></span>\n</div>\n<p id="say" role="status" class="h"></p>\n',
    ))  # fmt: skip


def _filter(changes: Sequence[Change], phrases: Phrases) -> str:
    words = phrases.words
    kinds = {kind: _kind_name(change, kind, phrases.ui) for change in changes for kind in kinds_of(change)}
    authors = dict.fromkeys(change.author for change in changes)
    articles = dict.fromkeys(article(change, phrases.ui) for change in changes)
    people = _boxes("author", words["by-author"], ((a, a or words["someone"]) for a in authors))
    options = "".join(f'<option value="{at}">{text(a or words["before"])}</option>' for at, a in enumerate(articles))
    return "".join((
        f'<form id="filter" aria-label="{words["filter"]}" hidden>\n',
        _boxes("kind", words["by-kind"], sorted(kinds.items(), key=lambda each: each[1])),
        people if len(authors) > 1 else "",
        f'<label>{words["by-article"]} <select id="article"><option value="">{words["all-articles"]}</option>{options}',
        f'</select></label>\n<label><input type="checkbox" id="unread"> {words["unread-only"]}</label>\n',
        '<p id="shown"></p>\n',
        _button("clear", words["clear"]), _button("filter-close", words["close"]),
        "</form>\n",
    ))  # fmt: skip


def _boxes(name: str, legend: str, rows: Iterable[tuple[str, str]]) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" name="{name}" value="{text(value)}"> {text(shown)}</label>\n'
        for value, shown in rows
    )
    return f"<fieldset><legend>{legend}</legend>\n{boxes}</fieldset>\n"


def _find(phrases: Phrases) -> str:
    words = phrases.words
    return "".join((
        f'<form id="find" role="search" aria-label="{words["find-label"]}" hidden>\n',
        f'<label>{words["find-label"]} <input id="sought" type="search" autocomplete="off"></label>\n',
        _button("find-previous", "‹", words["find-previous"]), _button("find-next", "›", words["find-next"]),
        '<span id="found" role="status"></span>\n', _button("find-close", words["close"]), "</form>\n",
    ))  # fmt: skip


def _card(phrases: Phrases) -> str:
    words = phrases.words
    decisions = "".join(
        f'<label><input type="radio" name="decision" value="{value}"> {words[name]}</label>\n'
        for value, name in (("", "undecided"), ("accept", "accept-it"), ("reject", "reject-it"))
    )
    return "".join((
        f'<aside id="card" aria-label="{words["this-change"]}" hidden>\n<h2 id="card-title"></h2>\n',
        '<p id="card-what"></p>\n',
        f'<label><input type="checkbox" id="read"> {words["read"]}</label>\n<details id="more">',
        f"<summary>{words['more']}</summary>\n",
        f'<label>{words["note"]}<textarea id="note" rows="2"></textarea></label>\n',
        f'<fieldset><legend>{words["decision"]}</legend>\n{decisions}</fieldset>\n',
        f'<p><a id="link" href="#">{words["link"]}</a></p>\n',
        _button("other", words["other-place"], more=" hidden"),
        f'<div class="ticks">{_button("export", words["export"])}',
        f'<label class="file">{words["import"]} ',
        '<input type="file" id="import" accept=".json,application/json"></label>',
        '</div>\n</details>\n<p id="ticks-say"></p>\n', _button("card-close", words["close"]), "</aside>\n",
    ))  # fmt: skip


def _help(phrases: Phrases) -> str:
    words = phrases.words
    rows = "".join(f"<dt><kbd>{key}</kbd></dt><dd>{text(words[name])}</dd>\n" for key, name in _KEYS)
    return "".join((
        f'<dialog id="help" aria-labelledby="help-title">\n<h2 id="help-title">{words["keys"]}</h2>\n',
        f'<dl class="keys">{rows}</dl>\n',
        f'<label><input type="checkbox" id="keys-on" checked> {words["keys-on"]}</label>\n',
        _button("help-close", words["close"]), "</dialog>\n",
    ))  # fmt: skip
