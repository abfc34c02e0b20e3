"""Whether enough is covered: ``python -m tests.safety.covered output/coverage.json`` after ``make coverage``.

Branches: at least 90 % of the package, and all of the three doors by which other people's files come in.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

DOORS: Final = (
    "drafting/ooxml/inflate.py",
    "drafting/ooxml/package.py",
    "drafting/ooxml/reading.py",
    "drafting/ooxml/relationships.py",
    "drafting/ooxml/xmldoor.py",
    "drafting/ooxml/zipentries.py",
    "drafting/source/characters.py",
    "drafting/source/yaml.py",
    "drafting/render/shell/fill.py",
    "drafting/render/shell/guard.py",
    "drafting/render/template.py",
)
LEAST: Final = 90.0


def share(summary: dict[str, int]) -> float:
    """Per cent of the lines and branches that were reached."""
    whole = summary["num_statements"] + summary.get("num_branches", 0)
    return 100.0 * (summary["covered_lines"] + summary.get("covered_branches", 0)) / whole if whole else 100.0


def main() -> int:
    """Print what is not covered of the doors and the weakest files; 1 when it is too little."""
    found = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    files = {name.replace("\\", "/"): each for name, each in found["files"].items()}
    bad = False
    for door in DOORS:
        each = files[door]
        if each["missing_lines"] or each.get("missing_branches"):
            bad = True
            print(f"{door}: lines {each['missing_lines']}, branches {each.get('missing_branches')}")
    for name, each in sorted(files.items(), key=lambda row: share(row[1]["summary"]))[:15]:
        print(f"{share(each['summary']):5.1f} % {name}")
    whole = share(found["totals"])
    print(
        f"{whole:.1f} % of the package, lines and branches; {'the doors are not whole' if bad else 'the doors whole'}"
    )
    return int(bad or whole < LEAST)


if __name__ == "__main__":
    sys.exit(main())
