"""What the sides do, done in the text of the deal file: only what was asked changes (decision 0033)."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as Words
from datetime import date
from itertools import takewhile
from typing import Final

from drafting.deal.wordings import PlacedWording
from drafting.errors import DraftingError
from drafting.library.text.versions import as_side, closed_up, cuts, sides_in
from drafting.library.vocabulary import LANGUAGES, Side
from drafting.negotiation.points import ARTICLE, POSITION
from drafting.source import Mapping, Node, Scalar, Sequence, child, has
from drafting.source.extents import lines_of, reading
from drafting.source.items import append, insert_item
from drafting.source.rewrite import checked, one_line, raw, set_value, spliced, take_out

_ALONE: Final = "articles:\n"  # how a file begins that holds one article
_AT: Final = ("articles", 0)
_FILE: Final = "article"  # never shown
_FINAL: Final = "final."  # the family of the provisions at the end of a text
_HEAD: Final = ("use", "position", "status")  # after these a new entry of an article is written


def in_article(text: str, file: str, use: str, change: Callable[[str], str]) -> str:
    """The deal file ``text`` with the article ``use`` as ``change`` makes it.

    ``change`` is given a file that holds this article alone, and gives it back changed. Raises KeyError where the deal
    has no such article, DraftingError edit-unclear.
    """
    root = reading(text, file)
    articles = root["articles"]
    assert isinstance(articles, Sequence), "the model has seen to it"
    index = index_of(root, use)
    start, end = lines_of(text, articles, index)
    closed = "" if text[start:end].endswith("\n") else "\n"  # a block of words needs the end of its line
    alone = f"{_ALONE}{text[start:end]}{closed}"
    if not text[start:end].lstrip(" ").startswith("- "):
        raise DraftingError("edit-unclear", f"The article “{use}” does not stand on lines of its own.",
                            remedy="Write it as a block: a line “- use: …”, its fields below.",
                            place=articles.values_at[index])  # fmt: skip
    made = change(alone).removeprefix(_ALONE).removesuffix(closed)
    return checked(text[:start] + made + text[end:], root, file, index, use)


def remove_article(text: str, file: str, use: str) -> str:
    """The deal file ``text`` without the article ``use``. Raises as ``in_article``."""
    return take_out(text, file, ("articles", index_of(reading(text, file), use)))


def accept(alone: str, name: str, side: Side, wording: PlacedWording | None = None) -> str:
    """The article ``alone`` with ``side``'s version of the point ``name``; ``wording`` is the point's, if it is words.

    What ``side`` has no version of becomes a value not given; what is nobody's stays as it is. The brackets around the
    article go; that it goes itself is ``remove_article``'s to do. Raises DraftingError edit-unclear.
    """
    if name == ARTICLE:
        return take_out(alone, _FILE, (*_AT, "bracket"))
    if wording is not None:
        return _worded(alone, side, wording)
    offers = _node(alone, (*_AT, "open", name))
    assert isinstance(offers, Sequence), "the model has seen to it"
    mine = next((k for k, offer in enumerate(offers) if _side(offer) == side), None)
    if mine is None and (name == POSITION or any(_side(offer) is None for offer in offers)):
        return alone
    if mine is None:
        return settle(alone, name, "null")
    return settle(alone, name, raw(alone, reading(alone, _FILE), (*_AT, "open", name, mine, "value")))


def settle(alone: str, name: str, value: str) -> str:
    """The article with ``value`` (YAML on one line) for the parameter or position ``name``, and no longer open."""
    if has(_node(alone, _AT), "open") and has(_node(alone, (*_AT, "open")), name):
        alone = take_out(alone, _FILE, (*_AT, "open", name))
    path = (*_AT, POSITION) if name == POSITION else (*_AT, "with", name)
    return set_value(alone, _FILE, path, value, _HEAD[:1] if name == POSITION else _HEAD)


def table(alone: str, name: str, side: Side, value: str, day: date) -> str:
    """The article with ``value`` on the table for ``side`` since ``day``.

    A value that stands becomes the other side's, since somebody wants another one.
    """
    offer = f'{{side: {side}, value: {value}, tabled: "{day}"}}'
    article = _node(alone, _AT)
    standing = (*_AT, POSITION) if name == POSITION else (*_AT, "with", name)
    if not has(article, "open") or not has(child(article, "open"), name):
        others = ""
        if _has(article, standing[len(_AT) :]):
            others = f"{{side: {_other(side)}, value: {raw(alone, reading(alone, _FILE), standing)}}}, "
            alone = take_out(alone, _FILE, standing)
        return set_value(alone, _FILE, (*_AT, "open", name), f"[{others}{offer}]", (*_HEAD, "with"))
    offers = child(child(article, "open"), name)
    assert isinstance(offers, Sequence), "the model has seen to it"
    mine = next((k for k, one in enumerate(offers) if _side(one) == side), None)
    if mine is None:
        return append(alone, _FILE, (*_AT, "open", name), offer)
    alone = set_value(alone, _FILE, (*_AT, "open", name, mine, "value"), value)
    return set_value(alone, _FILE, (*_AT, "open", name, mine, "tabled"), f'"{day}"')


def whole(alone: str, side: Side, day: date) -> str:
    """The article in brackets as a whole, as ``side``'s wish since ``day``."""
    return set_value(alone, _FILE, (*_AT, "bracket"), f'{{side: {side}, tabled: "{day}"}}', _HEAD)


