"""What a review says itself, in English and in French."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from drafting.prose.kinds import Language
from drafting.review.returned import Person, Returned

_SAYS: Final[Mapping[Language, Mapping[str, str]]] = {
    "en": {
        "title": "Review of a Returned Copy", "ours": "Sent", "theirs": "Returned",
        "silent": "Changed without a mark", "no-silent": "Nothing was changed without a mark.",
        "words-one": "1 change of words", "words": "{n} changes of words",
        "looks-one": "1 change of formatting only", "looks": "{n} changes of formatting only", "and": "{a} and {b}",
        "looks-head": "Of these, formatting only", "people": "Who had a hand in it", "no-people": "Nobody is named.",
        "changes": "Marked changes", "no-changes": "The copy marks no change that was not ours.",
        "known": "{n} marked changes were in our text already.",
        "known-one": "1 marked change was in our text already.",
        "settled": "{n} of our own marked changes are no longer marked: they were accepted or rejected.",
        "settled-one": "1 of our own marked changes is no longer marked: it was accepted or rejected.",
        "comments": "Comments", "no-comments": "There are no comments.", "done": "settled", "ours-too": "ours",
        "answer": "answers", "about": "on", "no-place": "before the first heading", "unnamed": "(no name)",
        "name": "Name", "n-changes": "Changes", "n-comments": "Comments", "when": "When",
        "by-changes-one": "{n} change", "by-changes": "{n} changes", "by-comments-one": "{n} comment",
        "by-comments": "{n} comments",
        "number": "No.", "where": "Where", "kind": "What", "was": "Was", "is": "Is", "who": "Who", "said": "Comment",
        "lead-silent": "Look at these first: the copy shows none of them.",
        "found": "Found by program; not a substitute for reading the copy.", "colon": ": ",
    },
    "fr": {
        "title": "Examen d’une copie retournée", "ours": "Envoyé", "theirs": "Retourné",
        "silent": "Modifié sans marque", "no-silent": "Rien n’a été modifié sans marque.",
        "words-one": "1 modification de texte", "words": "{n} modifications de texte",
        "looks-one": "1 modification de mise en forme seulement",
        "looks": "{n} modifications de mise en forme seulement", "and": "{a} et {b}",
        "looks-head": "Dont la mise en forme seulement", "people": "Qui est intervenu",
        "no-people": "Personne n’est nommé.",
        "changes": "Modifications marquées",
        "no-changes": "La copie ne marque aucune modification qui ne soit la nôtre.",
        "known": "{n} modifications marquées figuraient déjà dans notre texte.",
        "known-one": "1 modification marquée figurait déjà dans notre texte.",
        "settled": "{n} de nos modifications ne sont plus marquées : elles ont été acceptées ou refusées.",
        "settled-one": "1 de nos modifications n’est plus marquée : elle a été acceptée ou refusée.",
        "comments": "Commentaires", "no-comments": "Il n’y a aucun commentaire.", "done": "réglé",
        "ours-too": "le nôtre", "answer": "répond à", "about": "sur", "no-place": "avant le premier titre",
        "unnamed": "(sans nom)",
        "name": "Nom", "n-changes": "Modifications", "n-comments": "Commentaires", "when": "Quand",
        "by-changes-one": "{n} modification", "by-changes": "{n} modifications", "by-comments-one": "{n} commentaire",
        "by-comments": "{n} commentaires",
        "number": "Nº", "where": "Où", "kind": "Quoi", "was": "Avant", "is": "Après", "who": "Qui",
        "said": "Commentaire",
        "lead-silent": "À lire d’abord : la copie n’en montre aucune.",
        "found": "Relevé par un programme ; ne remplace pas la lecture de la copie.", "colon": " : ",
    },
}  # fmt: skip


def says(ui: Language) -> Mapping[str, str]:
    """Everything a review says in ``ui``."""
    return _SAYS[ui]


def counted(name: str, number: int, ui: Language) -> str:
    """``number`` of what ``name`` stands for: "3 changes of words". In French none is singular."""
    single = number == 1 or (ui == "fr" and number == 0)
    return _SAYS[ui][f"{name}-one" if single else name].format(n=number)


def silent_counted(review: Returned, ui: Language) -> str:
    """How many changes were not marked, those of words apart from those of formatting only."""
    words, looks = len(review.silent_words), len(review.silent_looks)
    told = [counted(name, n, ui) for name, n in (("words", words), ("looks", looks)) if n]
    if not told:
        return _SAYS[ui]["no-silent"]
    return told[0] if len(told) == 1 else _SAYS[ui]["and"].format(a=told[0], b=told[1])


def days(person: Person) -> str:
    """The first and the last day of somebody's changes: "2026-11-03" or "2026-11-03 – 2026-11-05"."""
    first, last = person.first[:10], person.last[:10]
    return first if first == last else f"{first} – {last}"
