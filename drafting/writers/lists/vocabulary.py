"""What changes are called, in English and in French: kinds, substances, stories, and what their details say."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from drafting.compare.change import ChangeKind, StoryName, Substance
from drafting.prose.kinds import Language

One = tuple[str, str]  # of one, of several
INTERNAL: Final[Mapping[Language, str]] = MappingProxyType({"en": "INTERNAL", "fr": "INTERNE"})

KINDS: Final[Mapping[Language, Mapping[ChangeKind, One]]] = MappingProxyType({
    "en": {
        "insertion": ("insertion", "insertions"),
        "deletion": ("deletion", "deletions"),
        "replacement": ("replacement", "replacements"),
        "move": ("move", "moves"),
        "formatting": ("formatting change", "formatting changes"),
        "paragraph-formatting": ("paragraph formatting change", "paragraph formatting changes"),
        "row-insertion": ("row insertion", "row insertions"),
        "row-deletion": ("row deletion", "row deletions"),
        "cell-insertion": ("cell insertion", "cell insertions"),
        "cell-deletion": ("cell deletion", "cell deletions"),
        "table-formatting": ("table formatting change", "table formatting changes"),
        "section-formatting": ("page set-up change", "page set-up changes"),
        "contents": ("update of the contents", "updates of the contents"),
    },
    "fr": {
        "insertion": ("insertion", "insertions"),
        "deletion": ("suppression", "suppressions"),
        "replacement": ("remplacement", "remplacements"),
        "move": ("déplacement", "déplacements"),
        "formatting": ("changement de mise en forme", "changements de mise en forme"),
        "paragraph-formatting": ("changement de paragraphe", "changements de paragraphe"),
        "row-insertion": ("ligne insérée", "lignes insérées"),
        "row-deletion": ("ligne supprimée", "lignes supprimées"),
        "cell-insertion": ("cellule insérée", "cellules insérées"),
        "cell-deletion": ("cellule supprimée", "cellules supprimées"),
        "table-formatting": ("changement de tableau", "changements de tableau"),
        "section-formatting": ("changement de mise en page", "changements de mise en page"),
        "contents": ("mise à jour du sommaire", "mises à jour du sommaire"),
    },
})  # fmt: skip
SUBSTANCES: Final[Mapping[Language, Mapping[Substance, str]]] = MappingProxyType({
    "en": {
        "money": "money", "quantity": "quantity", "rate": "rate", "number": "number", "date": "date",
        "hs-code": "HS code", "modal-verb": "modal verb", "negation": "negation", "party": "party",
        "cross-reference": "cross-reference", "defined-term": "defined term", "structure": "structure",
        "wording": "wording", "formatting": "formatting",
    },
    "fr": {
        "money": "montant", "quantity": "quantité", "rate": "taux", "number": "nombre", "date": "date",
        "hs-code": "code SH", "modal-verb": "verbe modal", "negation": "négation", "party": "partie",
        "cross-reference": "renvoi", "defined-term": "terme défini", "structure": "structure",
        "wording": "rédaction", "formatting": "mise en forme",
    },
})  # fmt: skip
STORIES: Final[Mapping[Language, Mapping[StoryName, str]]] = MappingProxyType({
    "en": {"body": "body", "header": "header", "footer": "footer", "footnote": "footnote", "endnote": "endnote",
           "comment": "comment"},
    "fr": {"body": "corps du texte", "header": "en-tête", "footer": "pied de page", "footnote": "note de bas de page",
           "endnote": "note de fin", "comment": "commentaire"},
})  # fmt: skip
BEFORE: Final[Mapping[Language, str]] = MappingProxyType(
    {"en": "before the first heading", "fr": "avant le premier titre"}
)
FRENCH_DETAILS: Final[Mapping[str, str]] = MappingProxyType({  # what writers.docx says of a change → in French
    "the paragraph was divided here": "le paragraphe a été divisé ici",
    "the paragraph was joined with the next one": "le paragraphe a été joint au suivant",
    "an empty paragraph": "un paragraphe vide",
    "a picture": "une image", "an object": "un objet", "a footnote reference": "un appel de note",
    "an endnote reference": "un appel de note de fin", "a formula": "une formule", "a symbol": "un symbole",
    "a field": "un champ", "a comment reference": "un appel de commentaire", "a link": "un lien",
    "a content control": "un contrôle de contenu",
    "bold": "gras", "italic": "italique", "underline": "soulignement", "size": "taille", "colour": "couleur",
    "font": "police", "highlight": "surlignage", "shading": "trame", "strikethrough": "barré",
    "superscript or subscript": "exposant ou indice", "capitals": "majuscules", "hidden": "texte masqué",
    "small capitals": "petites majuscules", "language": "langue", "style": "style", "alignment": "alignement",
    "indent": "retrait", "spacing": "espacement", "numbering": "numérotation", "tabs": "tabulations",
    "keep with next": "solidaire du suivant", "keep together": "lignes solidaires",
    "page break before": "saut de page avant", "borders": "bordures", "outline level": "niveau hiérarchique",
    "page size": "format de page", "margins": "marges", "columns": "colonnes", "first page": "première page",
    "width": "largeur", "widths": "largeurs", "spanned columns": "colonnes fusionnées",
    "merged rows": "lignes fusionnées", "repeated header row": "ligne d’en-tête répétée",
    "keep the row together": "ligne insécable", "height": "hauteur", "look": "aspect",
    "vertical alignment": "alignement vertical", "widow control": "veuves et orphelines",
})  # fmt: skip
