"""Hand-built instruments that use everything the tree can hold, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from drafting.instrument.tree import (
    Alternative,
    Annex,
    Bracketed,
    Column,
    Gap,
    Inline,
    Instrument,
    Language,
    MissingValue,
    Numbering,
    Paragraph,
    Pointer,
    Provision,
    Signature,
    Signatures,
    Table,
    Term,
    Text,
    Value,
)

SECTIONS = Numbering("Section %1", None, "Section %1", None, "Annex %1", "Annex %1")
ARTICLES = Numbering("Article %1", None, "Article %1", None, "Annex %1", "Annex %1")
PLAIN = Numbering("%1.", None, "%1", None, "Annex %1", "Annex %1")
ARTICLES_FR = Numbering("Article %1", "Article premier", "article %1", "article premier", "Annexe %1", "annexe %1")
SECTIONS_FR = Numbering("Section %1", None, "section %1", None, "Annexe %1", "annexe %1")

IDS = {
    "framework.preamble": "k3v9x2m7q1",
    "framework.status": "p8w4z6t0b5",
    "supply.crude-volume": "h2n7c9r4d6",
    "tariffs.elimination": "j5y1f8s3g0",
    "final.effect": "a6u2e9i4o7",
    "final.signature": "l0m3n6b9v2",
    "supply.crude-volume/annex/volumes": "q7w1e5r9t3",
    "tariffs.elimination/annex/steps": "z4x8c2v6b0",
}


def t(*parts: str | Inline) -> tuple[Inline, ...]:
    """Inlines, with plain strings for text; "*so*" is italic."""
    made: list[Inline] = []
    for part in parts:
        if isinstance(part, str):
            made += [Text(bit, italic=bool(n % 2)) for n, bit in enumerate(part.split("*")) if bit]
        else:
            made.append(part)
    return tuple(made)


def para(owner: str, label: str, level: int, number: str, *parts: str | Inline) -> Paragraph:
    return Paragraph(f"{owner}/{label}", level, number, t(*parts))


OPEN_TOLERANCE_EN = Bracketed(
    (Alternative("CAN", t(Value("8%", "param-tolerance"))), Alternative("USA", t(Value("2%", "param-tolerance")))),
    "Proposals of 3 June 2025 (CAN) and 5 June 2025 (USA).",
)
OPEN_TOLERANCE_FR = Bracketed(
    (Alternative("CAN", t(Value("8\u00a0%", "param-tolerance"))), Alternative("É.-U.", t(Value("2\u00a0%", "param-tolerance")))),
    "Propositions du 3 juin 2025 (CAN) et du 5 juin 2025 (É.-U.).",
)


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
            t(Bracketed((Alternative("CAN", t(Value(a, "param-floor"))), Alternative("USA", t(Value(b, "param-floor")))))),
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
        title="Arrangement between the Government of Canada and the Government of the United States of America "
        "concerning Trade and Economic Security",
        kind_name="Arrangement",
        sides=(("CAN", "the Government of Canada"), ("USA", "the Government of the United States of America")),
        numbering=numbering,
        provisions=(
            Provision(
                "framework.preamble", "framework.preamble", "preamble", "", "", t("Preamble"), "agreed-ad-ref",
                (
                    para("framework.preamble", "1", 0, "", "The Government of Canada and the Government of the United States of "
                         "America (“the Participants”),"),
                    para("framework.preamble", "2", 0, "", "Recalling the long partnership between Canada and the United States "
                         "in the defence of North America;"),
                    para("framework.preamble", "3", 0, "", "Mindful of the *Agreement between the United States of America, the "
                         "United Mexican States, and Canada*, done at Buenos Aires on 30\u00a0November 2018, as amended (the ",
                         Term("“Trilateral Agreement”", "trilateral-agreement", True), "), which this Arrangement does not alter;"),
                    para("framework.preamble", "4", 0, "", "have reached the following understanding:"),
                ),
            ),
            Provision(
                "framework.status", "framework.status", "article", "1", shown(1), t("Status"), "agreed-ad-ref",
                (para("framework.status", "1", 1, "1", "This Arrangement is not legally binding and creates no right or "
                      "obligation under domestic or international law."),),
            ),
            Provision(
                crude, crude, "article", "2", shown(2), t("Crude Oil Volumes"), "bracketed",
                (
                    para(crude, "2", 1, "1", "Canada will facilitate the supply to the United States, in each ",
                         Term("supply year", "supply-year"), ", of crude oil of heading 2709 of the Harmonized System in average "
                         "volumes of not less than the quantities set out in ", Pointer(annex, "Annex A"), "."),
                    para(crude, "3", 1, "2", "The average is taken over each supply year. A shortfall of not more than ",
                         OPEN_TOLERANCE_EN, " of the quantity for that period is consistent with paragraph ",
                         Pointer(f"{crude}/2", "1"), "."),
                    para(crude, "4", 1, "3", "Canada will inform the United States within ", Gap("notice period", "param-notice"),
                         " of the beginning and of the end of an event described in paragraph ", Pointer(f"{crude}/9", "4"),
                         Pointer(f"{crude}/9a", "(a)"), " of ", ref(crude, 2), "."),
                    para(crude, "9", 1, "4", f"In {this}:"),
                    para(crude, "9a", 2, "a", Term("“allocation event”", "allocation-event", True), " means an event beyond the "
                         "control of the Participants and of the producers and carriers concerned that reduces the total supply of "
                         "Canadian crude oil, such as:"),
                    para(crude, "9ai", 3, "i", "a natural disaster or a pipeline failure; or"),
                    para(crude, "9aii", 3, "ii", "a curtailment ordered for safety; and"),
                    para(crude, "9b", 2, "b", Term("“supply year”", "supply-year", True), " means a period of twelve months beginning "
                         "on the effective date or on an anniversary of that date."),
                ),
            ),
            Provision(
                "tariffs.elimination", "tariffs.elimination", "article", "3", shown(3), t("Steel and Aluminum"), "tabled",
                (
                    para("tariffs.elimination", "1", 1, "1", "The United States will eliminate the additional duties on covered "
                         "metals of Canada in the steps and by the dates set out in ",
                         Pointer("tariffs.elimination/annex/steps", "Annex B"), "."),
                    para("tariffs.elimination", "2", 1, "2", "Canada will eliminate its surtaxes in the same proportion, subject to ",
                         ref("final.effect", 4), "."),
                    para("tariffs.elimination", "p", 0, "", "The following are outside this part:"),
                    para("tariffs.elimination", "pa", 2, "a", "goods that do not originate in either country; and"),
                    para("tariffs.elimination", "pb", 2, "b", "goods covered by an order on dumping."),
                    para("tariffs.elimination", "q", 0, "", "The following are inside it:"),
                    para("tariffs.elimination", "qa", 2, "a", "steel; and"),
                    para("tariffs.elimination", "qb", 2, "b", "aluminum."),
                ),
            ),
            Provision(
                "final.effect", "final.effect", "article", "4", shown(4), t("Effect, Duration and End"), "agreed-ad-ref",
                (
                    para("final.effect", "1", 1, "1", "This Arrangement takes effect on 1\u00a0September 2025."),
                    para("final.effect", "2", 1, "2", "A Participant may end it by a written notice of ",
                         Value("ninety (90) days", "param-notice"), "."),
                ),
            ),
            Provision(
                "final.signature", "final.signature", "closing", "", "", t("Languages and Signature"), "agreed-ad-ref",
                (
                    para("final.signature", "1", 0, "", "The foregoing records the understanding reached between the Participants."),
                    para("final.signature", "2", 0, "", "Signed in duplicate at ", Value("Ottawa", "param-place"), ", this ",
                         Gap("date of signature", "param-signed"), ", in the English and French languages, each version being equally "
                         "valid."),
                    Signatures((
                        Signature("CAN", "For the Government of Canada", t(Gap("name of the signatory", "param-signatory")),
                                  "Minister responsible for Canada–U.S. Trade"),
                        Signature("USA", "For the Government of the United States of America", t("A & <B>"),
                                  "United States Trade Representative"),
                    )),
                ),
            ),
        ),
        annexes=(
            Annex(
                annex, crude, "A", "Annex A", t("Crude Oil Volumes"),
                (
                    para(annex, "1", 0, "", "Each quantity is an average for the supply year beside it."),
                    Table(f"{annex}/floor", "Crude oil volumes", (Column("Supply year"), Column("Barrels per day", True)), rows),
                    para(annex, "2", 0, "", "Quantities are reviewed as ", ref(crude, 2), " provides."),
                ),
            ),
            Annex(
                "tariffs.elimination/annex/steps", "tariffs.elimination", "B", "Annex B", t("Steel and Aluminum: Goods and Steps"),
                (
                    para("tariffs.elimination/annex/steps", "1", 1, "1", "This Annex covers:"),
                    para("tariffs.elimination/annex/steps", "1a", 2, "a", "the goods of Part 1; and"),
                    para("tariffs.elimination/annex/steps", "1b", 2, "b", "the steps of Part 2."),
                    para("tariffs.elimination/annex/steps", "2", 0, "", "*Part 1: Goods*"),
                    Table("tariffs.elimination/annex/steps/products", "Goods", (Column("Code"), Column("Description")),
                          ((t("72"), t("Iron and steel")), (t("73"), t("Articles of iron or steel, other than those of "
                           "subheading 7321.11 that are used for cooking, however heated, and parts of such articles")),
                           (t("76"), t("Aluminum and articles thereof")))),
                    para("tariffs.elimination/annex/steps", "3", 0, "", "*Part 2: Steps*"),
                    Table("tariffs.elimination/annex/steps/stages", "Steps",
                          (Column("From"), Column("Highest additional duty", True)),
                          ((t("1\u00a0October 2025"), t("15.0%")), (t("1\u00a0January 2026"), t("5.0%")),
                           (t("1\u00a0July 2026"), t("0.0%")))),
                ),
            ),
        ),
        gaps=(MissingValue("notice period", "Section 2, paragraph 3", crude, "notice"),),
    )  # fmt: skip


def french(*, profile: str = "binding", numbering: Numbering = ARTICLES_FR) -> Instrument:
    crude, annex = "supply.crude-volume", "supply.crude-volume/annex/volumes"
    effect = "final.effect"

    def shown(n: int) -> str:
        return numbering.first if n == 1 and numbering.first else numbering.article.replace("%1", str(n))

    def ref(target: str, n: int) -> Pointer:
        first = numbering.referred_first if n == 1 else None
        return Pointer(target, first or numbering.referred.replace("%1", str(n)))

    return Instrument(
        deal="canada-us-2025",
        round=1,
        language="fr",
        profile=profile,  # type: ignore[arg-type]
        copy_for="USA",
        as_of=date(2025, 5, 1),
        title="Accord entre le gouvernement des États-Unis d’Amérique et le gouvernement du Canada concernant le commerce et "
        "la sécurité économique",
        kind_name="Accord",
        sides=(("USA", "le gouvernement des États-Unis d’Amérique"), ("CAN", "le gouvernement du Canada")),
        numbering=numbering,
        provisions=(
            Provision("framework.preamble", "framework.preamble", "preamble", "", "", t("Préambule"), "tabled", (
                para("framework.preamble", "1", 0, "", "Le gouvernement des États-Unis d’Amérique et le gouvernement du Canada "
                     "(«\u00a0les Parties\u00a0»),"),
                para("framework.preamble", "2", 0, "", "Rappelant le partenariat de longue date qui unit les États-Unis et le Canada "
                     "dans la défense de l’Amérique du Nord;"),
                para("framework.preamble", "3", 0, "", "sont convenus des dispositions suivantes\u00a0:"),
            )),
            Provision(crude, crude, "article", "1", shown(1), t("Volumes de pétrole brut"), "bracketed", (
                para(crude, "2", 1, "1", "Le Canada facilite l’approvisionnement des États-Unis en pétrole brut de la position 2709, "
                     "selon des volumes moyens au moins égaux aux quantités prévues à l’", Pointer(annex, "annexe A"), "."),
                para(crude, "3", 1, "2", "Une insuffisance d’au plus ", OPEN_TOLERANCE_FR, " de la quantité prévue est compatible "
                     "avec le paragraphe ", Pointer(f"{crude}/2", "1"), "."),
                para(crude, "9", 1, "3", "Dans le présent article\u00a0:"),
                para(crude, "9a", 2, "a", Term("«\u00a0événement de répartition\u00a0»", "e", True), " désigne un événement "
                     "indépendant de la volonté des Parties, par exemple\u00a0:"),
                para(crude, "9ai", 3, "i", "une catastrophe naturelle;"),
                para(crude, "9aii", 3, "ii", "la défaillance d’un pipeline;"),
                para(crude, "9b", 2, "b", Term("«\u00a0année d’approvisionnement\u00a0»", "y", True), " désigne une période de douze "
                     "mois commençant à la date d’entrée en vigueur."),
            )),
            Provision(effect, effect, "article", "2", shown(2), t("Entrée en vigueur et durée"), "tabled", (
                para(effect, "1", 1, "1", "Le présent Accord entre en vigueur le 1er\u00a0septembre 2025, sous réserve de l’",
                     ref(crude, 1), " et de l’alinéa ", Pointer(f"{crude}/9", "3"), Pointer(f"{crude}/9a", "a)"), " de cet article."),
                para(effect, "2", 1, "2", "L’", ref(effect, 2), " survit à l’Accord pendant ", Gap("durée de survie", "param-survives"), "."),
            )),
            Provision("final.signature", "final.signature", "closing", "", "", t("Langues et signature"), "tabled", (
                para("final.signature", "1", 0, "", "*En foi de quoi*, les soussignés, dûment autorisés par leur gouvernement "
                     "respectif, ont signé le présent Accord."),
                para("final.signature", "2", 0, "", "Fait en double exemplaire à Ottawa, ce 1er\u00a0jour d’août 2025, en langues "
                     "française et anglaise, les deux textes faisant également foi."),
                Signatures((
                    Signature("USA", "Pour le gouvernement des États-Unis d’Amérique", t(Gap("nom du signataire", "param-s")),
                              "Représentant au commerce des États-Unis"),
                    Signature("CAN", "Pour le gouvernement du Canada", t("Émilie d’Aoust"),
                              "Ministre responsable du Commerce Canada–États-Unis"),
                )),
            )),
        ),
        annexes=(
            Annex(annex, crude, "A", "Annexe A", t("Volumes de pétrole brut"), (
                para(annex, "1", 0, "", "Chaque quantité est une moyenne pour l’année d’approvisionnement indiquée en regard."),
                Table(f"{annex}/floor", "Volumes de pétrole brut",
                      (Column("Année d’approvisionnement"), Column("Barils par jour", True)),
                      ((t("1"), t("3\u00a0500\u00a0000")), (t("2"), t("3\u00a0600\u00a0000")))),
            )),
        ),
        gaps=(),
    )  # fmt: skip


def later(instrument: Instrument) -> Instrument:
    """The English sample one round on: one provision moved, one edited, one deleted, one inserted, rows changed."""
    preamble, status, crude, metals, effect, closing = instrument.provisions
    word = instrument.numbering.article
    review = Provision(
        "framework.review", "framework.review", "article", "2", word.replace("%1", "2"), t("Review"), "tabled",
        (para("framework.review", "1", 1, "1", "The Participants will review this Arrangement not later than ",
              Value("1\u00a0July 2027", "param-review"), "."),
         para("framework.review", "2", 1, "2", "The review covers ", Pointer("supply.crude-volume", "Section 4"), ".")),
    )  # fmt: skip
    edited = tuple(
        replace(block, content=t("The average is taken over each calendar quarter. A shortfall of not more than ", Value("5%", "param-x"),
                                 " of the quantity for that period is consistent with paragraph ",
                                 Pointer("supply.crude-volume/2", "1"), "."))
        if isinstance(block, Paragraph) and block.id.endswith("volume/3")
        else block
        for block in crude.blocks
    )  # fmt: skip
    edited = tuple(
        replace(block, content=tuple(replace(i, shown="Section 4") if isinstance(i, Pointer) and "Section" in i.shown else i
                                     for i in block.content)) if isinstance(block, Paragraph) else block
        for block in edited
    )  # fmt: skip
    volumes, steps = instrument.annexes
    table = volumes.blocks[1]
    assert isinstance(table, Table)
    rows = (table.rows[0], (t("1 September 2026 to 31 August 2027"), t("3,800,000")),
            *((t(f"1 September {y} to 31 August {y + 1}"), t("4,200,000")) for y in (2028, 2029)))  # fmt: skip
    closing_line = replace(
        volumes.blocks[2], content=t("Quantities are reviewed as ", Pointer("supply.crude-volume", "Section 4"), " provides.")
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
            replace(metals, number="3", blocks=tuple(
                replace(b, content=tuple(replace(i, shown="Section 1") if isinstance(i, Pointer) and "Section" in i.shown else i
                                         for i in b.content)) if isinstance(b, Paragraph) else b for b in metals.blocks)),
            replace(crude, number="4", shown=word.replace("%1", "4"), blocks=edited),
            closing,
        ),
        annexes=(replace(volumes, blocks=(volumes.blocks[0], replace(table, rows=rows), closing_line)), steps),
    )  # fmt: skip


LATER_IDS = {**IDS, "framework.review": "m1n2b3v4c5"}
LANGUAGES: tuple[Language, ...] = ("en", "fr")
