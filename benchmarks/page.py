"""What the page of a redline costs in a browser: its size, first paint, the way to the next change, memory.

    python benchmarks/page.py PAGE.html…        # pages that `drafting redline --as html` wrote; needs playwright

Every figure is the middle of ``--repeat`` fresh browsers. Milliseconds of the clock depend on what else the machine
does; those of the processor are the page's own main thread.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--enable-precise-memory-info")  # fmt: skip
STEPS = 40  # presses of j, spread over the text
# From the press to the frame that shows the change.
STEP = """(key) => new Promise((done) => {
  const start = performance.now();
  document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})"""
VIEW = """(view) => new Promise((done) => {
  const start = performance.now(), chosen = document.getElementById("view");
  chosen.value = view;
  chosen.dispatchEvent(new Event("change"));
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})"""
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"
LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def measured(page_file: Path) -> Mapping[str, float]:
    """One fresh browser with the page."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(page_file.resolve().as_uri())
        page.wait_for_timeout(500)
        found: dict[str, Any] = {"first paint, ms": page.evaluate(PAINT), "ready, ms": page.evaluate(LOADED)}
        client = page.context.new_cdp_session(page)
        client.send("Performance.enable", {"timeDomain": "threadTicks"})

        def metric(name: str) -> float:
            said = client.send("Performance.getMetrics")["metrics"]
            return next(each["value"] for each in said if each["name"] == name)

        def timed(name: str, what: str, argument: str) -> float:
            before = metric("TaskDuration")
            clock: float = page.evaluate(what, argument)
            found[f"{name}, ms"], found[f"{name}, processor ms"] = clock, 1000 * (metric("TaskDuration") - before)
            return clock

        before = metric("TaskDuration")
        steps = sorted(page.evaluate(STEP, "j") for _ in range(STEPS))
        found["next change, ms (median)"], found["next change, ms (slowest)"] = statistics.median(steps), steps[-1]
        found["next change, processor ms"] = 1000 * (metric("TaskDuration") - before) / STEPS
        timed("last change", STEP, "G")
        timed("view new", VIEW, "new")
        timed("view side by side", VIEW, "side")
        timed("next change side by side", STEP, "k")
        found["process memory, MB"] = _resident()
        browser.close()
    return found


def _resident() -> float:
    """The largest resident memory of a renderer that runs now; Linux only."""
    largest = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            if b"--type=renderer" in status.with_name("cmdline").read_bytes():
                said = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
                largest = max(largest, int(said.split()[1]))
        except (OSError, StopIteration):
            continue
    return largest / 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    given = parser.parse_args()
    for each in given.pages:
        runs = [measured(each) for _ in range(given.repeat)]
        print(f"{each.name}: {each.stat().st_size / 1e6:.1f} MB")
        for name in runs[0]:
            print(f"  {name:38} {statistics.median(run[name] for run in runs):10.0f}")


if __name__ == "__main__":
    main()
