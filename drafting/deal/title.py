"""The title of a deal: a text of one line that knows the lexicon and the sides, but no clause."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.deal.deal import Deal
from drafting.finding import Finding, Unusable
from drafting.library.library import Library
from drafting.library.problem import instead
from drafting.library.text.nodes import Choice, Italic, Named, Paragraph, Span, TextTree, Words
from drafting.library.text.parse import parse_text
from drafting.library.text.styles import STYLES
from drafting.library.vocabulary import DEAL_VALUES, LANGUAGES, PROFILES, Language


def check_title(deal: Deal, library: Library) -> Iterator[Finding]:
    """Findings about the title in each language; codes of the text language, and title-plain."""
    for language in LANGUAGES:
        try:
            tree = parse_text(deal.title[language].source)
        except Unusable as error:
            yield from error.findings
            continue
        yield from _check(tree, language, library)


def _check(tree: TextTree, language: Language, library: Library) -> Iterator[Finding]:
    line = tree.blocks[0]
    if len(tree.blocks) != 1 or not isinstance(line, Paragraph) or line.label:
        yield _at(tree, Span(0, len(tree.source.text)), "title-lines", "A title is one line without a label.",
                  "Write it on one line.")  # fmt: skip
        return
    known = ("pair", *DEAL_VALUES, *(str(phrase) for phrase in library.lexicon.phrases(language)))
    for piece in line.content:
        match piece:
            case Words() | Italic():
                pass
            case Named() if piece.key.replace("’", "'") not in known:
                yield _at(tree, piece.span, "name-unknown", f"Nothing is called “{piece.name}” here.",
                          instead(piece.key, known, "names a title may use"))  # fmt: skip
            case Named() if piece.style is not None and (piece.key != "pair" or piece.style not in STYLES["pair"]):
                yield _at(tree, piece.span, "style-unknown", f"“{piece.key}” has no style “{piece.style}” in a title.",
                          "Write {pair}, {pair as short} or {pair as names}.")  # fmt: skip
            case Named():
                pass
            case Choice() if piece.selector is None and len(piece.forms) == len(PROFILES):
                pass
            case Choice():
                yield _at(tree, piece.span, "choice-forms", "A choice in a title has three forms, one a register.",
                          "Write {binding | nonbinding | nonbinding-us}, each in its words.")  # fmt: skip
            case _:
                yield _at(tree, piece.span, "title-plain", "A title of a deal knows no clause: no terms, references "
                          "or passages.", "Write it in plain words, lexicon phrases and {pair}.")  # fmt: skip


def _at(tree: TextTree, span: Span, code: str, message: str, remedy: str) -> Finding:
    return Finding(code, "error", message, remedy, tree.place(span))
