"""The term table used the other way round: words of a non-binding text in one that binds; all are warnings.

Only words that give a non-binding text away stand here: *modify*, *decide* or *facilitate* are at home in a treaty too.
"""

from __future__ import annotations

from typing import Final

from drafting.checks.register.rule import Rule, rules

_ENGLISH: Final = r"""
2 parties warning capitals anywhere
  (?i:the |both |each |a |either |neither |no |other )?Participants?
  -> the Parties
6 must warning operative
  Part(?:y|ies)(?: that [^.;,]{1,60})?(?:,[^,;.]{1,80},)? (?:should|(?:is|are) expected to)
  -> shall
7 agree warning anywhere
  reached (?:the following|an) understandings?
  -> have agreed as follows
9 this-agreement warning capitals anywhere
  (?i:this) (?:Arrangement|Framework|Memorandum(?: of Understanding)?)
  -> this Agreement
15 entry-into-force warning
  (?:come|comes|coming|came) into effect
  (?:becomes?|became) operative
  this (?:Agreement|Treaty|Convention|Protocol) (?:shall take|takes|will take) effect
  -> enters into force
16 in-force warning law
  (?:continue|remain|stay)s? in effect
  -> remain in force
17 article warning capitals anywhere
  (?i:this) Section
  -> this Article
19 done-at warning capitals anywhere
  Signed(?: in duplicate)? at
  -> Done at
20 equally-authentic warning anywhere
  equally valid
  -> equally authentic
21 in-witness warning anywhere
  the foregoing (?:records|represents)
  -> In witness whereof
24 terminate warning
  discontinu(?:es?|ed|ing|ation)
  ceas(?:es?|ed|ing) to participate
  -> terminate
36 un-registration warning
  not eligible for registration
  -> register under Article 102
"""
_FRENCH: Final = r"""
2 parties warning capitals anywhere
  (?i:les |des |aux |deux |le |un |chaque |l'autre |aucun )?Participants?
  -> les Parties
6 must warning operative
  (?:est|sont|sera|seront) censée?s?
  Part(?:ie|ies)(?: qui [^.;,]{1,60})?(?:,[^,;.]{1,80},)? devrai(?:t|ent)
  -> doit
7 agree warning anywhere
  se sont entendue?s? sur (?:ce qui suit|les? \w+ suivante?s?)
  -> sont convenus de ce qui suit
9 this-agreement warning capitals anywhere
  (?i:le|du|au) présent (?:Arrangement|Cadre|[Pp]rotocole d'entente)
  -> le présent Accord
15 entry-into-force warning
  date de prise d'effet
  prise d'effet (?:du|de la) présente?
  présente? (?:Accord|Traité|Convention|Protocole) pren(?:d|dra) effet
  -> entre en vigueur, ou entrée en vigueur
  date de prise d'effet -> date d'entrée en vigueur
16 in-force warning law
  (?:[Aa]ccord|[Aa]rrangement|[Tt]raité|instrument|[Cc]adre|il|elle) demeur(?:e|era) applicable
  -> demeure en vigueur
17 article warning anywhere
  (?:la|de la|à la) présente section
  -> le présent article
19 done-at warning capitals anywhere
  Signé(?: en double exemplaire)? à
  -> Fait à
20 equally-authentic warning anywhere
  également valides?
  (?:ayant|a|ont|auront) la même valeur(?! que)
  -> faisant également foi
21 in-witness warning anywhere
  ce qui précède (?:consigne|représente)
  -> En foi de quoi
24 terminate warning
  cess(?:er|e|ent|era|eront) de participer
  met(?:tre|tra|tent|tant)? fin à (?:sa|leur|la) participation
  -> dénoncer
36 un-registration warning
  ne se prête pas à l'enregistrement
"""
ENGLISH: Final[tuple[Rule, ...]] = rules(_ENGLISH, "en")
FRENCH: Final[tuple[Rule, ...]] = rules(_FRENCH, "fr")