def add_article(text: str, file: str, use: str, position: str | None, side: Side, day: date) -> str:
    """The deal file ``text`` with the clause ``use`` as a new article in ``side``'s brackets.

    It stands before the provisions of the family "final".

    Raises DraftingError edit-unclear.
    """
    articles = reading(text, file)["articles"]
    assert isinstance(articles, Sequence), "the model has seen to it"
    uses = [str(one.get("use")) if isinstance(one, Mapping) else "" for one in articles]
    final = sum(1 for _ in takewhile(lambda name: name.startswith(_FINAL), reversed(uses)))
    at = (f"position: {position}",) if position else ()
    lines = (f"use: {use}", *at, "status: bracketed", f'bracket: {{side: {side}, tabled: "{day}"}}')
    return insert_item(text, file, ("articles",), -max(1, final), lines)


def reword(alone: str, wording: PlacedWording, words: Words[str, str]) -> str:
    """The article with ``words`` (by language) in the place of everything that was typed for ``wording``."""
    at = (*_AT, "wording", wording.index)
    for language in LANGUAGES:
        alone = set_value(alone, _FILE, (*at, language), one_line(words[language]))
    return alone


def set_status(alone: str, status: str) -> str:
    """The article with another status."""
    return set_value(alone, _FILE, (*_AT, "status"), status, _HEAD[:2])


def index_of(root: Mapping, use: str) -> int:
    """Which article of the deal ``use`` is, from 0. Raises KeyError where the deal has none."""
    articles = root["articles"]
    assert isinstance(articles, Sequence), "the model has seen to it"
    found = next((k for k, one in enumerate(articles) if isinstance(one, Mapping) and one.get("use") == use), None)
    if found is None:
        raise KeyError(use)
    return found


def _worded(alone: str, side: Side, wording: PlacedWording) -> str:
    path = (*_AT, "wording", wording.index)
    for language in LANGUAGES:
        typed = str(_node(alone, (*path, language)))
        found = closed_up(typed, list(cuts(wording.pieces[language], side)))
        if any(typed[start:end].strip() for start, end in _kept(typed, found)):
            alone = spliced(alone, _FILE, (*path, language), [(start, end, "") for start, end in found])
        else:
            alone = set_value(alone, _FILE, (*path, language), '""')
    left = as_side(wording.pieces["en"], side)
    typed = str(_node(alone, (*path, "en"))).strip()
    if (not typed and wording.new) or (typed == "{standard}" and not wording.new):
        return take_out(alone, _FILE, path)
    if not sides_in(left) and has(_node(alone, path), "tabled"):
        alone = take_out(alone, _FILE, (*path, "tabled"))
    return alone


def _kept(typed: str, gone: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of ``typed`` without the stretches ``gone``."""
    edges = [0, *(at for cut in gone for at in cut), len(typed)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _node(alone: str, path: tuple[str | int, ...]) -> Node:
    node: Node = reading(alone, _FILE)
    for step in path:
        node = child(node, step)
    return node


def _has(node: Node, path: tuple[str | int, ...]) -> bool:
    for step in path:
        if not has(node, step):
            return False
        node = child(node, step)
    return True


def _side(offer: Node) -> str | None:
    side = offer.get("side") if isinstance(offer, Mapping) else None
    return str(side) if isinstance(side, Scalar) else None


def _other(side: Side) -> Side:
    return "USA" if side == "CAN" else "CAN"
