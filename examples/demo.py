"""`make demo`: both rounds of the example deal as Word drafts, their redlines in every form, and what to
open first."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
DEAL = "canada-us-2025"
OUT = Path("output") / DEAL
WIDTH = 100  # columns; file names are not to be cut in two
ENDINGS = {"static": ".static.docx", "html": ".html", "pdf": ".pdf"}
WHAT = {
    "static": "The same in colours, for clients",
    "html": "The same as a page",
    "pdf": "The same in colours, as PDF",
}
LANGUAGES = {"en": "English", "fr": "French"}


def drafting(*words: str | Path) -> None:
    """Run the command as a user would; where it fails, show what it said and stop."""
    command = [sys.executable, "-m", "drafting", *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.stderr.write(done.stdout + done.stderr)
        sys.exit(done.returncode)


def main() -> None:
    """Assemble, compare, and say what was made."""
    for number in (1, 2):
        drafting("assemble", Path("examples") / DEAL / f"round-{number}.yaml", "--force")
    rows = []
    kinds = ["tracked", "static", "html", *(["pdf"] if shutil.which("soffice") or shutil.which("libreoffice") else [])]
    for language, name in LANGUAGES.items():
        old, new = (OUT / f"{DEAL}-round-{number}.{language}.docx" for number in (1, 2))
        redline = OUT / f"{DEAL}-redline-1-2.{language}.docx"
        drafting("redline", old, new, "--as", ",".join(kinds), "--ui", language, "-o", redline, "--force")
        rows += [(redline, f"Redline of round 2 against round 1, {name}, with tracked changes")]
        rows += [(redline.with_suffix(ENDINGS[kind]), f"{WHAT[kind]}, {name}") for kind in kinds if kind in WHAT]
        rows += [(new, f"Round 2, {name}"), (old, f"Round 1, {name}")]

    table = Table(title=f"Made in {OUT.as_posix()}", title_justify="left")
    table.add_column("File", no_wrap=True)
    table.add_column("What it is")
    for path, what in rows:
        table.add_row(path.name, what)
    console = Console(width=max(WIDTH, Console().width))
    console.print(table)
    first = rows[0][0]
    console.print(f"Open first, in Word: [bold]{first.as_posix()}[/bold] (Review tab, All Markup),", soft_wrap=True)
    console.print(
        f"then, in a browser:  [bold]{first.with_suffix('.html').as_posix()}[/bold] (? for its keys)", soft_wrap=True
    )


if __name__ == "__main__":
    main()
