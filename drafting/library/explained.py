"""What editors say about a field while somebody types it: by model and field, else by field alone."""

from __future__ import annotations

from typing import Final

FIELDS: Final = {
    "Clause.id": "Family, a point, name; the same as the file's name.",
    "Clause.version": 'Three numbers in quotation marks: "1.0.0".',
    "Clause.register": "The instruments in which the clause may stand.",
    "Clause.provenance": "Where the idea or the wording comes from. Internal.",
    "Clause.defines": "The terms that the clause defines, with every form that a text may use, headword first.",
    "Clause.requires": "Clauses that have to stand beside this one.",
    "Clause.conflicts": "Clauses that must not stand beside this one.",
    "Clause.params": "What a deal fills in.",
    "Clause.text": "The text language; block scalars (|) in both languages.",
    "Clause.positions": "From what costs least to what costs most.",
    "Clause.ladders": "What each side opens with, aims at and can live with. Internal.",
    "Clause.tests": "At least three: a usual case, one at a limit, one that is refused.",
    "Clause.formerly": "Ids that the clause had before; deals that use them find it.",
    "Position.concedes": "What the position gives away. Internal.",
    "Position.text": "A text of its own, only where a passage will not do.",
    "Deal.id": "The same in every round; it begins the names of the drafts.",
    "Deal.profile": "binding (shall, Parties), nonbinding (will, Participants) or nonbinding-us (intends to).",
    "Deal.outline": "The outline whose substitutes stand when the profile is changed.",
    "Deal.as_of": 'The day whose facts the text states: "2025-05-09".',
    "Deal.dated": "The day of this draft, on its cover and in its header; else as_of.",
    "Deal.hs": "The edition of the Harmonized System.",
    "Deal.words": "Phrases of the lexicon that this deal replaces.",
    "Article.use": "A clause: drafting clause list.",
    "Article.position": "One of the clause's positions: drafting clause show.",
    "Article.with": "Values that are agreed or proposed, by the clause's parameters.",
    "Article.open": "What is not agreed: who wants what, since when.",
    "Article.bracket": "The article as a whole is not agreed: whose it is, since when.",
    "Article.wording": "Words typed for this deal, in both languages: [CAN: … / USA: …] is not agreed.",
    "Article.status": "How far the article is settled; drafting brackets keeps it.",
    "Offer.side": "Whose wish it is; left out: nobody's.",
    "Whole.side": "Who wants the article; left out: nobody in particular.",
    "Wording.paragraph": "The paragraph that reads so: 2, 2(a), or p1 for the first one without a number.",
    "Wording.after": "The paragraph after which a new one stands.",
    "Wording.en": "{standard} is what the clause says there; empty: nothing stands.",
    "Wording.fr": "{standard} is what the clause says there; empty: nothing stands.",
    "Wording.tabled": "When each side put its words on the table.",
    "tabled": "The day it was put on the table.",
    "Article.instead": "What stands here in another profile; null for nothing.",
    "Need.side": "Only this side needs it: a warning.",
    "RowsParam.item": "How a row reads in {name as items}; the columns are the names.",
    "RowsParam.totals": "What a column of numbers adds up to.",
    "ChoiceParam.words": "What each option reads like, if a text prints it.",
    "Entry.as_of": "The day from which the value holds; of a figure of the market the last day measured.",
    "Entry.until": "The last day on which the value is known to hold.",
    "Entry.mark": "Whether the source was read, is a report of others, or nobody has checked it.",
    "schema": "The format of this file.",
    "ask": "The question that asks for the value, in both languages.",
    "label": "What a gap in a draft shows, and the head of a column.",
    "better": "Which way the value is better, for each side. Internal.",
    "fact": "The fact whose value stands where a deal gives none.",
    "optional": "Left out, it is no gap.",
    "because": "Why, in both languages.",
    "when": "A condition of the text language: position is floor, reciprocal, or the id of a clause.",
    "any_of": "One of them is enough.",
    "with": "Values, by parameter.",
}


def explanation(model: str, field: str) -> str:
    """The sentence for ``field`` of ``model``, "" where there is none."""
    return FIELDS.get(f"{model}.{field}") or FIELDS.get(field, "")
