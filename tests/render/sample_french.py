"""A French agreement, or arrangement, that uses everything the tree can hold."""

from __future__ import annotations

from datetime import date

from drafting.instrument.tree import (
    Annex,
    Column,
    Gap,
    Instrument,
    Numbering,
    Pointer,
    Provision,
    Signature,
    Signatures,
    Table,
    Term,
)
from tests.render.pieces import ARTICLES_FR, OPEN_TOLERANCE_FR, para, t


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
        title=(
            "Accord entre le gouvernement des États-Unis d’Amérique et le gouvernement du Canada concernant le commerce"
            " et la sécurité économique"
        ),
        kind_name="Accord",
        sides=(("USA", "le gouvernement des États-Unis d’Amérique"), ("CAN", "le gouvernement du Canada")),
        numbering=numbering,
        provisions=(
            Provision(
                "framework.preamble",
                "framework.preamble",
                "preamble",
                "",
                "",
                t("Préambule"),
                "tabled",
                (
                    para(
                        "framework.preamble",
                        "1",
                        0,
                        "",
                        "Le gouvernement des États-Unis d’Amérique et le gouvernement du Canada "
                        "(«\u00a0les Parties\u00a0»),",
                    ),
                    para(
                        "framework.preamble",
                        "2",
                        0,
                        "",
                        "Rappelant le partenariat de longue date qui unit les États-Unis et le Canada "
                        "dans la défense de l’Amérique du Nord;",
                    ),
                    para("framework.preamble", "3", 0, "", "sont convenus des dispositions suivantes\u00a0:"),
                ),
            ),
            Provision(
                crude,
                crude,
                "article",
                "1",
                shown(1),
                t("Volumes de pétrole brut"),
                "bracketed",
                (
                    para(
                        crude,
                        "2",
                        1,
                        "1",
                        "Le Canada facilite l’approvisionnement des États-Unis en pétrole brut de la position 2709, "
                        "selon des volumes moyens au moins égaux aux quantités prévues à l’",
                        Pointer(annex, "annexe A"),
                        ".",
                    ),
                    para(
                        crude,
                        "3",
                        1,
                        "2",
                        "Une insuffisance d’au plus ",
                        OPEN_TOLERANCE_FR,
                        " de la quantité prévue est compatible avec le paragraphe ",
                        Pointer(f"{crude}/2", "1"),
                        ".",
                    ),
                    para(crude, "9", 1, "3", "Dans le présent article\u00a0:"),
                    para(
                        crude,
                        "9a",
                        2,
                        "a",
                        Term("«\u00a0événement de répartition\u00a0»", "e", True),
                        " désigne un événement indépendant de la volonté des Parties, par exemple\u00a0:",
                    ),
                    para(crude, "9ai", 3, "i", "une catastrophe naturelle;"),
                    para(crude, "9aii", 3, "ii", "la défaillance d’un pipeline;"),
                    para(
                        crude,
                        "9b",
                        2,
                        "b",
                        Term("«\u00a0année d’approvisionnement\u00a0»", "y", True),
                        " désigne une période de douze mois commençant à la date d’entrée en vigueur.",
                    ),
                ),
            ),
            Provision(
                effect,
                effect,
                "article",
                "2",
                shown(2),
                t("Entrée en vigueur et durée"),
                "tabled",
                (
                    para(
                        effect,
                        "1",
                        1,
                        "1",
                        "Le présent Accord entre en vigueur le 1er\u00a0septembre 2025, sous réserve de l’",
                        ref(crude, 1),
                        " et de l’alinéa ",
                        Pointer(f"{crude}/9", "3"),
                        Pointer(f"{crude}/9a", "a)"),
                        " de cet article.",
                    ),
                    para(
                        effect,
                        "2",
                        1,
                        "2",
                        "L’",
                        ref(effect, 2),
                        " survit à l’Accord pendant ",
                        Gap("durée de survie", "param-survives"),
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
                t("Langues et signature"),
                "tabled",
                (
                    para(
                        "final.signature",
                        "1",
                        0,
                        "",
                        "*En foi de quoi*, les soussignés, dûment autorisés par leur gouvernement "
                        "respectif, ont signé le présent Accord.",
                    ),
                    para(
                        "final.signature",
                        "2",
                        0,
                        "",
                        "Fait en double exemplaire à Ottawa, ce 1er\u00a0jour d’août 2025, en langues "
                        "française et anglaise, les deux textes faisant également foi.",
                    ),
                    Signatures(
                        (
                            Signature(
                                "USA",
                                "Pour le gouvernement des États-Unis d’Amérique",
                                t(Gap("nom du signataire", "param-s")),
                                "Représentant au commerce des États-Unis",
                            ),
                            Signature(
                                "CAN",
                                "Pour le gouvernement du Canada",
                                t("Émilie d’Aoust"),
                                "Ministre responsable du Commerce Canada–États-Unis",
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
                "Annexe A",
                t("Volumes de pétrole brut"),
                (
                    para(
                        annex,
                        "1",
                        0,
                        "",
                        "Chaque quantité est une moyenne pour l’année d’approvisionnement indiquée en regard.",
                    ),
                    Table(
                        f"{annex}/floor",
                        "Volumes de pétrole brut",
                        (Column("Année d’approvisionnement"), Column("Barils par jour", True)),
                        ((t("1"), t("3\u00a0500\u00a0000")), (t("2"), t("3\u00a0600\u00a0000"))),
                    ),
                ),
            ),
        ),
        gaps=(),
    )
