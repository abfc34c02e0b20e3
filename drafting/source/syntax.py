"""What the YAML scanner could not read, said in the words of somebody who types deal files."""

from __future__ import annotations

import re
from typing import Final

from ruamel.yaml.error import MarkedYAMLError

from drafting.finding import Finding
from drafting.place import Place

# (words of the scanner's complaint, code, message, remedy); the first that fits is taken.
TABLE: Final = (
    (
        "mapping values are not allowed",
        "yaml-colon",
        "There is a second colon here, in text without quotation marks, or this line is indented too far.",
        'Put the whole text in quotation marks, en: "Steel: goods and steps", or begin a block with |.',
    ),
    (
        "found unexpected end of stream|found unexpected document separator",
        "yaml-quote",
        "Quotation marks are opened here and never closed.",
        "Add the closing quotation mark.",
    ),
    (
        "found unknown escape|expected escape sequence|double quoted scalar",
        "yaml-escape",
        "Inside double quotation marks a backslash starts a code, and this is none.",
        "Write the backslash twice, or use a block (|), where a backslash is plain.",
    ),
    (
        "while parsing a flow|expected ',' or|did not find expected ',' or",
        "yaml-bracket",
        "A bracket or brace opened on this line or above is not closed, or a comma is missing before this.",
        "Close the bracket, add the comma, or put text that holds , : { or [ in quotation marks.",
    ),
    (
        "cannot start any token",
        "yaml-mark",
        "Text without quotation marks cannot begin with this character.",
        "Put the text in quotation marks.",
    ),
    (
        "could not find expected ':'",
        "yaml-no-colon",
        "This line is neither a value nor a key followed by a colon.",
        "Write key: value, indent the line under its key, or start a block with |.",
    ),
    (
        "expected <block end>|block sequence entries are not allowed|sequence entries are not allowed|block mapping",
        "yaml-indent",
        "This line is not indented like the lines it belongs with.",
        "Give entries of one list the same number of spaces.",
    ),
)

# Slips that the scanner cannot name, seen on the line it stopped at: (pattern, code, message, remedy);
# the caret goes to the group "at".
SLIPS: Final = (
    (
        re.compile(r"^ *(?:- )?(?:[\w.-]+:)?(?P<at>\u00a0)|^ *-(?P<at2>\u00a0)"),
        "yaml-no-break-space",
        "This space is a no-break space, as word processors type it; to a reader of the file it is a letter.",
        "Delete it and type a space.",
    ),
    (
        re.compile(r"^ *(?P<at>[–—•·])\s*\w"),
        "yaml-dash",
        "A list begins with a hyphen; this is another dash or a bullet.",
        "Type a hyphen and a space. Word processors change hyphens by themselves; use a text editor.",
    ),
    (
        re.compile(r"^ *(?P<at>-)[a-z][\w-]*:(?:\s|$)"),
        "yaml-dash-space",
        "A space is missing after this hyphen.",
        "Write “- use: …”.",
    ),
    (
        re.compile(r"^ *(?:- )?[a-z][\w-]*(?P<at>:)[^\s:]"),
        "yaml-colon-space",
        "A space is missing after this colon.",
        "Write “name: value”.",
    ),
)
AFTER_QUOTE: Final = re.compile(r"""(?:^|[\s:,\[{])(?:"[^"]*"|'[^']*')\s*$""")


def complaint(error: MarkedYAMLError, file: str, lines: tuple[str, ...]) -> Finding:
    """The finding for a YAML syntax error, at the place that a person has to change."""
    said = " ".join(part for part in (error.context, error.problem) if part)
    code, message, remedy = next(
        (row[1:] for row in TABLE if re.search(row[0], said)),
        ("yaml-syntax", "This line cannot be read.", "Look at its spaces, colons and quotation marks."),
    )
    mark = error.problem_mark or error.context_mark
    if code in ("yaml-quote", "yaml-no-colon") and error.context_mark is not None:
        mark = error.context_mark
    if mark is None:
        return Finding(code, "error", message, remedy, Place(file))
    line, column = _back_to_words(mark.line, mark.column, lines)
    excerpt = lines[line] if line < len(lines) else ""
    if slip := _slip(line, file, lines):
        return slip
    if code in {"yaml-indent", "yaml-bracket"} and AFTER_QUOTE.search(excerpt[:column]):
        code = "yaml-after-quote"
        message = "The quotation marks are closed before this, and the text goes on."
        remedy = (
            'Type an apostrophe or quotation mark inside the text twice, or use the other kind around it: "l\'uranium".'
        )
    elif code in {"yaml-indent", "yaml-bracket"} and re.search(r":\s+\{[^}]*\}\s*\S|:\s+\[\[", excerpt):
        code = "yaml-brace"
        message = "Text that begins with a brace or a bracket is taken for a value made of parts."
        remedy = 'Put the whole text in quotation marks: en: "{instrument} between {pair}".'
    return Finding(code, "error", message, remedy, Place(file, line + 1, column + 1, 1, excerpt))


def _slip(line: int, file: str, lines: tuple[str, ...]) -> Finding | None:
    """A slip on the line where reading stopped, or one on the line above that made it stop there."""
    for pattern, code, message, remedy in SLIPS:
        for at in (line, line - 1) if code in ("yaml-no-break-space", "yaml-dash") else (line,):
            excerpt = lines[at] if 0 <= at < len(lines) else ""
            if seen := pattern.search(excerpt):
                column = next(start for start in (seen.start(name) for name in seen.groupdict()) if start >= 0)
                return Finding(code, "error", message, remedy, Place(file, at + 1, column + 1, 1, excerpt))
    return None


def _back_to_words(line: int, column: int, lines: tuple[str, ...]) -> tuple[int, int]:
    """The end of the last words before a place that lies behind the end of the file or on an empty line."""
    if line < len(lines) and lines[line].strip():
        return line, column
    line = min(line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    return line, len(lines[line].rstrip()) if lines else 0
