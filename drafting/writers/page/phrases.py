"""What the page says itself, in English and in French."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from drafting.compare.change import Change, ChangeKind, Substance
from drafting.prose.kinds import Language
from drafting.writers.lists.vocabulary import FRENCH_DETAILS, KINDS, SUBSTANCES
from drafting.writers.marked.model import RunKind, Status


@dataclass(frozen=True, slots=True)
class Phrases:
    """Everything that the page says in one language; ``script`` are the words that its script shows."""

    ui: Language
    said: Mapping[Status, str]
    things: Mapping[RunKind, str]
    change: str
    note: str
    silent: str
    words: Mapping[str, str]
    script: Mapping[str, str]

    @property
    def kinds(self) -> Mapping[ChangeKind, tuple[str, str]]:
        """What kinds of changes are called, one and several."""
        return KINDS[self.ui]

    @property
    def substances(self) -> Mapping[Substance, str]:
        """What changes are about."""
        return SUBSTANCES[self.ui]


def detail_words(change: Change, ui: Language) -> str:
    """What is said of a change that its words do not show, in the language ``ui``."""
    if ui == "en":
        return change.detail
    return ", ".join(FRENCH_DETAILS.get(each, each) for each in change.detail.split(", "))


ENGLISH: Final = Phrases(
    "en",
    {"ins": "inserted:", "del": "deleted:", "move-to": "moved here:", "move-from": "moved away:",
     "format": "formatting changed:"},
    {"picture": "picture", "object": "object", "formula": "formula"},
    "Change {number}", "Note {number}", "changed", MappingProxyType({
        "title": "Redline of {new} against {old}", "copy-title": "Tracked changes in {new}", "summary": "Summary",
        "text": "Text with all changes", "skip": "Skip to the text", "old": "Old text", "new": "New text",
        "file": "File", "dated": "last modified {date}", "undated": "no date of modification", "sha": "SHA-256",
        "settings": "Settings", "legend": "Legend", "inserted": "inserted", "deleted": "deleted",
        "moved-here": "moved here", "moved-away": "moved away", "formatted": "formatting changed",
        "numbers": "The small number before each change is its number in every output of this comparison.",
        "counts": "Counts", "none": "The two texts are the same.", "none-copy": "This file holds no tracked changes.",
        "table": "Changes by article", "number": "No.", "what": "What", "was-is": "Change", "before": "Before the first heading",
        "notes": "Footnotes and endnotes", "footnote": "Footnote {number}", "endnote": "Endnote {number}",
        "back": "back to the text", "margins": "Headers and footers", "header": "Header", "footer": "Footer",
        "comment": "Comment by {author}", "reply": "Reply by {author}", "resolved": "resolved", "someone": "somebody",
        "fold": "{count} paragraphs without changes", "contents": "Contents", "left": "Elsewhere in the file",
        "box": "Text box", "authors": "Authors", "total": "{count} changes", "total-one": "1 change",
        "everything": "nothing left out", "ignore": "left out: {what}", "word": "compared by words",
        "char": "compared by letters", "moves": "moves shown as moves", "no-moves": "moves shown as deletion and insertion",
        "formatting": "formatting", "case": "case", "space": "white space", "numbering": "numbering",
        "keep": "earlier tracked changes kept", "accept": "earlier tracked changes accepted first",
        "refuse": "files with earlier tracked changes refused", "note-line": "Notes",
        "toolbar": "Reading tools", "previous": "Previous change", "next": "Next change", "view": "View",
        "marks": "All marks", "clean-new": "New text", "clean-old": "Old text", "side": "Side by side",
        "filter": "Filter", "find": "Find", "help": "Help", "unfold": "Show the whole text", "export": "Export ticks",
        "import": "Import ticks", "by-kind": "By kind", "by-author": "By author", "by-article": "By article",
        "all-articles": "All articles", "unread-only": "Only what is not ticked as read", "clear": "Show everything",
        "close": "Close", "find-label": "Find in the text", "find-next": "Next match", "find-previous": "Previous match",
        "read": "Read", "note": "Note", "decision": "Decision", "undecided": "None", "accept-it": "Accept",
        "reject-it": "Reject", "link": "Permanent link", "other-place": "Other place", "keys": "Keys",
        "keys-on": "Single-letter keys", "this-change": "This change", "internal": "INTERNAL",
        "k-next": "next change", "k-previous": "previous change", "k-first": "first change", "k-last": "last change",
        "k-view": "next view: all marks, new text, old text, side by side", "k-filter": "filter by kind, author, article",
        "k-find": "find in the text", "k-tick": "tick the change as read", "k-note": "write a note",
        "k-unfold": "show or fold what did not change", "k-help": "this help", "k-close": "close what is open",
    }), MappingProxyType({
        "of": "Change {n} of {all}", "none": "No change chosen", "read": "{n} of {all} read", "shown": "{n} of {all} shown",
        "matches": "{n} of {all}", "no-match": "Not found", "view-marks": "All marks", "view-new": "New text",
        "view-old": "Old text", "view-side": "Side by side", "imported": "Ticks of {n} changes imported.",
        "not-ticks": "This file holds no ticks.", "other-redline": "These ticks belong to another redline.",
        "not-kept": "This browser keeps nothing for this page: export your ticks before you close it.",
        "copied": "Link copied.", "fold": "Fold what did not change", "unfold": "Show the whole text",
        "nothing": "No change fits the filter.", "exported": "Ticks exported.",
    }),
)  # fmt: skip

FRENCH: Final = Phrases(
    "fr",
    {"ins": "inséré :", "del": "supprimé :", "move-to": "déplacé ici :", "move-from": "déplacé ailleurs :",
     "format": "mise en forme modifiée :"},
    {"picture": "image", "object": "objet", "formula": "formule"},
    "Modification {number}", "Note {number}", "modifié", MappingProxyType({
        "title": "Version comparée : {new} par rapport à {old}", "copy-title": "Modifications suivies dans {new}",
        "summary": "Sommaire", "text": "Texte avec toutes les modifications", "skip": "Aller au texte",
        "old": "Ancien texte", "new": "Nouveau texte", "file": "Fichier", "dated": "modifié le {date}",
        "undated": "sans date de modification", "sha": "SHA-256", "settings": "Réglages", "legend": "Légende",
        "inserted": "inséré", "deleted": "supprimé", "moved-here": "déplacé ici", "moved-away": "déplacé ailleurs",
        "formatted": "mise en forme modifiée",
        "numbers": "Le petit nombre devant chaque modification est son numéro dans tous les fichiers de cette comparaison.",
        "counts": "Décompte", "none": "Les deux textes sont identiques.",
        "none-copy": "Ce fichier ne contient aucune modification suivie.", "table": "Modifications par article",
        "number": "Nº", "what": "Quoi", "was-is": "Modification", "before": "Avant le premier titre",
        "notes": "Notes de bas de page et de fin", "footnote": "Note de bas de page {number}",
        "endnote": "Note de fin {number}", "back": "retour au texte", "margins": "En-têtes et pieds de page",
        "header": "En-tête", "footer": "Pied de page", "comment": "Commentaire de {author}",
        "reply": "Réponse de {author}", "resolved": "réglé", "someone": "quelqu’un",
        "fold": "{count} paragraphes sans modification", "contents": "Table des matières",
        "left": "Ailleurs dans le fichier", "box": "Zone de texte", "authors": "Auteurs",
        "total": "{count} modifications", "total-one": "1 modification", "everything": "rien n’est laissé de côté",
        "ignore": "laissé de côté : {what}", "word": "comparaison par mots", "char": "comparaison par lettres",
        "moves": "les déplacements sont montrés comme tels", "no-moves": "déplacements montrés comme suppression et insertion",
        "formatting": "mise en forme", "case": "casse", "space": "espaces", "numbering": "numérotation",
        "keep": "modifications suivies antérieures gardées",
        "accept": "modifications suivies antérieures d’abord acceptées",
        "refuse": "fichiers déjà annotés refusés", "note-line": "Remarques",
        "toolbar": "Outils de lecture", "previous": "Modification précédente", "next": "Modification suivante",
        "view": "Vue", "marks": "Toutes les marques", "clean-new": "Nouveau texte", "clean-old": "Ancien texte",
        "side": "Côte à côte", "filter": "Filtrer", "find": "Chercher", "help": "Aide",
        "unfold": "Montrer tout le texte", "export": "Exporter les coches", "import": "Importer des coches",
        "by-kind": "Par nature", "by-author": "Par auteur", "by-article": "Par article",
        "all-articles": "Tous les articles", "unread-only": "Seulement ce qui n’est pas coché comme lu",
        "clear": "Tout montrer", "close": "Fermer", "find-label": "Chercher dans le texte",
        "find-next": "Occurrence suivante", "find-previous": "Occurrence précédente", "read": "Lu", "note": "Note",
        "decision": "Décision", "undecided": "Aucune", "accept-it": "Accepter", "reject-it": "Refuser",
        "link": "Lien permanent", "other-place": "Autre endroit", "keys": "Touches",
        "keys-on": "Touches d’une seule lettre", "this-change": "Cette modification", "internal": "INTERNE",
        "k-next": "modification suivante", "k-previous": "modification précédente", "k-first": "première modification",
        "k-last": "dernière modification", "k-view": "vue suivante : marques, nouveau texte, ancien texte, côte à côte",
        "k-filter": "filtrer par nature, auteur, article", "k-find": "chercher dans le texte",
        "k-tick": "cocher la modification comme lue", "k-note": "écrire une note",
        "k-unfold": "montrer ou replier ce qui n’a pas changé", "k-help": "cette aide", "k-close": "fermer ce qui est ouvert",
    }), MappingProxyType({
        "of": "Modification {n} sur {all}", "none": "Aucune modification choisie", "read": "{n} sur {all} lues",
        "shown": "{n} sur {all} montrées", "matches": "{n} sur {all}", "no-match": "Introuvable",
        "view-marks": "Toutes les marques", "view-new": "Nouveau texte", "view-old": "Ancien texte",
        "view-side": "Côte à côte", "imported": "Coches de {n} modifications importées.",
        "not-ticks": "Ce fichier ne contient pas de coches.",
        "other-redline": "Ces coches sont celles d’une autre version comparée.",
        "not-kept": "Ce navigateur ne garde rien pour cette page : exportez vos coches avant de la fermer.",
        "copied": "Lien copié.", "fold": "Replier ce qui n’a pas changé", "unfold": "Montrer tout le texte",
        "nothing": "Aucune modification ne correspond au filtre.", "exported": "Coches exportées.",
    }),
)  # fmt: skip
PHRASES: Final[Mapping[Language, Phrases]] = MappingProxyType({"en": ENGLISH, "fr": FRENCH})
