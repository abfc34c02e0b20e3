"""The comments of a file: who said what about which words, what answers what, and what is settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from drafting.compare.change import NOWHERE, ChangePlace
from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element
from drafting.review.placing import places
from drafting.writers.combined.threads import comments_of, identity, threads_of

_ID: Final = w("id")
_START, _END, _REFERENCE = w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")
_T, _P, _DELETED = w("t"), w("p"), w("delText")


@dataclass(frozen=True, slots=True)
class Talk:
    """One comment. ``about`` are the words it stands on; ``answers`` is the id of the comment it answers, "" for
    none; ``known``: what was sent holds it too."""

    id: str
    author: str
    date: str
    text: str
    about: str
    place: ChangePlace = NOWHERE
    answers: str = ""
    done: bool = False
    known: bool = False

    def to_json(self) -> dict[str, object]:
        """A dictionary with one key a field, in this order; the place as in a change."""
        place = {name: value for name in ("article", "title", "paragraph") if (value := getattr(self.place, name))}
        return {
            "id": self.id, "author": self.author, "date": self.date, "text": self.text, "about": self.about,
            "place": place, "answers": self.answers, "done": self.done, "known": self.known,
        }  # fmt: skip


def talk_of(package: Package, before: Package) -> tuple[Talk, ...]:
    """The comments of ``package`` in the order of the text, each followed by what answers it; ``before`` is what was
    sent."""
    sent = {identity(comment) for comment in comments_of(before)}
    threads, at = threads_of(package), places(package)
    by_identity = {identity(comment): comment.get(_ID, "") for comment in comments_of(package)}
    anchors = _anchors(package.root(package.main), at)
    found: dict[str, Talk] = {}
    for comment in comments_of(package):
        own = identity(comment)
        thread = threads.get(own)
        about, place = anchors.get(comment.get(_ID, ""), ("", NOWHERE))
        said = "\n".join("".join(t.text or "" for t in p.iter(_T)) for p in comment.iter(_P))
        answers = by_identity.get(thread.parent, "") if thread is not None and thread.parent is not None else ""
        found[comment.get(_ID, "")] = Talk(
            comment.get(_ID, ""), own[0], own[1], said, about, place, answers,
            thread is not None and thread.done, own in sent,
        )  # fmt: skip
    order = [*anchors, *(ident for ident in found if ident not in anchors)]
    return _threaded({ident: found[ident] for ident in order if ident in found})


def _threaded(found: Mapping[str, Talk]) -> tuple[Talk, ...]:
    """What answers a comment behind it; what answers nothing that is there stands for itself."""
    lone = {k: t if t.answers in found and t.answers != k else replace(t, answers="") for k, t in found.items()}
    return tuple(each for talk in lone.values() if not talk.answers
                 for each in (talk, *(t for t in lone.values() if t.answers == talk.id)))  # fmt: skip


def _anchors(root: Element, at: Mapping[Element, ChangePlace]) -> dict[str, tuple[str, ChangePlace]]:
    """Id of a comment → the words it stands on (its paragraph, where it stands on none) and their place."""
    words: dict[str, str] = {}
    open_here: set[str] = set()
    found: dict[str, tuple[str, ChangePlace]] = {}
    for each in root.iter(_START, _END, _REFERENCE, _T, _DELETED):
        ident = each.get(_ID, "")
        if each.tag == _START:
            open_here.add(ident)
            words[ident] = ""
        elif each.tag == _END:
            open_here.discard(ident)
        elif each.tag == _REFERENCE:
            paragraph = next(each.iterancestors(_P), None)
            whole = "".join(t.text or "" for t in paragraph.iter(_T)) if paragraph is not None else ""
            place = at.get(paragraph, NOWHERE) if paragraph is not None else NOWHERE
            found[ident] = (words.get(ident) or whole, place)
        else:
            for known in open_here:
                words[known] += each.text or ""
    return found
