"""The English sample one round on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from drafting.instrument.tree import Instrument, Paragraph, Pointer, Provision, Table, Value
from tests.render.pieces import para, t


def later(instrument: Instrument) -> Instrument:
    """The English sample one round on: one provision moved, one edited, one deleted, one inserted, rows changed."""
    preamble, status, crude, metals, effect, closing = instrument.provisions
    word = instrument.numbering.article
    review = Provision(
        "framework.review",
        "framework.review",
        "article",
        "2",
        word.replace("%1", "2"),
        t("Review"),
        "tabled",
        (
            para(
                "framework.review",
                "1",
                1,
                "1",
                "The Participants will review this Arrangement not later than ",
                Value("1\u00a0July 2027", "param-review"),
                ".",
            ),
            para(
                "framework.review", "2", 1, "2", "The review covers ", Pointer("supply.crude-volume", "Section 4"), "."
            ),
        ),
    )
    edited = tuple(
        (
            replace(
                block,
                content=t(
                    "The average is taken over each calendar quarter. A shortfall of not more than ",
                    Value("5%", "param-x"),
                    " of the quantity for that period is consistent with paragraph ",
                    Pointer("supply.crude-volume/2", "1"),
                    ".",
                ),
            )
            if isinstance(block, Paragraph) and block.id.endswith("volume/3")
            else block
        )
        for block in crude.blocks
    )
    edited = tuple(
        (
            replace(
                block,
                content=tuple(
                    replace(i, shown="Section 4") if isinstance(i, Pointer) and "Section" in i.shown else i
                    for i in block.content
                ),
            )
            if isinstance(block, Paragraph)
            else block
        )
        for block in edited
    )
    volumes, steps = instrument.annexes
    table = volumes.blocks[1]
    assert isinstance(table, Table)
    rows = (
        table.rows[0],
        (t("1 September 2026 to 31 August 2027"), t("3,800,000")),
        *((t(f"1 September {y} to 31 August {y + 1}"), t("4,200,000")) for y in (2028, 2029)),
    )
    closing_line = replace(
        volumes.blocks[2],
        content=t("Quantities are reviewed as ", Pointer("supply.crude-volume", "Section 4"), " provides."),
    )  # type: ignore[type-var]
    del status
    return replace(
        instrument,
        round=instrument.round + 1,
        as_of=date(2025, 7, 4),
        provisions=(
            preamble,
            replace(effect, number="1", shown=word.replace("%1", "1")),
            review,
            replace(
                metals,
                number="3",
                blocks=tuple(
                    (
                        replace(
                            b,
                            content=tuple(
                                replace(i, shown="Section 1") if isinstance(i, Pointer) and "Section" in i.shown else i
                                for i in b.content
                            ),
                        )
                        if isinstance(b, Paragraph)
                        else b
                    )
                    for b in metals.blocks
                ),
            ),
            replace(crude, number="4", shown=word.replace("%1", "4"), blocks=edited),
            closing,
        ),
        annexes=(replace(volumes, blocks=(volumes.blocks[0], replace(table, rows=rows), closing_line)), steps),
    )
