"""An English arrangement that uses everything the tree can hold."""

from __future__ import annotations

from datetime import date

from drafting.instrument.tree import (
    Alternative,
    Annex,
    Bracketed,
    Column,
    Gap,
    Instrument,
    MissingValue,
    Numbering,
    Pointer,
    Provision,
    Signature,
    Signatures,
    Table,
    Term,
    Value,
)
from tests.render.pieces import OPEN_TOLERANCE_EN, SECTIONS, para, t


def english(*, profile: str = "nonbinding", numbering: Numbering = SECTIONS, number: int = 2) -> Instrument:
    crude, annex = "supply.crude-volume", "supply.crude-volume/annex/volumes"
    noun = numbering.referred.split(" ")[0] if " " in numbering.referred else ""
    this = f"this {noun or 'Section'}"

    def shown(n: int) -> str:
        return numbering.article.replace("%1", str(n))

    def ref(target: str, n: int) -> Pointer:
        return Pointer(target, numbering.referred.replace("%1", str(n)))

    rows = tuple(
        (
            t(Value(year, "param-floor")),
            t(
                Bracketed(
                    (Alternative("CAN", t(Value(a, "param-floor"))), Alternative("USA", t(Value(b, "param-floor"))))
                )
            ),
        )
        for year, a, b in (
            ("1 September 2025 to 31 August 2026", "3,000,000", "4,000,000"),
            ("1 September 2026 to 31 August 2027", "3,000,000", "4,100,000"),
            ("1 September 2027 to 31 August 2028", "3,000,000", "4,200,000"),
        )
    )
    return Instrument(
        deal="canada-us-2025",
        round=number,
        language="en",
        profile=profile,  # type: ignore[arg-type]
        copy_for="CAN",
        as_of=date(2025, 5, 9),
        title=(
            "Arrangement between the Government of Canada and the Government of the United States of America "
            "concerning Trade and Economic Security"
        ),
        kind_name="Arrangement",
        sides=(("CAN", "the Government of Canada"), ("USA", "the Government of the United States of America")),
        numbering=numbering,
        provisions=(
            Provision(
                "framework.preamble",
                "framework.preamble",
                "preamble",
                "",
                "",
                t("Preamble"),
                "agreed-ad-ref",
                (
                    para(
                        "framework.preamble",
                        "1",
                        0,
                        "",
                        "The Government of Canada and the Government of the United States of "
                        "America (“the Participants”),",
                    ),
                    para(
                        "framework.preamble",
                        "2",
                        0,
                        "",
                        "Recalling the long partnership between Canada and the United States "
                        "in the defence of North America;",
                    ),
                    para(
                        "framework.preamble",
                        "3",
                        0,
                        "",
                        "Mindful of the *Agreement between the United States of America, the United Mexican States, and"
                        " Canada*, done at Buenos Aires on 30\u00a0November 2018, as amended (the ",
                        Term("“Trilateral Agreement”", "trilateral-agreement", True),
                        "), which this Arrangement does not alter;",
                    ),
                    para("framework.preamble", "4", 0, "", "have reached the following understanding:"),
                ),
            ),
            Provision(
                "framework.status",
                "framework.status",
                "article",
                "1",
                shown(1),
                t("Status"),
                "agreed-ad-ref",
                (
                    para(
                        "framework.status",
                        "1",
                        1,
                        "1",
                        "This Arrangement is not legally binding and creates no right or "
                        "obligation under domestic or international law.",
                    ),
                ),
            ),
            Provision(
                crude,
                crude,
                "article",
                "2",
                shown(2),
                t("Crude Oil Volumes"),
                "bracketed",
                (
                    para(
                        crude,
                        "2",
                        1,
                        "1",
                        "Canada will facilitate the supply to the United States, in each ",
                        Term("supply year", "supply-year"),
                        ", of crude oil of heading 2709 of the Harmonized System in average "
                        "volumes of not less than the quantities set out in ",
                        Pointer(annex, "Annex A"),
                        ".",
                    ),
                    para(
                        crude,
                        "3",
                        1,
                        "2",
                        "The average is taken over each supply year. A shortfall of not more than ",
                        OPEN_TOLERANCE_EN,
                        " of the quantity for that period is consistent with paragraph ",
                        Pointer(f"{crude}/2", "1"),
                        ".",
                    ),
                    para(
                        crude,
                        "4",
                        1,
                        "3",
                        "Canada will inform the United States within ",
                        Gap("notice period", "param-notice"),
                        " of the beginning and of the end of an event described in paragraph ",
                        Pointer(f"{crude}/9", "4"),
                        Pointer(f"{crude}/9a", "(a)"),
                        " of ",
                        ref(crude, 2),
                        ".",
                    ),
                    para(crude, "9", 1, "4", f"In {this}:"),
                    para(
                        crude,
                        "9a",
                        2,
                        "a",
                        Term("“allocation event”", "allocation-event", True),
                        " means an event beyond the control of the Participants and of the producers and carriers"
                        " concerned that reduces the total supply of Canadian crude oil, such as:",
                    ),
                    para(crude, "9ai", 3, "i", "a natural disaster or a pipeline failure; or"),
                    para(crude, "9aii", 3, "ii", "a curtailment ordered for safety; and"),
                    para(
                        crude,
                        "9b",
                        2,
                        "b",
                        Term("“supply year”", "supply-year", True),
                        " means a period of twelve months beginning "
                        "on the effective date or on an anniversary of that date.",
                    ),
                ),
            ),
            Provision(
                "tariffs.elimination",
                "tariffs.elimination",
                "article",
                "3",
                shown(3),
                t("Steel and Aluminum"),
                "tabled",
                (
                    para(
                        "tariffs.elimination",
                        "1",
                        1,
                        "1",
                        "The United States will eliminate the additional duties on covered "
                        "metals of Canada in the steps and by the dates set out in ",
                        Pointer("tariffs.elimination/annex/steps", "Annex B"),
                        ".",
                    ),
                    para(
                        "tariffs.elimination",
                        "2",
                        1,
                        "2",
                        "Canada will eliminate its surtaxes in the same proportion, subject to ",
                        ref("final.effect", 4),
                        ".",
                    ),
                    para("tariffs.elimination", "p", 0, "", "The following are outside this part:"),
                    para("tariffs.elimination", "pa", 2, "a", "goods that do not originate in either country; and"),
                    para("tariffs.elimination", "pb", 2, "b", "goods covered by an order on dumping."),
                    para("tariffs.elimination", "q", 0, "", "The following are inside it:"),
                    para("tariffs.elimination", "qa", 2, "a", "steel; and"),
                    para("tariffs.elimination", "qb", 2, "b", "aluminum."),
                ),
            ),
            Provision(
                "final.effect",
                "final.effect",
                "article",
                "4",
                shown(4),
                t("Effect, Duration and End"),
                "agreed-ad-ref",
                (
                    para("final.effect", "1", 1, "1", "This Arrangement takes effect on 1\u00a0September 2025."),
                    para(
                        "final.effect",
                        "2",
                        1,
                        "2",
                        "A Participant may end it by a written notice of ",
                        Value("ninety (90) days", "param-notice"),
                        ".",
                    ),
                ),
            ),
            Provision(
                "final.signature",
                "final.signature",
                "closing",
                "",
                "",
                t("Languages and Signature"),
                "agreed-ad-ref",
                (
                    para(
                        "final.signature",
                        "1",
                        0,
                        "",
                        "The foregoing records the understanding reached between the Participants.",
                    ),
                    para(
                        "final.signature",
                        "2",
                        0,
                        "",
                        "Signed in duplicate at ",
                        Value("Ottawa", "param-place"),
                        ", this ",
                        Gap("date of signature", "param-signed"),
                        ", in the English and French languages, each version being equally valid.",
                    ),
                    Signatures(
                        (
                            Signature(
                                "CAN",
                                "For the Government of Canada",
                                t(Gap("name of the signatory", "param-signatory")),
                                "Minister responsible for Canada–U.S. Trade",
                            ),
                            Signature(
                                "USA",
                                "For the Government of the United States of America",
                                t("A & <B>"),
                                "United States Trade Representative",
                            ),
                        )
                    ),
                ),
            ),
        ),
        annexes=(
            Annex(
                annex,
                crude,
                "A",
                "Annex A",
                t("Crude Oil Volumes"),
                (
                    para(annex, "1", 0, "", "Each quantity is an average for the supply year beside it."),
                    Table(
                        f"{annex}/floor",
                        "Crude oil volumes",
                        (Column("Supply year"), Column("Barrels per day", True)),
                        rows,
                    ),
                    para(annex, "2", 0, "", "Quantities are reviewed as ", ref(crude, 2), " provides."),
                ),
            ),
            Annex(
                "tariffs.elimination/annex/steps",
                "tariffs.elimination",
                "B",
                "Annex B",
                t("Steel and Aluminum: Goods and Steps"),
                (
                    para("tariffs.elimination/annex/steps", "1", 1, "1", "This Annex covers:"),
                    para("tariffs.elimination/annex/steps", "1a", 2, "a", "the goods of Part 1; and"),
                    para("tariffs.elimination/annex/steps", "1b", 2, "b", "the steps of Part 2."),
                    para("tariffs.elimination/annex/steps", "2", 0, "", "*Part 1: Goods*"),
                    Table(
                        "tariffs.elimination/annex/steps/products",
                        "Goods",
                        (Column("Code"), Column("Description")),
                        (
                            (t("72"), t("Iron and steel")),
                            (
                                t("73"),
                                t(
                                    "Articles of iron or steel, other than those of subheading 7321.11 that are used"
                                    " for cooking, however heated, and parts of such articles"
                                ),
                            ),
                            (t("76"), t("Aluminum and articles thereof")),
                        ),
                    ),
                    para("tariffs.elimination/annex/steps", "3", 0, "", "*Part 2: Steps*"),
                    Table(
                        "tariffs.elimination/annex/steps/stages",
                        "Steps",
                        (Column("From"), Column("Highest additional duty", True)),
                        (
                            (t("1\u00a0October 2025"), t("15.0%")),
                            (t("1\u00a0January 2026"), t("5.0%")),
                            (t("1\u00a0July 2026"), t("0.0%")),
                        ),
                    ),
                ),
            ),
        ),
        gaps=(MissingValue("notice period", "Section 2, paragraph 3", crude, "notice"),),
    )
