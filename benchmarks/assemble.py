"""How long the drafts of a deal take, and where the time goes.

    python benchmarks/assemble.py [DEAL] [--repeat 5]

"process" is the whole of ``drafting assemble --no-pages``, both languages, from the start of Python to the written
files, the quickest of ``--repeat``; "CPU" is the processor time of that run, which other work on the machine disturbs
less. The stages are processor time inside one process, each done once, in the order in which a run does them. Pages are
not counted: LibreOffice takes seconds for it, and --no-pages leaves it out. The default deal holds every clause of the
library.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import Cost, best, process
from drafting.instrument.tree import Instrument

ROOT = Path(__file__).resolve().parent.parent
DEAL = ROOT / "examples" / "whole-catalogue" / "arrangement.yaml"
IMPORTS = """\
import drafting.cli.assemble, drafting.cli.drafts, drafting.deal.place_deal, drafting.deal.lock
import drafting.instrument.assemble, drafting.render.draft, drafting.render.template
"""
T = TypeVar("T")


def quickest(command: list[str], repeat: int) -> Cost:
    """The cheapest of ``repeat`` runs."""
    (found,) = best([partial(process, command)], repeat)
    if found is None:
        raise SystemExit(f"{' '.join(command)} could not be run")
    return found


def stages(deal: str) -> list[tuple[str, float]]:
    """Processor time by stage, inside this process (imports done)."""
    from drafting.cli.templates import template_for
    from drafting.cli.workspace import library_for
    from drafting.deal.place_deal import place_deal
    from drafting.deal.read import read_deal
    from drafting.instrument.assemble import assemble
    from drafting.instrument.parsed import parsed
    from drafting.library.sources import Source
    from drafting.render.draft import render

    found: list[tuple[str, float]] = []

    def timed(name: str, work: Callable[[], T]) -> T:
        began = time.process_time()
        result = work()
        found.append((name, time.process_time() - began))
        return result

    library = timed("files of the library", lambda: library_for(deal))
    file = timed("the deal's YAML", lambda: read_deal(Source(deal, Path(deal).read_text("utf-8"))))
    uses = [article.use for article in file.deal.articles]
    timed(f"YAML of {len(uses)} clauses", lambda: [library.clause(name) for name in uses])
    timed("YAML of the lexicon and of facts", lambda: (library.lexicon, library.facts))
    sources = [text.source for name in uses for clause in [library.clause(name)] for text in
               (clause.text.en, clause.text.fr, *(each for annex in clause.annexes.values()
                                                  for each in (annex.text.en, annex.text.fr)))]  # fmt: skip
    timed(f"{len(sources)} texts parsed", lambda: [parsed(source) for source in sources])
    placed, _ = timed("placed and checked", lambda: place_deal(file, library))
    assert placed is not None
    instruments = timed("assembled, 2 languages", lambda: [assemble(placed, language) for language in ("en", "fr")])
    template = timed("the template", lambda: template_for(placed.deal.profile, "letter", deal, None))

    def written(one: Instrument) -> bytes:
        keys = [*(each.id for each in one.provisions), *(each.id for each in one.annexes)]
        return render(one, template, ids={key: f"{n:08x}" for n, key in enumerate(keys)})

    timed("Word files, 2 languages", lambda: [written(one) for one in instruments])
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("deal", nargs="?", default=str(DEAL))
    parser.add_argument("--repeat", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        whole = quickest([sys.executable, "-m", "drafting", "assemble", asked.deal, "--no-pages", "--force",
                          "-o", folder], asked.repeat)  # fmt: skip
    cpu = whole.processor
    bare, started = (quickest([sys.executable, "-c", code], asked.repeat).processor for code in ("pass", IMPORTS))
    print(f"{'process':36}{whole.clock:7.2f} s, {whole.memory} MB at most")
    print(f"{'CPU':36}{cpu:7.2f} s")
    rows = [("Python starts", bare), ("imports", started - bare), *stages(asked.deal)]
    for name, seconds in rows:
        print(f"  {name:34}{seconds:7.2f} s  {seconds / cpu:5.0%}")


if __name__ == "__main__":
    main()
