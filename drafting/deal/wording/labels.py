"""What the deal's own values are called when they are missing, and columns that have no name of their own."""

from __future__ import annotations

from drafting.library.vocabulary import Language

DEAL_LABELS: dict[str, dict[Language, str]] = {
    "effect-date": {"en": "effective date", "fr": "date de prise d'effet"},
    "end-date": {"en": "end date", "fr": "date de fin"},
    "as-of": {"en": "date of the facts", "fr": "date des faits"},
    "hs": {"en": "edition of the Harmonized System", "fr": "édition du Système harmonisé"},
}

SCHEDULE_COLUMNS: dict[str, dict[Language, tuple[str, str]]] = {
    "effect-year": {"en": ("Year", "Amount"), "fr": ("Année", "Montant")},
    "calendar-year": {"en": ("Calendar year", "Amount"), "fr": ("Année civile", "Montant")},
    "model-year": {"en": ("Model year", "Amount"), "fr": ("Année modèle", "Montant")},
    "date": {"en": ("From", "Amount"), "fr": ("À compter du", "Montant")},
}
"""Headers of a schedule whose clause gives none, by how it counts."""

GOODS_COLUMNS: dict[Language, tuple[str, str]] = {"en": ("Code", "Description"), "fr": ("Code", "Désignation")}

SIGNATORY: dict[Language, str] = {"en": "name of signatory", "fr": "nom du signataire"}

NOT_AGREED: dict[Language, str] = {"en": "wording not agreed", "fr": "libellé non convenu"}
"""What stands in a view without brackets where the sides want different words."""
