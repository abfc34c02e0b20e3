"""A clause file as the beginning of another one: its id changed everywhere it means itself, its stage set back."""

from __future__ import annotations

import re


def copied(text: str, old: str, new: str) -> str:
    """The text of the clause ``old`` as a draft of the clause ``new``; nothing else in the file is touched."""
    text = re.sub(r"^(maturity:[ \t]*)[\"']?[a-z]+[\"']?", r"\1draft", text, count=1, flags=re.MULTILINE)
    if old == new:
        return text
    text = re.sub(r"^formerly:[ \t]*(\[[^\]]*\]|(?:\n[ \t]*-[^\n]*)+)\n", "", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^(family:[ \t]*)[\"']?[a-z0-9-]+[\"']?", rf"\g<1>{new.partition('.')[0]}", text, count=1,
                  flags=re.MULTILINE)  # fmt: skip
    return with_id(text, old, new)


def with_id(text: str, old: str, new: str) -> str:
    """``text`` with the clause id ``old`` written ``new`` wherever it stands as a word of its own."""
    return re.sub(rf"(?<![\w.-]){re.escape(old)}(?![\w-]|\.[\w])", new, text)
