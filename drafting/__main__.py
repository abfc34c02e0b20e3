"""``drafting`` and ``python -m drafting``."""

from drafting.cli.root import main

if __name__ == "__main__":
    main()
