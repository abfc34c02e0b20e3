"""Every mistake that can be made in the text language: its code, its sentence, and what to write instead.

One table, so that codes, pages (docs/codes) and tests can be compared with it. Sentences may hold
``{}`` fields that the finder fills.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from drafting.finding import Finding, Level
from drafting.library.problem import nearest
from drafting.library.text.nodes import Span
from drafting.place import SourceText


@dataclass(frozen=True, slots=True)
class Mistake:
    """A kind of mistake; ``message`` and ``remedy`` are ``str.format`` patterns."""

    message: str
    remedy: str
    level: Level = "error"


MISTAKES: dict[str, Mistake] = {
    # characters
    "brace-unclosed": Mistake('This "{{" is never closed.', 'Write "}}" where it ends, or "\\{{" for a plain brace.'),
    "brace-stray": Mistake('This "}}" closes nothing.', 'Take it out, or write "\\}}" for a plain brace.'),
    "brace-nested": Mistake(
        "A brace stands inside a brace.", "Choose between whole wordings: {{ … | … }} holds plain words and terms only."
    ),
    "brace-empty": Mistake("There is nothing between these braces.", "Name a value, or take the braces out."),
    "brace-unclear": Mistake(
        "What stands between these braces is not understood.",
        "Write a name ({{tolerance}}), a choice ({{shall | will | intends to}}), {{ref 2}}, {{annex name}} "
        "or {{when …}}.",
    ),
    "code-refused": Mistake(
        "This is template code; a clause holds none.", "Write {{name}} for a value; nothing in a clause is executed."
    ),
    "bracket-unescaped": Mistake(
        "A square bracket means “not agreed”, so a clause does not type it.",
        'Write "\\{bracket}", or [[…]] for a term.',
    ),
    "term-unclosed": Mistake('This term is not closed by "]]".', 'Write "]]" after the term.'),
    "term-empty": Mistake("There is no term between these brackets.", "Write the term as it reads: [[covered parts]]."),
    "term-quotes": Mistake(
        "A quotation mark is missing around this term.",
        'Write [["{form}"]] where it is defined, [[{form}]] where it is used.',
    ),
    "bar-unescaped": Mistake(
        'A "|" separates the forms of a choice and stands only inside braces.',
        'Put the choice in braces, or write "\\|" for a plain bar.',
    ),
    "hash-unescaped": Mistake(
        'A "#" opens a comment only at the beginning of a line.', 'Put the comment on its own line, or write "\\#".'
    ),
    "italics-unclosed": Mistake(
        'This "*" opens italics that never close.', 'Write a second "*", or "\\*" for an asterisk.'
    ),
    "italics-not-plain": Mistake(
        "Italics hold plain words only.", "Close the italics before the brace, bracket or bar."
    ),
    "escape-unknown": Mistake(
        "A backslash stands only before {{ }} [ ] | * # ( or another backslash.",
        "Take the backslash out, or double it.",
    ),
    "character-control": Mistake(
        "An invisible character ({name}) stands here.", "Delete it and type the space or the word again."
    ),
    # inside braces
    "choice-slash": Mistake(
        "Forms are separated by a bar, not by a slash.", "Write {{{fixed}}}; outside braces a slash is plain text."
    ),
    "ref-unclear": Mistake(
        "This reference is not understood.",
        "Write {{ref this}}, {{ref 2(a)}}, {{ref 1 and 3}}, {{ref family.clause}} or {{ref family.clause 2}}.",
    ),
    "annex-unclear": Mistake(
        "This reference to an annex is not understood.", "Write {{annex name}}, or {{annex family.clause name}}."
    ),
    "when-unclear": Mistake(
        "This condition is not understood.",
        "Write {{when name}}, {{when not name}}, {{when name is one or other}}, {{when name is not one}} "
        "or {{when family.clause}}.",
    ),
    # structure
    "block-inline": Mistake(
        "This stands on a line of its own.", "Put {{{inside}}} on its own line, with an empty line before and after it."
    ),
    "passage-unclosed": Mistake("This passage is never closed.", "Write {{end}} where it ends."),
    "passage-crosses": Mistake(
        "A passage that opens inside a paragraph closes in the same paragraph.",
        "Write {{end}} before the paragraph ends; for whole paragraphs give {{when …}} and {{end}} lines of their own.",
    ),
    "passage-deep": Mistake(
        "A passage stands inside a passage of its own kind.",
        "A passage of paragraphs may hold passages inside its paragraphs; nothing nests deeper. "
        "Write them one after the other.",
    ),
    "passage-unclear": Mistake(
        "This line opens a passage of paragraphs in the middle of a paragraph.",
        "Put an empty line before it; for a passage inside the sentence write words on the same line.",
    ),
    "passage-empty": Mistake("This passage holds nothing.", "Write what stands in this case, or take the passage out."),
    "otherwise-stray": Mistake(
        "This {{otherwise}} belongs to no passage.", "Open the passage with {{when …}}, or take it out."
    ),
    "otherwise-twice": Mistake(
        "This passage has a second {{otherwise}}.", "A passage has two branches; write a second passage after it."
    ),
    "end-stray": Mistake("This {{end}} closes nothing.", "Take it out, or open the passage with {{when …}}."),
    # labels
    "label-space": Mistake("A space is missing after this label.", 'Write "({label}) ", or "\\(" if it is no label.'),
    "label-form": Mistake(
        'A label stands in round brackets; "{typed}" would be printed as words, beside the number that Word counts.',
        "Write (1), or (a) indented under it, or (i) deeper.",
    ),
    "paragraph-empty": Mistake(
        "There are no words after the label ({label}).", "Write the paragraph, or take the label out."
    ),
    "label-indent": Mistake(
        "The label ({label}) stands at the wrong depth.",
        "(1) stands at the margin, (a) is indented under it, (i) is indented deeper.",
    ),
    "label-order": Mistake(
        "The label ({label}) is out of order: ({expected}) comes here.",
        'Labels run 1 2 3, a b c, i ii iii. Write ({expected}), or "\\(" if it is no label.',
    ),
    "text-empty": Mistake("There is no text here.", "Write at least one paragraph."),
    # meaning (check.py)
    "name-unknown": Mistake(
        'Nothing is called "{name}" here.',
        "Name a parameter of the clause, a value of the deal or a phrase of the lexicon{near}",
    ),
    "style-unknown": Mistake(
        '"{name}" has no style "{style}".',
        "Write {{{name}}}{styles}.",
    ),
    "value-not-plain": Mistake('A {kind} parameter has no wording of its own: "{name}".', "{how}"),
    "choice-forms": Mistake(
        "This choice has {count} forms; {what} calls for {wanted}.", "Write {wanted} forms, in the order {order}."
    ),
    "choice-selector": Mistake('A choice cannot hang on "{name}", a {kind} parameter.', "{how}"),
    "condition-kind": Mistake('A passage cannot hang on "{name}", a {kind} parameter.', "{how}"),
    "option-unknown": Mistake('"{option}" is no option of {name}.', "The options are {options}{near}"),
    "option-missing": Mistake('A condition on "{name}" says which option.', "Write {{when {name} is {options}}}."),
    "option-needless": Mistake(
        '"{name}" has no options to compare with.', "Write {{when {name}}} or {{when not {name}}}."
    ),
    "position-unknown": Mistake('There is no position "{option}".', "The positions are {options}{near}"),
    "register-unknown": Mistake('There is no register "{option}".', "The registers are {options}{near}"),
    "ref-missing": Mistake("There is no paragraph {target} in this text.", "{has}"),
    "ref-typed": Mistake(
        'The number in "{typed}" is typed, so it stays when the paragraphs are counted anew.',
        "Write {{ref …}} or {{annex …}}; leave it if another instrument is meant.",
        "warning",
    ),
    "ref-clause-unknown": Mistake('No clause is called "{name}".', "Give the id of a clause of the library{near}"),
    "ref-unnumbered": Mistake(
        "The clause {clause} has no number to refer to: it is a {kind}.",
        "Refer to one of the articles, or say it without a reference.",
    ),
    "condition-clause-unknown": Mistake(
        'No clause is called "{name}", so this passage never stands.',
        "Give the id of a clause of the library{near}",
        "warning",
    ),
    "modal-typed": Mistake(
        'The word "{word}" binds, and this text is used in non-binding instruments too.',
        "Give one wording for each register: {{shall | will | intends to}}.",
    ),
    "title-lines": Mistake("A title is one line without a label.", "Write it as a single paragraph."),
    "annex-unknown": Mistake('There is no annex "{name}" here.', "{has}"),
    "annex-unused": Mistake(
        'No text refers to the annex "{name}".', "Write {{annex {name}}} where it is spoken of.", "warning"
    ),
    "table-kind": Mistake(
        '"{name}" is a {kind} parameter and makes no table.', "A table shows a schedule, goods or rows."
    ),
    "items-kind": Mistake('"{name}" is a {kind} parameter and makes no list.', "{{… as items}} shows a list or rows."),
    "item-missing": Mistake(
        'It is not said how a row of "{name}" reads in a list.',
        "Add item: {{en: …, fr: …}} to the parameter, with its columns in braces; or show it with {{table {name}}}.",
    ),
    "item-plain": Mistake(
        "An item is one line, and {what} stands here.",
        "Write one line of plain words, columns in braces, choices and passages.",
    ),
    "term-undeclared": Mistake(
        'The term "{form}" is not declared.',
        "Add the form under defines, or write a declared one{near}",
    ),
    "term-undefined": Mistake(
        '"{term}" is declared under defines but no text defines it.', 'Write [["{form}"]] where it is defined.'
    ),
    "term-defined-twice": Mistake(
        '"{term}" is defined twice in the same text.',
        "Keep one definition; write [[{form}]] elsewhere.",
    ),
    "term-borrowed": Mistake(
        '"{form}" is defined by {clause}, not here.',
        "Use it as [[{form}]]; only the clause that declares a term defines it.",
    ),
    "twin-shape": Mistake(
        "The two languages part here: the {language} text has {here}, the {other} one {there}.",
        "Give both the same labels and passages, in the same order.",
    ),
    "twin-names": Mistake(
        "The two languages do not say the same here: only the {language} text has {only}.",
        "Use the same parameters, references and terms in both, paragraph by paragraph.",
    ),
    "param-unused": Mistake('No text uses the parameter "{name}".', "Use it, or take it out.", "warning"),
}


def near(name: str, names: Iterable[str]) -> str:
    """The end of a remedy: the nearest right name, or only the full stop."""
    found = nearest(name, names)
    return f"; did you mean “{found}”?" if found else "."


def mistake(code: str, source: SourceText, span: Span, **fields: object) -> Finding:
    """The finding for a mistake of kind ``code`` at ``span``; ``fields`` fill its sentences."""
    return told(MISTAKES[code], code, source, span, fields)


def told(kind: Mistake, code: str, source: SourceText, span: Span, fields: Mapping[str, object]) -> Finding:
    """As ``mistake``, for a kind of another table."""
    typed = source.text[span.start : span.end].split("\n", 1)[0]
    place = source.place(span.start, max(1, len(typed)))
    return Finding(code, kind.level, kind.message.format(**fields), kind.remedy.format(**fields), place)
