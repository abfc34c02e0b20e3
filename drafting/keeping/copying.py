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


def renamed(text: str, old: str, new: str) -> str:
    """The clause file ``text`` under its new id, with the old one under ``formerly``; all else as it was typed."""
    former = re.compile(r"^formerly:[ \t]*\[([^\]]*)\]", re.MULTILINE)
    found = former.search(text)
    listed = [each.strip() for each in found[1].split(",") if each.strip()] if found else []
    text = former.sub("", text, count=1)
    before = ", ".join(dict.fromkeys([*(each for each in listed if each != new), old]))
    text = with_id(text, old, new)
    text = re.sub(r"^(family:[ \t]*)[\"']?[a-z0-9-]+[\"']?", rf"\g<1>{new.partition('.')[0]}", text, count=1,
                  flags=re.MULTILINE)  # fmt: skip
    return re.sub(r"^(id:[^\n]*\n)\n?", rf"\g<1>formerly: [{before}]\n", text, count=1, flags=re.MULTILINE)
