"""What no comparison of two Word files can avoid, and nothing else; run as a process of its own by measure.py.

    python floor.py OLD NEW        prints the seconds it took, the start of Python and its imports left out

Inflate both files, parse both main parts, canonicalise and hash every block, match the hashes, serialise one tree,
deflate it.
"""

from __future__ import annotations

import hashlib
import io
import sys
import time
import zipfile
from pathlib import Path

from cydifflib import SequenceMatcher
from lxml import etree

MAIN = "word/document.xml"


def main(old: str, new: str) -> float:
    """Do it once; seconds."""
    start = time.perf_counter()
    trees = []
    for path in (old, new):
        with zipfile.ZipFile(io.BytesIO(Path(path).read_bytes())) as package:
            trees.append(etree.fromstring(package.read(MAIN)))
    hashes = [
        [hashlib.blake2b(etree.tostring(block, method="c14n"), digest_size=16).digest() for block in tree[0]]
        for tree in trees
    ]
    SequenceMatcher(None, *hashes, autojunk=False).get_matching_blocks()
    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(MAIN, etree.tostring(trees[1], encoding="UTF-8", standalone=True))
    return time.perf_counter() - start


if __name__ == "__main__":
    print(main(*sys.argv[1:3]))
