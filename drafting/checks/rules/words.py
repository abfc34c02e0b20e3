"""R33 and R41: amounts in words that name their currency, and words that leave disclosure by law alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.checks.rules.trial import Trial
from drafting.checks.rules.view import View
from drafting.library.values import Both, Phrases, Rows, Words
from drafting.library.vocabulary import LANGUAGES, Language
from drafting.place import Place, SourceText

SECRETS: Final = "process.confidentiality"
BARE: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"(?<![A-Za-z.$])\$\s?\d|\b\d[\d,.]*\s(?:thousand |million |billion )?dollars\b(?! of)"),
    "fr": re.compile(
        r"\d\s?(?:k|M|G)?\$(?!\s?(?:US|U\.S|CA|É))|\b(?:\d[\d\s,]*|millions? de |milliards? de )dollars\b"
        r"(?! (?:des|américains|canadiens|US|CA))"
    ),
}
AMERICAN: Final = re.compile(
    r"US\$|USD|\$\s?US|U\.S\. dollar|United States dollar|dollars? (?:des États-Unis|américain)", re.IGNORECASE
)
CANADIAN: Final = re.compile(r"(?<![A-Za-z])CA?N?\$|CAD|\$\s?CA|Canadian dollar|dollars? canadien", re.IGNORECASE)
RATE: Final = re.compile(r"\b(?:rate|exchange|taux|cours|change)\b", re.IGNORECASE)
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
TELLS: Final = re.compile(
    r"disclos|divulg|made? public|publish|reveal|releas|communiqu|rend\w* public|publi[eé]", re.IGNORECASE
)
# Read before TELLS, which is slow.
STEMS: Final = ("isclos", "ivulg", "ublic", "ublish", "ublié", "eveal", "eleas", "ommuniqu")
LAW: Final = re.compile(
    r"\blaws?\b|statut|legislat|Parliament|Congress|\bcourts?\b|access to information|Freedom of Information|\bFOIA\b"
    r"|\bdroit\b|\blois?\b|législat|Parlement|Congrès|tribuna|cours? de justice|accès à l'information",
    re.IGNORECASE,
)
LEAVES: Final = re.compile(
    r"not prevent|except|unless|subject to|may be disclosed|n'empêche|sauf|à moins|sous réserve|peu[tv]", re.IGNORECASE
)
FORBIDS: Final = re.compile(
    r"\b(?:no|not|never|neither|nor|refuse|withhold|resist)\b|\b(?:ne|n'|aucune?|jamais|refus\w*)\b|n'", re.IGNORECASE
)
EVEN: Final = re.compile(
    r"even (?:if|where|when)|notwithstanding|whatever|despite|regardless|\bto (?:a|any|its|the)\b|\bunder\b|required by"
    r"|même (?:si|lorsqu)|nonobstant|malgré|quel(?:le)?s? que|\bà (?:un|une|son|sa|ses|des)\b|\ben vertu\b|exig",
    re.IGNORECASE,
)


def currency_in_words(view: View) -> Iterator[Trial]:
    """Amounts in what the deal says in words: their currency, and a rate with its day where both stand (R33)."""
    for both, at in _typed(view):
        for language in LANGUAGES:
            text = both[language]
            bare = BARE[language].search(text)
            if bare:
                yield Trial(
                    False,
                    f"{bare[0]}: no currency",
                    f"“{bare[0].strip()}” does not say which dollars.",
                    "Write US$ or C$ ($ US or $ CA in French).",
                    at,
                    level="warning" if view.has("framework.definitions") else None,
                )
            if AMERICAN.search(text) and CANADIAN.search(text):
                yield Trial(
                    bool(RATE.search(text) and YEAR.search(text)),
                    "an amount in both currencies has its rate and day",
                    "An amount stands in both currencies, without the rate and the day of the conversion.",
                    "Add the rate and its day, or leave one currency.",
                    at,
                )


def disclosure_by_law(view: View) -> Iterator[Trial]:
    """The confidentiality clause leaves disclosure by law alone, and nothing forbids it (R41)."""
    placed = view.deal.clause(SECRETS)
    if placed is not None:
        own = placed.clause.position(placed.position).text or placed.clause.text
        for language in LANGUAGES:
            source = own[language].source
            spared = any(
                TELLS.search(one) and LAW.search(one) and LEAVES.search(one) for _, one in _sentences(source.text)
            )
            name = "English" if language == "en" else "French"
            yield Trial(
                spared,
                f"{SECRETS} ({language}) leaves disclosure by law alone",
                f"The {name} text of “{SECRETS}” does not say that disclosure required by law stays possible.",
                "Add that it does not prevent a disclosure that the law of a side requires.",
                view.place(SECRETS),
                (source.place(0),),
            )
    for both, at in _typed(view):
        for language in LANGUAGES:
            yield from _forbidden(both[language], at, view.place(SECRETS) if placed else at)
    for each in view.deal.clauses:
        own = each.clause.position(each.position).text or each.clause.text
        for language in LANGUAGES:
            yield from _of_text(own[language].source, view.place(each.clause.id))


def _of_text(source: SourceText, article: Place) -> Iterator[Trial]:
    for start, one in _sentences(source.text) if any(stem in source.text for stem in STEMS) else ():
        yield from _forbidden(one, source.place(start, 1), article)


def _forbidden(sentence: str, at: Place, other: Place) -> Iterator[Trial]:
    if (
        TELLS.search(sentence)
        and LAW.search(sentence)
        and FORBIDS.search(sentence)
        and EVEN.search(sentence)
        and not LEAVES.search(sentence)
    ):
        yield Trial(
            False,
            f"forbids disclosure: {' '.join(sentence.split())[:80]}",
            "These words forbid a disclosure that the law may require.",
            "Except what the law of each side requires (access to information, legislature, courts).",
            at,
            (other,),
        )


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for match in re.finditer(r"[.;](?=\s|$)|\n\s*\n", text):
        yield start, text[start : match.end()]
        start = match.end()
    yield start, text[start:]


def _typed(view: View) -> Iterator[tuple[Both, Place]]:
    """Words that the deal gives, with their places."""
    for known in view.all():
        match known.value:
            case Words(words):
                yield words, known.place
            case Phrases(items):
                yield from ((item, known.at(index)) for index, item in enumerate(items))
            case Rows(columns, rows):
                for index, cells in enumerate(rows):
                    for column, cell in zip(columns, cells, strict=True):
                        if isinstance(cell, Words):
                            yield cell.words, known.at(index, column)
            case _:
                pass
