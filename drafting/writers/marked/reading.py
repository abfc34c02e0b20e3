"""A marked-up package and its changes → the reading model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from drafting.compare.change import Change
from drafting.document.numbers import Numbers
from drafting.ooxml.names import REL_ENDNOTES, REL_FOOTNOTES, w
from drafting.ooxml.package import Package, body_of
from drafting.ooxml.xmldoor import Element
from drafting.prose.languages import likely_language
from drafting.writers.docx.changemarks import owners
from drafting.writers.marked.blocks import Blocks
from drafting.writers.marked.comments import comments_of, remarks_in
from drafting.writers.marked.inline import Inline, holders_of
from drafting.writers.marked.model import Block, Comment, MarkedText, Note, NoteKind, Story
from drafting.writers.marked.pruning import in_comments, pruned, seen
from drafting.writers.marked.styles import Styles

_NOTES: Final[tuple[tuple[NoteKind, str], ...]] = (("footnote", REL_FOOTNOTES), ("endnote", REL_ENDNOTES))
_SAMPLE: Final = 20_000  # characters that tell the language of a text


def read_marked(package: Package, changes: Sequence[Change]) -> MarkedText:
    """What a reader sees of ``package``, whose tracked changes are ``changes``.

    Every change is shown somewhere or stands in ``left``. Raises Refusal for what is no Word document.
    """
    body = body_of(package)
    language = likely_language(_beginning(body))
    of = owners(package, changes)
    inline = Inline(of, holders_of(of), Styles.of(package), _note_numbers(body), _remarks(package))
    fresh = Numbers.of(package)

    def read(top: Element, *, typed_headings: bool = False) -> tuple[Block, ...]:
        counted = replace(fresh, counts={}), replace(fresh, counts={})
        return tuple(Blocks(inline, *counted, language, typed_headings).read(top))

    main = Story("body", package.main, read(body, typed_headings=True))
    margins = tuple(
        Story(story.kind, story.part, read(package.root(story.part)))
        for story in package.stories()
        if story.kind == "header" or story.kind == "footer"
    )
    notes = tuple(
        Note(key, kind, number, read(element)) for key, kind, number, element in _notes(package, inline.notes)
    )
    comments = comments_of(package, read)
    text = MarkedText((main, *margins), notes, comments, language)
    return _pruned(text, [change.number for change in changes])


def _remarks(package: Package) -> Mapping[Element, tuple[str, ...]]:
    """The runs of the body and the notes that comments are on; replies are on the words of what they answer."""
    keys = {each.key for each in comments_of(package, lambda _: ())}
    related = (package.related(package.main, relation) for _, relation in _NOTES)
    parts = (package.main, *(part for part in related if part is not None)) if keys else ()
    return {run: said for part in parts for run, said in remarks_in(package.root(part), keys).items()}


def _pruned(text: MarkedText, numbers: Sequence[int]) -> MarkedText:
    """The text with notices of those changes only that no words show."""
    everything = [
        *(block for story in text.stories for block in story.blocks),
        *(block for note in text.notes for block in note.blocks),
        *in_comments(text.comments),
    ]
    known = {0, *seen(everything)}
    stories = tuple(replace(story, blocks=pruned(story.blocks, known)) for story in text.stories)
    notes = tuple(replace(note, blocks=pruned(note.blocks, known)) for note in text.notes)
    comments = tuple(_comment(each, known) for each in text.comments)
    left = tuple(number for number in numbers if number not in known)
    return MarkedText(stories, notes, comments, text.language, left)


def _comment(comment: Comment, known: set[int]) -> Comment:
    replies = tuple(_comment(each, known) for each in comment.replies)
    return replace(comment, blocks=pruned(comment.blocks, known), replies=replies)


def _beginning(body: Element) -> str:
    found: list[str] = []
    length = 0
    for text in body.iter(w("t")):
        found.append(text.text or "")
        length += len(found[-1])
        if length > _SAMPLE:
            break
    return " ".join(found)


def _note_numbers(body: Element) -> dict[str, int]:
    """Key of a note → its number: those of either kind are counted as they are referred to (17.11.14)."""
    found: dict[str, int] = {}
    for kind, _ in _NOTES:
        at = 0
        for reference in body.iter(w(f"{kind}Reference")):
            key = f"{kind}-{reference.get(w('id'), '')}"
            if key not in found:
                at += 1
                found[key] = at
    return found


def _notes(package: Package, numbers: Mapping[str, int]) -> Iterator[tuple[str, NoteKind, int, Element]]:
    """The notes that the body refers to, in the order of their numbers."""
    for kind, relation in _NOTES:
        part = package.related(package.main, relation)
        if part is None:
            continue
        by_key = {f"{kind}-{note.get(w('id'), '')}": note for note in package.root(part).findall(w(kind))}
        listed = [(number, key) for key, number in numbers.items() if key in by_key and key.startswith(kind)]
        yield from ((key, kind, number, by_key[key]) for number, key in sorted(listed))
