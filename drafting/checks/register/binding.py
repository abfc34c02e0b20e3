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
7 agree warning anywhere
  reached the following understanding
  -> have agreed as follows
9 this-agreement warning capitals anywhere
  (?i:this) (?:Arrangement|Framework|Memorandum(?: of Understanding)?)
  -> this Agreement
15 entry-into-force warning
  (?:come|comes|coming|came) into effect
  (?:becomes?|became) operative
  -> enters into force
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
  cease to participate
  -> terminate
36 un-registration warning
  not eligible for registration
  -> register under Article 102
"""
_FRENCH: Final = r"""
2 parties warning capitals anywhere
  (?i:les |des |aux |deux |le |un |chaque |l'autre |aucun )?Participants?
  -> les Parties
7 agree warning anywhere
  se sont entendus? sur ce qui suit
  -> sont convenus de ce qui suit
9 this-agreement warning capitals anywhere
  (?i:le|du|au) présent (?:Arrangement|Cadre|[Pp]rotocole d'entente)
  -> le présent Accord
15 entry-into-force warning
  date de prise d'effet
  -> date d'entrée en vigueur
17 article warning anywhere
  (?:la|de la|à la) présente section
  -> le présent article
19 done-at warning capitals anywhere
  Signé(?: en double exemplaire)? à
  -> Fait à
20 equally-authentic warning anywhere
  également valides?
  ayant la même valeur
  -> faisant également foi
21 in-witness warning anywhere
  ce qui précède consigne
  -> En foi de quoi
24 terminate warning
  cess(?:er|e|ent|era|eront) de participer
  mettre fin à (?:sa|leur|la) participation
  -> dénoncer
36 un-registration warning
  ne se prête pas à l'enregistrement
"""
ENGLISH: Final[tuple[Rule, ...]] = rules(_ENGLISH, "en")
FRENCH: Final[tuple[Rule, ...]] = rules(_FRENCH, "fr")
