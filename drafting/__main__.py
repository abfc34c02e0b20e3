"""``drafting`` and ``python -m drafting``."""

import gc

_MANY = 5_000_000  # objects made before the collector looks for cycles; Python's 700 suits programs that run for days


def main(args: list[str] | None = None) -> None:
    """Run the command line.

    A command makes millions of small objects, keeps most of them until it ends, and hardly ever makes a cycle: with
    Python's own thresholds the collector walks all of them again and again, a tenth of the time of a long redline. When
    it has ended, the system takes its memory back, and the walk that Python makes before it leaves is for nothing:
    frozen objects are left out of it.
    """
    gc.set_threshold(_MANY, 20, 100)
    from drafting.cli.root import main as run

    try:
        run(args)
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
