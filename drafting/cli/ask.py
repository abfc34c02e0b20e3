"""``drafting ask``: questions in the terminal, answers in a deal file that stays otherwise as it was."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafting.deal.questions import Question
    from drafting.library.library import Library
    from drafting.library.vocabulary import Language

WORDS = {
    "intro": {
        "en": "An empty answer skips a question; Ctrl+C ends without writing.",
        "fr": "Une réponse vide passe la question; Ctrl+C termine sans rien écrire.",
    },
    "nothing": {"en": "Nothing is missing in {file}.", "fr": "Il ne manque rien dans {file}."},
    "kept": {"en": "{file}: answers added: {count}.", "fr": "{file} : réponses ajoutées : {count}."},
    "unchanged": {"en": "Nothing was changed.", "fr": "Rien n’a été changé."},
    "later": {"en": "Questions still open: {count}; run drafting ask {file} again.",
              "fr": "Questions encore ouvertes : {count}; relancez drafting ask {file}."},
}  # fmt: skip


@click.command(name="ask")
@click.argument("deal", required=False, metavar="[DEAL]")
@click.option(
    "--ui", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="The language of questions."
)
def command(deal: str | None, ui: str) -> None:
    """Ask for what a deal still lacks and write the answers into its file, or begin a new deal.

    Comments, order and quotation marks of the file stay as they are. Without DEAL, or where the file does not exist, a
    new deal is begun from an outline. Answers may be piped in, one a line.
    """
    language: Language = "fr" if ui == "fr" else "en"
    _say(WORDS["intro"][language])
    try:
        path, text, is_new = _begin(deal, language)
        after, added, skipped = _complete(path, text, language)
    except (EOFError, KeyboardInterrupt):
        _say(WORDS["unchanged"][language])
        return
    _keep(path, text, after, is_new=is_new)
    if added or is_new:
        click.echo(WORDS["kept"][language].format(file=path, count=added))
    else:
        _say(WORDS["nothing" if not skipped else "unchanged"][language].format(file=path))
    if skipped:
        _say(WORDS["later"][language].format(count=skipped, file=path))


def _begin(deal: str | None, ui: Language) -> tuple[str, str, bool]:
    """The file, its text, and whether it is new."""
    from drafting.cli.beginning import new_deal
    from drafting.errors import CannotWrite
    from drafting.files import read_text
    from drafting.place import Place

    if deal is not None and Path(deal).exists():
        return deal, read_text(deal), False
    ident, text = new_deal(ui, _ask, _say, name=Path(deal).stem if deal else "")
    path = deal or f"{ident}.yaml"
    if Path(path).exists():
        remedy = f"Run drafting ask {path} to complete it, or choose another name."
        raise CannotWrite("output-exists", f"“{path}” exists already.", remedy=remedy, place=Place(path))
    return path, text, True


def _complete(path: str, text: str, ui: Language) -> tuple[str, int, int]:
    """The text with the answers, how many there are, and how many questions were skipped."""
    from drafting.cli.workspace import library_for
    from drafting.source.edit import put

    library = library_for(path if Path(path).exists() else None)
    seen: set[tuple[object, ...]] = set()
    added = 0
    try:
        while asked := [each for each in _questions(path, text, library) if (*each.path, each.key) not in seen]:
            for question in asked:
                seen.add((*question.path, question.key))
                answer = _answer(question, ui)
                if answer:
                    text = put(text, path, question.path, question.key, answer)
                    added += 1
                    if question.key == "position" or question.param is None:
                        break  # other values may be asked for now
    except EOFError:
        pass  # what has been answered is kept
    left = sum(1 for _ in _questions(path, text, library))
    return text, added, left


def _questions(path: str, text: str, library: Library) -> Iterator[Question]:
    from drafting.deal.place_deal import place_deal
    from drafting.deal.questions import of_the_deal, positions_to_choose, values_to_give
    from drafting.deal.read import read_deal
    from drafting.library.sources import Source

    file = read_deal(Source(path, text))
    choices = list(positions_to_choose(file, library))
    yield from choices
    if not choices:
        placed, _ = place_deal(file, library)
        if placed is not None:
            yield from values_to_give(file, placed)
    yield from of_the_deal(file)


def _answer(question: Question, ui: Language) -> str:
    """YAML for the answer, "" where it is skipped."""
    from drafting.cli.answers import chosen, quoted, value_of
    from drafting.library.params import DateParam

    said = question.said[ui]
    if question.param is not None:
        return value_of(question.param, said, _ask, _say, ui)
    if question.path == ("dates",):
        return value_of(DateParam(type="date"), said, _ask, _say, ui)
    if question.options:
        return chosen(said, question.options, _ask, _say, ui)
    answer = _ask(said)
    return quoted(answer) if answer else ""


def _keep(path: str, before: str, after: str, *, is_new: bool) -> None:
    """Write the file, unless somebody has changed it meanwhile. Raises CannotWrite."""
    from drafting.errors import CannotWrite
    from drafting.files import read_text, write_new
    from drafting.place import Place

    if is_new:
        write_new(path, after.encode())
    elif after != before:
        if read_text(path) != before:
            raise CannotWrite("file-changed", f"“{path}” was changed by somebody else while you were answering.",
                              remedy="Run drafting ask again.", place=Place(path))  # fmt: skip
        write_new(path, after.encode(), force=True)


def _ask(question: str) -> str:
    """One answer. Raises EOFError where there is none."""
    click.echo(f"{question} ", nl=False, err=True)
    line = sys.stdin.readline()
    if not sys.stdin.isatty():
        click.echo(line.strip(), err=True)
    if not line:
        raise EOFError
    return line.strip()


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)
