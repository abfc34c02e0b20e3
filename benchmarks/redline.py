"""How fast a redline is: generated long texts against the floor, and against other engines on the machine.

    python benchmarks/redline.py [--pages 10 50 200 1000] [--pairs PAIRS.tsv] [--repeat 3]
                                 [--peer 'jubarte=jubarte compare {old} {new} -o {out}']

The floor is what nobody can avoid: inflate both files, parse them, take every paragraph's bytes, match them,
serialise and deflate. Ratios to it hold on any machine; seconds do not. A PAIRS.tsv (id, old, new) adds other pairs.
"""

from __future__ import annotations

import argparse
import io
import resource
import shlex
import statistics
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from lxml import etree

from drafting import __version__
from drafting.compare.sequence import match
from drafting.writers.docx.redline import redline

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = (
    "the Participants shall endeavour to ensure that each supply of crude oil and critical minerals is offered on "
    "terms no less favourable than those of the preceding year subject to consultation notification and review"
)
WORDS = TEXT.split()
PARAGRAPHS_A_PAGE = 8
EDITED = 0.05  # share of paragraphs that change
Pair = tuple[str, bytes, bytes]


def generated(pages: int) -> Pair:
    """A text of so many pages and its revision; the same for the same number."""
    random = Random(pages)
    old = [_sentence(random) for _ in range(pages * PARAGRAPHS_A_PAGE)]
    new: list[str] = []
    for text in old:
        chance = random.random() / EDITED
        if chance < 0.15:
            continue
        if chance < 0.3:
            new.append(_sentence(random))
        if 0.3 <= chance < 1:
            words = text.split(" ")
            words[random.randrange(len(words))] = random.choice(WORDS).upper()
            text = " ".join(words)
        new.append(text)
    return f"{pages} pages", _docx(old, pages * 2), _docx(new, pages * 2 + 3)


def _sentence(random: Random) -> str:
    return " ".join(random.choice(WORDS) for _ in range(random.randint(20, 80))) + f" ({random.randint(1, 9999)})."


def _docx(paragraphs: list[str], rows: int) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    table = "".join("<w:tr>" + "".join(cell.format(f"{k} {c}") for c in "abcd") + "</w:tr>" for k in range(rows))
    grid = '<w:gridCol w:w="2000"/>' * 4
    table = f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{table}</w:tbl><w:p/>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}{table}<w:sectPr/></w:body></w:document>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return out.getvalue()


def floor(old: bytes, new: bytes) -> None:
    """Everything a comparison can't avoid, and nothing else."""
    trees = [etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")) for data in (old, new)]
    keys = [[etree.tostring(p, method="c14n", exclusive=True) for p in tree.iter(f"{{{W}}}p")] for tree in trees]
    match(*keys)
    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", etree.tostring(trees[1]))


def peer(command: str) -> Callable[[bytes, bytes], object]:
    """Another engine on this machine, by its command line with {old}, {new} and {out}; its start counts too."""

    def run(old: bytes, new: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            paths = {name: Path(folder) / f"{name}.docx" for name in ("old", "new", "out")}
            paths["old"].write_bytes(old)
            paths["new"].write_bytes(new)
            words = [word.format(**{name: str(path) for name, path in paths.items()}) for word in shlex.split(command)]
            subprocess.run(words, check=True, capture_output=True)

    return run


def seconds(run: Callable[[bytes, bytes], object], pair: Pair, repeat: int) -> float:
    """The median of ``repeat`` runs."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        run(pair[1], pair[2])
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def named(path: Path) -> Iterator[Pair]:
    """The pairs of a file of pairs."""
    for line in path.read_text("utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) >= 3 and columns[0] != "id":
            yield columns[0], Path(columns[1]).read_bytes(), Path(columns[2]).read_bytes()


def main() -> None:
    """Measure and print a table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=int, nargs="*", default=[10, 50, 200, 1000])
    arguments.add_argument("--pairs", type=Path)
    arguments.add_argument("--repeat", type=int, default=3)
    arguments.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND")
    chosen = arguments.parse_args()
    others = [(name, peer(command)) for name, _, command in (each.partition("=") for each in chosen.peer)]
    print(f"drafting {__version__}; seconds (times the floor)")
    for pair in [*(generated(pages) for pages in chosen.pages), *(named(chosen.pairs) if chosen.pairs else ())]:
        least = seconds(floor, pair, chosen.repeat)
        cells = [f"floor {least:.2f}"]
        for name, run in [("drafting", redline), *others]:
            took = seconds(run, pair, chosen.repeat)
            cells.append(f"{name} {took:.2f} ({took / least:.1f})")
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{pair[0]:>14}: " + "  ".join(cells) + f"  peak {memory} MB")


if __name__ == "__main__":
    main()
