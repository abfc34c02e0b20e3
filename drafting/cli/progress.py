"""A progress bar for what takes longer than a second, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE: Final = 1.0  # seconds; a bar that flashes up and goes is a nuisance


class _Bar:
    """Shown by a timer in another thread, so that quick work never imports what draws it."""

    def __init__(self, stages: Sequence[str]) -> None:
        self._stages = list(stages)
        self._at = 0
        self._bar: Progress | None = None
        self._over = False
        self._lock = Lock()

    def reach(self, stage: str) -> None:
        """``stage`` begins."""
        with self._lock:
            self._at = self._stages.index(stage)
            self._draw()

    def show(self) -> None:
        """Draw from now on, unless it is all over."""
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        with self._lock:
            if self._over:
                return
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.add_task("", total=len(self._stages))
            self._bar.start()
            self._draw()

    def _draw(self) -> None:
        if self._bar is not None:
            words = self._stages[self._at].capitalize()
            self._bar.update(self._bar.task_ids[0], description=words, completed=self._at)

    def close(self) -> None:
        """Take it off the screen."""
        with self._lock:
            self._over = True
            if self._bar is not None:
                self._bar.stop()


@contextmanager
def progress(stages: Sequence[str]) -> Iterator[Callable[[str], None]]:
    """What is called with each of ``stages`` as it begins. Nothing is shown unless standard error is a terminal and the
    work takes longer than a second; nothing stays on the screen."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    bar = _Bar(stages)
    timer = Timer(_PATIENCE, bar.show)
    timer.daemon = True
    timer.start()
    try:
        yield bar.reach
    finally:
        timer.cancel()
        bar.close()
