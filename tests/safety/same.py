"""The same inputs give the same bytes: under other hash seeds, in other time zones and folders, at another hour.

``python -m tests.safety.same [RUNS]`` compares 20; the suite does three.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.making.packages import deleted, docx, inserted, paragraph, run
from tests.metadata.telling import telling

ROOT: Final = Path(__file__).parents[2]
DAY: Final = "2026-03-01"
STEPS: Final = (
    ("assemble", "deal.yaml", "--no-pages", "-o", "drafts"),
    ("redline", "old.docx", "new.docx", "-o", "redline.docx", "--as", "tracked,json,md,text,script"),
    ("clean-metadata", "telling.docx", "-o", "clean.docx"),
    ("accept", "marked.docx", "--all", "-o", "accepted.docx"),
    ("concordance", "deal.yaml", "--bilingual", "both.docx", "--certificate", "certificate.docx", "--date", DAY),
)
_INPUTS: Final = ("deal.yaml", "old.docx", "new.docx", "telling.docx", "marked.docx")
ZONES: Final = ("UTC", "Asia/Tokyo")
SEEDS: Final = ("1", "4242")


def hashes(folder: Path, number: int) -> dict[str, str]:
    """{file that was written: sha256} after run ``number`` of all steps in ``folder``, an empty one."""
    _inputs(folder)
    other = {"PYTHONHASHSEED": SEEDS[number % 2], "TZ": ZONES[number // 2 % 2]}
    environment = {**os.environ, **other, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    program = (
        "import json, sys\nfrom drafting.cli.root import main\n"
        "for step in json.loads(sys.argv[1]):\n    try: main(step)\n"
        "    except SystemExit as ended:\n        if ended.code: sys.exit(f'{step}: {ended.code}')"
    )
    done = subprocess.run([sys.executable, "-c", program, json.dumps(STEPS)], cwd=folder, env=environment,
                          capture_output=True, text=True, encoding="utf-8", check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr[-2_000:]
    written = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in _INPUTS)
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in written}


def _inputs(folder: Path) -> None:
    example = ROOT / "examples" / "canada-us-2025"
    shutil.copy(example / "round-1.yaml", folder / "deal.yaml")
    for lock in example.glob("*.lock"):
        shutil.copy(lock, folder)
    mixed = f"<w:p>{run('a ')}{inserted(run('b'))}{deleted('c')}</w:p>"
    old, new = (
        docx("".join(map(paragraph, texts))) for texts in (("one two", "three", "same"), ("one 2", "same", "three"))
    )
    for name, data in (("old", old), ("new", new), ("telling", telling()), ("marked", docx(mixed))):
        (folder / f"{name}.docx").write_bytes(data)


def main() -> int:
    """Print the hashes; 1 when two runs differ."""
    runs = int(sys.argv[1]) if sys.argv[1:] else 20
    found = []
    for number in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            found.append(hashes(Path(folder), number))
    differing = sorted(name for name in found[0] if len({each.get(name) for each in found}) > 1)
    for name, value in found[0].items():
        print(value, name)
    print(f"{runs} runs, hash seeds {', '.join(SEEDS)}, time zones {', '.join(ZONES)}: {len(differing)} files differ"
          f"{': ' if differing else ''}{', '.join(differing)}")  # fmt: skip
    return int(bool(differing))


if __name__ == "__main__":
    sys.exit(main())
