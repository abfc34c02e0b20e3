"""``drafting git``: Word files in ``git diff`` and ``git log -p``, and a difftool that opens the page."""

from __future__ import annotations

import sys
from pathlib import Path

import rich_click as click

_NOTHING = ("/dev/null", "nul")  # what git calls a file that one side does not have
_WORD = (".docx", ".docm", ".dotx", ".dotm")


@click.group(name="git")
def command() -> None:
    """Let git show Word files by their words."""


@command.command(name="install")
@click.option("--global", "everywhere", is_flag=True, help="For all repositories of this person, not for this one.")
def install(everywhere: bool) -> None:
    """Set up git in this folder's repository: what changed in .docx files is shown as words.

    May be repeated. Git keeps the commands in its own configuration, on this machine; .gitattributes, which says that
    they are for Word files, belongs to the repository: commit it.
    """
    from drafting.cli.gitsetup import set_up
    from drafting.cli.report import say

    for line in set_up(everywhere=everywhere):
        say(line, stream=sys.stderr)


@command.command(name="textconv")
@click.argument("file")
def textconv(file: str) -> None:
    """Print the words of a Word file, a paragraph a line: what git calls to compare.

    A file that cannot be read is answered with the reason, so that git can go on.
    """
    from drafting.errors import DraftingError
    from drafting.files import read_bytes
    from drafting.ooxml.reading import read_package
    from drafting.writers.compared import Side
    from drafting.writers.plainwords import plain_words

    data = read_bytes(file)
    try:
        text = plain_words(read_package(data, file))
    except DraftingError as wrong:
        text = f"(Not shown: {wrong.message} SHA-256 {Side(file, data).sha256})\n"
    click.echo(text, nl=False)


@command.command(name="difftool")
@click.argument("old")
@click.argument("new")
def difftool(old: str, new: str) -> None:
    """Open the page with the changes from OLD to NEW: what ``git difftool --tool=drafting`` calls."""
    import tempfile

    from drafting.cli.redlining.comparing import compared
    from drafting.cli.redlining.opening import open_page
    from drafting.cli.redlining.outputs import OUTPUTS
    from drafting.cli.report import say
    from drafting.compare.settings import DEFAULT
    from drafting.files import read_bytes, write_new
    from drafting.writers.compared import Shown, Side

    for side, fate in ((old, "came"), (new, "went")):
        if side.lower() in _NOTHING:
            say(
                f"{Path(new if side == old else old).name} {fate} as a whole: there is nothing to compare.",
                stream=sys.stderr,
            )
            return
    if Path(new).suffix.lower() not in _WORD:
        say(f"{Path(new).name} is no Word file.", stream=sys.stderr)
        return
    sides = (Side(name, read_bytes(name)) for name in (old, new))
    made = compared(*sides, author="Redline", date=None, settings=DEFAULT, shown=Shown())
    page = Path(tempfile.mkdtemp(prefix="drafting-"), f"{Path(new).stem}.html")  # git takes its own files away at once
    write_new(page, OUTPUTS["html"].make(made).data)
    open_page(str(page))
