"""The head of the page: files, settings, legend, counts, and the numbered table of changes by article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from drafting.compare.change import Change
from drafting.prose.kinds import Language
from drafting.writers.lists.kinds import kind_words, substance_words
from drafting.writers.lists.md import was_and_is
from drafting.writers.lists.vocabulary import STORIES, SUBSTANCES
from drafting.writers.page.about import About, File, day_in_words
from drafting.writers.page.inert import text
from drafting.writers.page.phrases import Phrases

_CLIPPED: Final = 180  # characters of a text in the table; the whole stands below
_MANY: Final = 200  # changes; a longer table begins closed


def summary(about: About, changes: Sequence[Change], phrases: Phrases, *, commented: bool = False) -> str:
    """The HTML of the summary; the legend tells how comments show where the text is ``commented``."""
    words = phrases.words
    table = _table(changes, phrases) if changes else ""
    empty = words["none-copy" if about.files[0].role == "file" else "none"]
    return "".join((
        f'<section id="summary">\n<h1>{text(about.title)}</h1>\n<dl class="files">\n',
        *(_file(file, phrases) for file in about.files),
        f"</dl>\n<h2>{words['summary']}</h2>\n",
        f"<p>{count_words(changes, phrases)}</p>\n" if changes else f"<p>{text(empty)}</p>\n",
        _more(changes, phrases),
        f"<p>{words['settings']}{phrases.colon} {text('; '.join(about.settings))}.</p>\n" if about.settings else "",
        _notes(about, words["note-line"]),
        _legend(phrases, commented=commented) if changes else "",
        table,
        "</section>\n",
    ))  # fmt: skip


def article(change: Change, ui: Language) -> str:
    """The article a change stands in, as the table and the filter name it; "" before the first heading."""
    where = ", ".join(each for each in (change.place.article, change.place.title) if each) or change.heading
    if change.story == "body":
        return where
    story = STORIES[ui][change.story]
    return f"{where} ({story})" if where else story


def change_words(change: Change, ui: Language) -> str:
    """What a change is: "quantity, modal verb (replacement)"."""
    about, kind = substance_words(change, ui), kind_words(change.kind, ui=ui)
    return f"{about} ({kind})" if about and about != kind else kind


def _file(file: File, phrases: Phrases) -> str:
    words = phrases.words
    dated = words["dated"].format(date=day_in_words(file.date, phrases.ui)) if file.date else words["undated"]
    return (
        f"<dt>{words[file.role]}</dt><dd><b>{text(file.name)}</b>, {text(dated)}"
        f'<br><span class="sha">{words["sha"]} {file.sha256}</span></dd>\n'
    )


def count_words(changes: Sequence[Change], phrases: Phrases) -> str:
    """How many changes there are, and of which kinds, as HTML."""
    kinds = Counter(change.kind for change in changes)
    each = ", ".join(f"{count} {text(kind_words(kind, count, phrases.ui))}" for kind, count in kinds.most_common())
    total = phrases.words["total-one"] if len(changes) == 1 else phrases.words["total"].format(count=len(changes))
    return f"<b>{total}</b>{phrases.colon} {each}."


def _more(changes: Sequence[Change], phrases: Phrases) -> str:
    """Counts by what the changes are about, and by author where there are several."""
    out = ""
    about = Counter(each for change in changes for each in change.substance)
    if about:
        each = ", ".join(f"{count} {text(SUBSTANCES[phrases.ui][kind])}" for kind, count in about.most_common())
        out += f"<p>{phrases.words['about']}{phrases.colon} {each}.</p>\n"
    people = Counter(change.author for change in changes)
    if len(people) > 1:
        each = ", ".join(f"{text(name or phrases.words['someone'])} ({n})" for name, n in people.most_common())
        out += f"<p>{phrases.words['authors']}{phrases.colon} {each}.</p>\n"
    return out


def _notes(about: About, name: str) -> str:
    if not about.notes:
        return ""
    listed = "".join(f"<li>{text(note)}</li>" for note in about.notes)
    return f'<details><summary>{name} ({len(about.notes)})</summary>\n<ul lang="en">{listed}</ul></details>\n'


def _legend(phrases: Phrases, *, commented: bool) -> str:
    words = phrases.words
    on = f' <span class="on">{words["commented"]}</span>' if commented else ""
    return (
        f'<p class="legend">{words["legend"]}{phrases.colon} '
        f"<ins>{words['inserted']}</ins> <del>{words['deleted']}</del> "
        f'<ins class="mv">{words["moved-here"]}</ins> <del class="mv">{words["moved-away"]}</del> '
        f'<span class="fm">{words["formatted"]}</span>{on}. {text(words["numbers"])}</p>\n'
    )


def _table(changes: Sequence[Change], phrases: Phrases) -> str:
    words = phrases.words
    opened = " open" if len(changes) <= _MANY else ""
    head = "".join(f'<th scope="col">{words[name]}</th>' for name in ("number", "what", "was-is"))
    groups = groupby(changes, key=lambda change: article(change, phrases.ui))
    rows = "".join(_group(name or words["before"], list(group), phrases) for name, group in groups)
    return (
        f'<details id="table"{opened}><summary>{words["table"]}</summary>\n'
        f"<table><thead><tr>{head}</tr></thead>\n{rows}</table></details>\n"
    )


def _group(name: str, changes: Sequence[Change], phrases: Phrases) -> str:
    head = f'<tr><th colspan="3" scope="rowgroup">{text(name)}</th></tr>\n'
    return f"<tbody>{head}{''.join(_rows(changes, phrases))}</tbody>\n"


def _rows(changes: Sequence[Change], phrases: Phrases) -> Iterator[str]:
    for change in changes:
        number = change.number
        at = f"{text(change.place.paragraph)}{phrases.colon} " if change.place.paragraph else ""
        yield (
            f'<tr data-r="{number}"><td><a href="#change-{number}">{number}</a></td>'
            f"<td>{at}{text(change_words(change, phrases.ui))}</td><td>{_was_is(change, phrases)}</td></tr>\n"
        )


def _was_is(change: Change, phrases: Phrases) -> str:
    old, new = was_and_is(change, phrases.ui)
    if change.kind == "move":
        return f'<span class="mv">{_clipped(new or old)}</span>'
    if change.old == change.new:
        return _clipped(new or old)
    gone = f'<del><span class="h">{phrases.said["del"]} </span>{_clipped(old)}</del>' if old else ""
    come = f'<ins><span class="h">{phrases.said["ins"]} </span>{_clipped(new)}</ins>' if new else ""
    return " ".join(each for each in (gone, come) if each)


def _clipped(words: str) -> str:
    flat = " ".join(words.split()) or words
    return text(flat if len(flat) <= _CLIPPED else flat[: _CLIPPED - 1].rstrip() + "…")
