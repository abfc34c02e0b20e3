"""What git has to know: which files are Word files, and what shows them (gitattributes(5), git-difftool(1))."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from drafting.errors import DraftingError
from drafting.files import make_folder, read_text, write_new

DRIVER: Final = "drafting"
ATTRIBUTES: Final = tuple(f"*.{ending} diff={DRIVER}" for ending in ("docx", "docm", "dotx"))


def set_up(*, everywhere: bool) -> Iterator[str]:
    """Write configuration and attributes; what was done, said line by line. What is there already stays.

    Raises DraftingError: git-missing, git-no-repository, git-failed; CannotWrite.
    """
    if shutil.which("git") is None:
        raise DraftingError("git-missing", "Git is not installed here.", remedy="Install git first.")
    attributes = _everywhere() if everywhere else _here()
    where = "--global" if everywhere else "--local"
    program = _program()
    for key, value in (
        (f"diff.{DRIVER}.textconv", f"{program} git textconv"),
        (f"diff.{DRIVER}.cachetextconv", "true"),
        (f"diff.{DRIVER}.binary", "true"),
        (f"difftool.{DRIVER}.cmd", f'{program} git difftool "$LOCAL" "$REMOTE"'),
    ):
        _git("config", where, key, value)
    had = read_text(attributes) if attributes.is_file() else ""
    missing = [line for line in ATTRIBUTES if line not in had.splitlines()]
    if missing:
        make_folder(attributes.parent)
        lead = had if not had or had.endswith("\n") else had + "\n"
        write_new(attributes, (lead + "\n".join(missing) + "\n").encode(), force=True)
        yield f"{attributes}: Word files are shown by their words." + ("" if everywhere else " Commit this file.")
    else:
        yield f"{attributes}: nothing to add."
    yield "git diff and git log -p show Word files now; git difftool --tool=drafting opens the page."


def _here() -> Path:
    return Path(_git("rev-parse", "--show-toplevel").strip(), ".gitattributes")


def _everywhere() -> Path:
    """The attributes of all of a person's repositories: core.attributesFile, else git's own default."""
    named = _git("config", "--global", "--default", "", "--type=path", "core.attributesFile").strip()
    if named:
        return Path(named)
    home = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(home, "git", "attributes")


def _program() -> str:
    """How git calls us: by name where the shell finds it, else by this Python."""
    return "drafting" if shutil.which("drafting") else f'"{Path(sys.executable).as_posix()}" -m drafting'


def _git(*words: str) -> str:
    done = subprocess.run(  # no shell; git is found on the PATH by name
        ["git", *words], capture_output=True, check=False, stdin=subprocess.DEVNULL, text=True, encoding="utf-8"
    )
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.strip().splitlines()
    if words[0] == "rev-parse":
        raise DraftingError(
            "git-no-repository",
            "This folder is in no git repository.",
            remedy="Change into the repository, begin one with git init, or write --global for all of yours.",
        )
    reason = said[-1] if said else f"code {done.returncode}"
    raise DraftingError("git-failed", f"Git refused: {reason}.", remedy="Ask git itself: git config --list.")
