"""Random deals in which anything may be open, typed as a person might: blocks and braces, quotes, comments."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.negotiation.making import CLAUSES, deal

SIDES = ("CAN", "USA", None)
PERCENT = st.integers(1, 80).map(lambda n: st.sampled_from((f'"{n}"', f"'{n}'"))).flatmap(lambda s: s)
VALUES: dict[str, st.SearchStrategy[str]] = {
    "rate": PERCENT,
    "extra": PERCENT,
    "mode": st.sampled_from(("slow", '"quick"')),
    "both": st.sampled_from(("true", "false")),
    "steps": st.lists(st.integers(1, 80), min_size=1, max_size=3).map(
        lambda given: "{" + ", ".join(f'"{n}": "{value}"' for n, value in enumerate(given, 1)) + "}"
    ),
    "goods": st.lists(st.sampled_from(("tea", "salt", "iron")), min_size=1, max_size=3, unique=True).map(
        lambda given: "[" + ", ".join("{en: " + one + ", fr: 'le ''" + one + "'''}" for one in given) + "]"
    ),
    "position": st.sampled_from(("soft", "hard", "own")),
}
COMMENTS = st.integers(0, 9999).map(lambda n: f"   # remark {n}: [not, {{a}} value]") | st.just("")
WORDS = st.sampled_from(("at once", "and so on", "each year", "in Ottawa, or not"))


@st.composite
def offers(draw: st.DrawFn, name: str, indent: str) -> str:
    """What is open for ``name``: up to two sides and somebody unnamed, in braces or as a block."""
    sides = draw(st.lists(st.sampled_from(SIDES), min_size=1, max_size=3).filter(_each_once))
    rows = []
    for side in sides:
        fields = [*([f"side: {side}"] if side else []), f"value: {draw(VALUES[name])}"]
        rows.append(
            "{" + ", ".join(draw(st.permutations(fields))) + draw(st.sampled_from(("", ', tabled: "2025-06-03"'))) + "}"
        )
    if name == "goods" and draw(st.booleans()):
        goods = f"{indent}    value:\n{indent}      - {{en: tea, fr: 'le thé'}}\n"
        return f"{indent}{name}:\n{indent}  - side: {draw(st.sampled_from(('CAN', 'USA')))}{draw(COMMENTS)}\n{goods}"
    if draw(st.booleans()):
        return f"{indent}{name}: [{', '.join(rows)}]{draw(COMMENTS)}\n"
    lines = "".join(f"{indent}  - {row}{draw(COMMENTS)}\n" for row in rows)
    return f"{indent}{name}:{draw(COMMENTS)}\n{lines}"


def _each_once(sides: list[str | None]) -> bool:
    named = [side for side in sides if side]
    return len(set(named)) == len(named)


@st.composite
def bracketed_words(draw: st.DrawFn, depth: int = 2) -> tuple[str, str]:
    """Words in English and French with the same brackets."""
    parts: list[tuple[str, str]] = []
    for _ in range(draw(st.integers(1, 3))):
        if depth == 0 or draw(st.booleans()):
            words = draw(WORDS)
            parts.append((words, f"fr {words}"))
            continue
        sides = draw(st.sampled_from((("CAN",), ("USA",), ("CAN", "USA"), ("USA", "CAN"), (None,), (None, None))))
        inner = [draw(bracketed_words(depth - 1)) for _ in sides]
        tags = {"CAN": ("CAN: ", "CAN : "), "USA": ("US: ", "É.-U. : "), None: ("", "")}
        parts.append(tuple(  # type: ignore[arg-type]
            "[" + " / ".join(tags[side][at] + one[at] for side, one in zip(sides, inner, strict=True)) + "]"
            for at in (0, 1)
        ))  # fmt: skip
    return " ".join(en for en, _ in parts), " ".join(fr for _, fr in parts)


@st.composite
def wordings(draw: st.DrawFn) -> str:
    """Words of the deal's own: in a paragraph's place, with its standard, or after it."""
    known = ("paragraph 1", "paragraph 5", "after 1", "after 6", "paragraph 3")
    spots = draw(st.lists(st.sampled_from(known), max_size=2, unique=True))
    out = ""
    for spot in spots:
        where, label = spot.split()
        en, fr = draw(bracketed_words())
        if where == "paragraph" and draw(st.booleans()):
            en, fr = f"{{standard}} {en}", f"{{standard}} {fr}"
        if draw(st.booleans()):
            out += f'      - {where}: "{label}"{draw(COMMENTS)}\n'
            out += f"        en: |\n          {en}\n        fr: |\n          {fr}\n"
        else:
            fields = f'{where}: "{label}", en: "{en}", fr: "{fr}", tabled: {{CAN: "2025-06-03"}}'
            out += f"      - {{{fields}}}{draw(COMMENTS)}\n"
    return f"    wording:{draw(COMMENTS)}\n{out}" if out else ""


@st.composite
def deals(draw: st.DrawFn) -> str:
    """A deal of one to three articles."""
    out = ""
    for clause in list(CLAUSES)[: draw(st.integers(1, 3))]:
        names = draw(st.permutations([name for name in VALUES if name != "position"]))
        opened = draw(st.lists(st.sampled_from((*names, "position")), unique=True, max_size=4))
        given_ = [name for name in names if name not in opened and draw(st.booleans())]
        out += f"  - use: {clause}{draw(COMMENTS)}\n"
        if "position" not in opened:
            out += f"    position: {draw(VALUES['position'])}\n"
        out += draw(st.sampled_from(("    # a remark on a line of its own\n", "", "\n")))
        if draw(st.booleans()):
            out += "    status: bracketed\n"
        if given_ and draw(st.booleans()):
            out += (
                "    with: {" + ", ".join(f"{name}: {draw(VALUES[name])}" for name in given_) + f"}}{draw(COMMENTS)}\n"
            )
        elif given_:
            out += "    with:\n" + "".join(f"      {name}: {draw(VALUES[name])}{draw(COMMENTS)}\n" for name in given_)
        if draw(st.integers(0, 4)) == 0:
            out += "    bracket: {side: " + draw(st.sampled_from(("CAN", "USA"))) + "}\n"
        if opened:
            out += f"    open:{draw(COMMENTS)}\n" + "".join(draw(offers(name, "      ")) for name in opened)
        out += draw(wordings())
    return deal(out)
