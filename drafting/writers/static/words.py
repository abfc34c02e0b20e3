"""What the first page, the headers and the footers say, in English and in French."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from drafting.compare.settings import Ignorable, Settings
from drafting.prose.kinds import Language


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words. ``running`` is filled with the names of the new and the old text."""

    title: str
    running: str
    against: str
    page: str
    internal: str
    old: str
    new: str
    file: str
    modified: str
    unknown: str
    settings: str
    legend: str
    changes: str
    about: str
    number: str
    paragraph: str
    change: str
    text: str
    inserted: str
    deleted: str
    moved_away: str
    moved_here: str
    formatting: str
    pilcrow: str
    chip: str
    by_word: str
    by_character: str
    moves: str
    no_moves: str
    nothing_ignored: str
    ignored: str
    only_changed: str
    comments: str
    marked_before: str
    colon: str
    locale: str


WORDS: Final[Mapping[Language, Words]] = MappingProxyType({
    "en": Words(
        title="Redline", running="Redline of {new} against {old}", against="{new} against {old}", page="page",
        internal="INTERNAL", old="Old text", new="New text", file="File", modified="Last modified", unknown="not said",
        settings="Compared", legend="Legend", changes="Changes by article", about="About", number="No.",
        paragraph="Paragraph", change="Change", text="Text", inserted="inserted", deleted="deleted",
        moved_away="moved from here", moved_here="moved to here", formatting="formatting changed",
        pilcrow="paragraph divided or joined", chip="numbers of the changes",
        by_word="word by word", by_character="character by character", moves="moved paragraphs shown as moves",
        no_moves="moved paragraphs shown as deleted and inserted", nothing_ignored="nothing left out",
        ignored="left out: {}", only_changed="Only articles that changed are shown.",
        comments="Comments are not shown in the text.",
        marked_before="Tracked changes that the files held count as accepted.",
        colon=": ", locale="en-CA",
    ),
    "fr": Words(
        title="Version comparée", running="Version comparée de {new} par rapport à {old}",
        against="{new} par rapport à {old}", page="page", internal="INTERNE", old="Ancien texte", new="Nouveau texte",
        file="Fichier", modified="Dernière modification", unknown="non indiquée", settings="Comparaison",
        legend="Légende", changes="Modifications par article", about="Objet", number="Nº", paragraph="Paragraphe",
        change="Modification", text="Texte", inserted="inséré", deleted="supprimé",
        moved_away="déplacé d’ici", moved_here="déplacé ici", formatting="mise en forme modifiée",
        pilcrow="paragraphe divisé ou joint", chip="numéros des modifications",
        by_word="mot à mot", by_character="caractère par caractère", moves="paragraphes déplacés signalés comme tels",
        no_moves="paragraphes déplacés supprimés et insérés", nothing_ignored="rien n’est laissé de côté",
        ignored="laissé de côté\u00a0: {}", only_changed="Seuls les articles modifiés sont reproduits.",
        comments="Les commentaires ne figurent pas dans le texte.",
        marked_before="Les suivis de modifications que contenaient les fichiers comptent comme acceptés.",
        colon="\u00a0: ", locale="fr-CA",
    ),
})  # fmt: skip
_IGNORED: Final[Mapping[Language, Mapping[Ignorable, str]]] = MappingProxyType({
    "en": {"formatting": "formatting", "case": "capitals", "space": "white space", "numbering": "numbering"},
    "fr": {"formatting": "mise en forme", "case": "majuscules", "space": "espaces", "numbering": "numérotation"},
})  # fmt: skip


def settings_words(settings: Settings, ui: Language) -> str:
    """The settings of a comparison as one sentence."""
    words = WORDS[ui]
    left_out = ", ".join(_IGNORED[ui][each] for each in sorted(settings.ignore))
    said = (
        words.by_character if settings.granularity == "char" else words.by_word,
        words.moves if settings.moves else words.no_moves,
        words.ignored.format(left_out) if left_out else words.nothing_ignored,
    )
    sentence = "; ".join(said)
    return sentence[0].upper() + sentence[1:] + "."
