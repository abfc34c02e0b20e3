"""The English words that bind, row by row (treaty-practice 1.2), and what a non-binding text says instead.

A row whose evidence cell cites no source warns at most (treaty-practice, "How to read").
"""

from __future__ import annotations

from typing import Final

from drafting.checks.register.rule import Rule, rules

_TABLE: Final = r"""
2 parties error capitals
  (?i:the|both|the two|these|all|between)(?: Contracting)? Parties(?! to (?:th\w+|an?|any|it|which|CUSMA|USMCA|NAFTA)\b)
  Contracting Parties
  -> the Participants
  both parties -> both Participants
2 parties warning capitals operative
  (?i:the|both|the two) parties(?! (?:to|of|in|concerned|interested)\b)
  -> the Participants
3 party warning capitals
  (?i:an?|each|either|neither|any|no|other|one|that|the|every|another|\w+ing) Party(?! to (?:the|that|an?)\b)
  -> a Participant
4 shall error
  shall
  -> will, or intends to
  shall not -> will not, or does not intend to
5 may-not warning operative
  may not
  -> will not, or does not intend to
6 must warning operative savings status denied law
  must
  (?:is|are|be|being|been)(?: \w+)? (?:obliged|obligated|bound|required)(?:,[^,;.]{1,80},)? to
  oblig(?:es?|ed|ing)(?= (?:Canada|the United States|the|an?|either|each|both|every) )
  (?:has|have) to(?! (?:do with|offer)\b)
  (?:has|have) (?:a|the)(?: legal)? duty to
  (?:is|are) under (?:a|the)(?: legal)? (?:duty|obligation) to
  -> is expected to, or should
  must -> should, or is to
7 agree error
  agrees?(?! to disagree)
  agreeing(?= (?:that|to|on|upon)\b)
  -> decide, or accept
7 agree error savings
  (?:have|has)(?: also| further| jointly| mutually)? agreed
  (?:it was|it has been|it is|is|are)(?: hereby| further| mutually)? agreed(?= (?:that|to|as follows|between|by))
  -> decide, or accept
  have agreed -> have reached the following understanding
8 agreed warning savings
  (?<!have )(?<!has )(?<!is )(?<!are )(?:mutually )?agreed(?! (?:that|as follows|between))
  -> jointly decided
9 this-agreement warning capitals anywhere
  (?i:this|the present|said) (?:Agreement|Treaty|Convention|Protocol)
  -> this Arrangement
10 undertake error
  undertak(?:es?|ing|en)(?: not| also| further| jointly)? to
  -> intends to
10 undertake warning
  (?:covenants?|pledges?|promises?)(?: (?:not|also|further|jointly))? (?:to|that)
  hereby undertakes?
  undertakes?(?= (?:an|the|that|all|every|full|each)\b)
  -> intends to
11 commitment warning savings status disclaimed
  commitments?(?! of (?:their|the|its) (?:people|citizen))(?! to (?:the rule|democra|open|free|peace|human|multi|shar))
  (?:these|those|its|their|the|all|such) (?:\w+ )?undertakings
  undertakings?(?= (?:to|not to|of|in|under|set|given|made|on|by|that)\b)
  commits?(?: itself| themselves)?(?: not)? to
  (?:is|are) committed to
  -> intention, or understanding
12 obligation warning savings status disclaimed
  obligations?
  -> responsibility, or expectation
13 rights warning savings status disclaimed law
  (?:the|an?|its|their|any|no) (?:\w+ )?right of (?:first|pre-?emption|refusal|access|inspection|appeal|set-off)
  (?:the|an?|its|their|any|no) (?:\w+ )?right of (?:recourse|return|renewal|audit|entry|priority|veto)
  (?:the|a|its|their|any) (?:sole |full )?right (?:not )?to(?! regulate\b)
  (?<!human )(?<!voting |treaty )(?<!mineral |drawing )(?<!property )(?<!Indigenous )rights(?! of (?:work|people|wom))
  -> benefits, or expectations
14 entitled warning savings status disclaimed law
  entitle[sd]?(?= [^.;]{0,60}to\b|,[^.;]{0,60}, to\b)
  entitlements?
  (?:has|have) the right to
  -> may, or expects to
15 entry-into-force error measure
  ent(?:er|ers|ered|ering)(?: \w+ly)? into force
  entry (?:\S+ ){0,4}into force
  (?:com(?:e|es|ing)|came|br(?:ing|ings|ought)|put(?:s|ting)?)(?: \w+ly)? into force
  -> come into effect
  enters into force -> comes into effect
  entry into force -> coming into effect
16 in-force warning measure
  (?<!into )in force
  -> in effect
17 article error capitals anywhere
  (?i:this|the (?:preceding|following|previous|present|foregoing|same)) Articles?
  (?:[Aa]rticles?|ARTICLES?|Arts?\.) (?:\d+|[IVX]+\b)
  (?:Article|ARTICLE) (?i:one|two|three|four|five|six|seven|eight|nine|ten)
  -> Section
18 terms warning
  terms and conditions
  (?:the|these|following) (?:terms|conditions)(?: of| set out in)? (?:this|the present)
  (?:the|these) (?:terms|conditions) (?:laid down|set (?:out|forth)|recorded|stated) (?:in this|here|above|below)
  on the following (?:terms|conditions)
  -> provisions
19 done-at error capitals anywhere
  DONE
  Done(?=(?:,[^.;]{0,80},)? (?:at|in|this|on)\b)
  (?i:this) [\w-]+ day of
  -> Signed at … on …
20 equally-authentic error anywhere
  (?:being )?equally (?:authentic|authoritative)
  equal (?:authenticity|authority|force)
  (?:each|both|all)(?: being)? authentic
  (?:texts?|versions?|languages?|copies|originals?)(?: of which)? (?:is|are|being)(?: both| each| all)? authentic
  -> equally valid
21 in-witness error anywhere
  in (?:witness|testimony|faith) (?:whereof|thereof|of which)
  the undersigned
  (?:being )?duly authori[sz]ed(?: thereto)?
  -> The foregoing records the understanding reached
22 full-powers warning anywhere
  full powers?
  plenipotentiar(?:y|ies)
23 ratify warning denied law
  ratif(?:y|ies|ied|ying|ication|ications)
  acced(?:es?|ed|ing) to
  accession
  instruments? of (?:acceptance|approval)
  -> complete internal steps
24 terminate warning measure
  terminat(?:es?|ed|ing|ion)
  denounc(?:es?|ed|ing)
  denunciation
  (?:notice|right) of withdrawal
  withdrawal (?:of|by) (?:\w+ |the other )?(?:Participant|side|Government|Canada|United States)(?!')
  withdr(?:aws?|ew)(?= (?:on|at|after|upon|in writing|by (?:giving|written|notice|letter))\b)
  withdrawing (?:Participant|side|Government)
  withdr(?:aws?|awal|awn|awing|ew) from (?:this|the present|it)\b
  -> discontinue, or come to an end
25 amend warning measure
  (?<!as )amend(?:s|ed|ing|ments?)?
  this \w+,? as amended
  -> modify
26 breach warning denied law
  breach(?:es|ed)?
  violat(?:es?|ed|ing|ions?)
  non-?compliance
  contraven(?:es?|ed|ing|tions?)
  fail(?:s|ed|ures?|ing)? to comply
  -> departure from
27 dispute warning denied savings
  disput(?:es?|ed)
  -> difference, or difference of views
28 arbitration warning status denied
  arbitra(?:tion|l|tors?)
  tribunals?
  (?:a|the|any|dispute|expert|settlement) panel(?! (?:of|van|truck))
  (?:a|the) panel of (?:\w+ )?(?:experts|arbitrators|members|persons)
  (?:\w+-(?:member|person)|ad hoc|joint|review) panels?
  (?:exclusive|compulsory|sole) jurisdiction
  (?:has|have|with) jurisdiction (?:over|to)
  International Court of Justice
  jurisdiction of (?:(?:the|an?|any|its|their) )?(?:\w+ )?(?:courts?|tribunals?|panels?)
  -> consultations
29 liability warning status denied law
  liable
  liabilit(?:y|ies)
  indemnif(?:y|ies|ied|ication)
  compensat(?:es?|ed|ion)
  -> each side bears its own costs
30 guarantee warning denied
  (?<!loan )(?<!loans, )(?<!loans and )(?<!loans or )guarantee(?:s|d|ing)?
  (?<!seek to )(?<!seeks to )(?<!seeking to )ensur(?:es?|ed|ing)
  -> seek to ensure, or facilitate
31 pursuant-to warning
  (?:pursuant to|in conformity with) (?:this|the present) \w+
  pursuant to (?:section|paragraph) \d+
  -> in accordance with, or under
32 hereby warning
  here(?:by|in|to|of|under|with|inabove|inbelow|unto|upon)
33 deemed warning
  deem(?:s|ed)?
  -> be considered
34 conclude warning
  conclud(?:es?|ed|ing) (?:\S+ ){0,5}(?:agreements?|treat(?:y|ies)|arrangements?)
  this (?:\w+ ){1,4}(?:was|is|has been|will be) concluded
  (?:agreements?|treat(?:y|ies)|arrangements?|memorand(?:um|a)) (?:\w+ )?(?:is|are|was|were|be|been) concluded
  conclusion of (?:this|the present|an?|the|any) (?:\w+ )?(?:agreement|treaty|arrangement|framework|memorandum)
  -> finalise, or sign
35 reservation warning
  reservations?
  interpretative declarations?
  -> accompanying statement
36 un-registration warning status denied
  regist(?:er|ers|ered|ration) (?:\S+ ){0,10}(?:United Nations|Article 102|Secretary-General|Secretariat)
  (?:United Nations|Secretary-General|Secretariat) (?:\S+ ){0,10}registration
  Article 102
  -> not eligible for registration
37 provisional-application warning
  provisional(?:ly)? (?:application|appl(?:y|ies|ied))
  (?:appl(?:y|ies|ied)|application) (?:\S+ ){0,3}provisional(?:ly)?
  -> early steps
38 depositary warning
  depositar(?:y|ies)
  deposit(?:s|ed|ing)?(?: of)? (?:its|their|an?|the|this) (?:\w+ )?(?:instruments?|originals?|texts?|notes?|arrangement)
  deposited with (?:the|its|their) (?:\w+ )?(?:Governments?|Ministry|Department|Secretar\w+|United Nations|Treaty)
  -> keeper of the signed copies
39 exchange-of-notes error status denied
  constitutes? an? (?:agreement|treaty)
  (?:forms?|amounts? to|becomes?|represents?|(?:regarded|considered) as) an? (?:\w+ )?(?:agreement|treaty)(?= between\b)
  -> will place on record the understanding
40 implement-obligations warning savings status denied
  (?:implement|fulfil|perform|discharge|honour|comply with)(?:s|ing)? (?:the|its|their|these|all) (?:\w+ )?obligations?
  -> carry out
42 proviso warning
  provided(?:,? (?:always|however|further),?)? that
  -> subject to, or where
43 force-of-law warning status denied
  effective as law
  direct effect
  force of law
44 high-contracting error anywhere
  High Contracting Part(?:y|ies)
  Contracting (?:States?|Governments?)
  -> the Participants
"""
RULES: Final[tuple[Rule, ...]] = rules(_TABLE, "en")
