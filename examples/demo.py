"""`make demo`: both rounds of the example deal as Word drafts, their redlines, and what to open first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
DEAL = "canada-us-2025"
OUT = Path("output") / DEAL
WIDTH = 100  # columns; file names are not to be cut in two
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
    for language, name in LANGUAGES.items():
        old, new = (OUT / f"{DEAL}-round-{number}.{language}.docx" for number in (1, 2))
        redline = OUT / f"{DEAL}-redline-1-2.{language}.docx"
        drafting("redline", old, new, "-o", redline, "--force")
        rows += [(redline, f"Redline of round 1 against round 2, {name}")]
        rows += [(new, f"Round 2, {name}"), (old, f"Round 1, {name}")]

    table = Table(title=f"Made in {OUT.as_posix()}", title_justify="left")
    table.add_column("File", no_wrap=True)
    table.add_column("What it is")
    for path, what in rows:
        table.add_row(path.name, what)
    console = Console(width=max(WIDTH, Console().width))
    console.print(table)
    console.print(f"Open first, in Word: [bold]{rows[0][0].as_posix()}[/bold] (Review tab, All Markup)", soft_wrap=True)


if __name__ == "__main__":
    main()
