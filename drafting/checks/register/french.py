"""The French words that bind, row by row (treaty-practice 1.2), and what a non-binding text says instead.

The tense of the verbs (row 4) is told by subject and ending, in ``tense``. A row whose evidence cell cites no source
warns at most.
"""

from __future__ import annotations

from typing import Final

from drafting.checks.register.rule import Rule, rules

_TABLE: Final = r"""
4 shall warning
  shall
  -> entend
2 parties error capitals
  (?i:les|des|aux|deux|entre|ces)(?: deux)? Parties(?: contractantes)?(?! (?:à|au|aux) )
  -> les Participants
  des parties -> des Participants
  aux parties -> aux Participants
2 parties warning capitals operative
  (?i:les|aux) (?:deux )?parties(?= (?:s'|se |conviennent|sont|ont|peuvent|doivent|\w+ront\b|\w+ent\b))
  -> les Participants
3 party warning capitals
  (?i:une|chaque|l'autre|autre|aucune|toute|cette|la|l'une|chacune des) Partie(?! (?:[IVX]+|\d+)\b)
  -> un Participant
  chaque partie -> chaque Participant
  l'autre partie -> l'autre Participant
  la partie -> le Participant
  cette partie -> ce Participant
  aucune partie -> aucun Participant
  toute partie -> tout Participant
6 must warning operative savings status law
  doi(?:t|vent)
  devr(?:a|ont)
  -> devrait, ou est censé
  doivent -> devraient, ou sont censés
  devront -> devraient, ou sont censés
6 must warning operative savings status denied law
  (?:est|sont|sera|seront|être) tenue?s?(?=(?:,[^,;.]{1,80},)? (?:de |d')(?!façon|manière|concert|temps))
  (?:est|sont|sera|seront|être) tenue?s? (?:à|au|aux) (?:une? |la |l'|des )?(?:consultation|confidentialité|secret)s?
  (?:est|sont|sera|seront|être) tenue?s? (?:à|au|aux) (?:une? |la |l'|des )?(?:notification|obligation|communication)s?
  (?:est|sont|sera|seront|être) tenue?s? (?:à|au|aux) (?:une? |la |l'|des )?(?:discrétion|réserve|respect|information)s?
  (?:est|sont|sera|seront|être) astreinte?s? (?:à|au|aux)
  incomb(?:e|ent|era|eront) (?:à|au|aux)
  (?:est|sont|sera|seront|être) obligée?s?(?=(?:,[^,;.]{1,80},)? (?:de|d'|à))
  a (?:le devoir|l'obligation) de
  ont (?:le devoir|l'obligation) de
  -> devrait, ou est censé
  sont tenus -> devraient, ou sont censés
  sont obligés -> devraient, ou sont censés
  ont l'obligation de -> devraient, ou sont censés
7 agree error
  convenant(?= (?:de|d'|que|qu'))
  (?<!il )(?<!qui )(?<!qu'il )(?:conviennent|convient)(?= (?:de|d'|que|qu'))
  (?<!ce qui )(?<!il )(?:conviennent|conviendront)
  -> décident, ou acceptent
  convient -> décide, ou accepte
  convenant -> décidant
7 agree error savings
  (?:sont|est|étaient|était) convenue?s?
  (?:ont|a) convenu
  -> se sont entendus sur ce qui suit
  a convenu -> s'est entendu
  est convenu -> s'est entendu
8 agreed warning savings
  (?<!sont )(?<!est )(?<!ont )(?<!a )convenue?s?
  d'un commun accord
  -> déterminé conjointement
9 this-agreement warning capitals anywhere
  (?i:le|du|au|ce) présent (?i:Accord|Traité|Protocole(?! d'entente))
  (?i:cet|cette|ce) (?:Accord|Convention|Traité)
  (?i:la|de la|à la) présente (?i:Convention)
  -> le présent Arrangement
10 undertake error
  s'oblig(?:e|ent|era|eront)(?= (?:à|envers))
  s'engag(?:e|ent|era|eront|er|eant)(?: \w+)?(?= (?:à|envers|de|d'))
  s(?:e sont|'est) engagée?s?(?: \w+)?(?= (?:à|envers|de|d'))
  -> entend, ou a l'intention de
  s'engagent -> entendent, ou ont l'intention de
  se sont engagés -> entendent, ou ont l'intention de
  s'engageant -> entendant
11 commitment warning savings status disclaimed
  engagements?
  -> intention, ou entente
12 obligation warning savings status disclaimed
  obligations?
  -> responsabilité, ou attente
13 rights warning savings status disclaimed law duties
  droits? de (?:préemption|premier refus|regard|priorité|préférence|rachat|recours|visite|reprise|résiliation|veto)
  droits? d'(?:inspection|accès|option|audit)
  (?:le|un|son|leur|tout) droit(?= (?:de |d')(?:ne |s'|se )?\w+(?:er|ir|re)\b)
  droits(?! de (?:la personne|propriété|douane)\b)
  -> avantages
14 entitled warning savings status disclaimed law
  (?:a|ont|aura|auront|avoir) (?:le )?droit(?:,[^,;.]{1,80},)? (?:à|au|aux|de|d')
  est en droit de
  sont en droit de
  -> peut, ou s'attend à
  ont droit à -> peuvent obtenir, ou s'attendent à
  a droit à -> peut obtenir, ou s'attend à
  auront droit à -> pourront obtenir, ou s'attendront à
  ont le droit de -> peuvent
  a le droit de -> peut
  auront le droit de -> pourront
15 entry-into-force error measure
  entr(?:e|ent|er|era|eront|ée|é|és|ées|ant)(?: \w+ment)? en vigueur
  m(?:ise|ettre|et|ettent|ettra|ettront) en vigueur
  -> prendre effet
  entrée en vigueur -> prise d'effet
  entre en vigueur -> prend effet
  entrera en vigueur -> prendra effet
16 in-force warning measure
  (?<!entre )(?<!entrent )(?<!entrer )(?<!entrée )(?<!entrera )(?<!entreront )(?<!entré )(?<!entrant )en vigueur
  -> applicable
17 article error anywhere
  articles? (?:\d+|premier|[IVX]+\b|précédents?|suivants?)
  art\. \d+
  (?:le |du |au )?présent article
  -> section
18 terms warning
  termes et conditions
  (?:les|aux|des) (?:termes|conditions) (?:du|de la|de l') ?présente?
  (?:les|aux|des) (?:termes|conditions) (?:consignée?s|énoncée?s|fixée?s) (?:ci-|dans la? présente?|au présent)(?:\w+)?
  aux (?:termes|conditions) suivante?s
  (?:les )?conditions suivantes
  -> dispositions
19 done-at error capitals anywhere
  FAIT
  Fait(?=(?:,[^.;]{0,80},)? (?:à|en|ce|le (?:\d|premier)))
  (?i:ce) (?:\w+ et )?(?:\w+ième|premier) jour (?:de|d'|du mois)
  -> Signé à … le …
20 equally-authentic error anywhere
  faisant (?:également|pareillement|tous deux|toutes deux) foi
  f(?:ont|ait|eront|era) (?:également|pareillement|tous deux|toutes deux|l'un et l'autre) foi
  même (?:autorité|force)(?= ?[.,;)])
  (?:textes?|versions?|exemplaires?|originaux) [^.;]{0,60}f(?:ont|ait|aisant|eront|era) foi
  également authentiques?
  (?:textes?|versions?|originaux|exemplaires?) (?:étant |sont |est )?(?:tous deux |toutes deux )?authentiques?
  -> également valides
21 in-witness error anywhere
  en (?:foi|témoignage) de quoi
  les soussignés?
  dûment (?:autorisé|habilité)e?s?(?: à cet effet)?
  -> Ce qui précède consigne l'entente à laquelle sont parvenus
22 full-powers warning anywhere
  pleins pouvoirs
  plénipotentiaires?
23 ratify warning denied law
  ratifi(?:er|e|ent|ée?s?|cation|cations|era|eront)
  adh(?:érer|ère|èrent|érera|éreront|ésion)(?= (?:à|au|aux))
  instruments? (?:d'approbation|d'acceptation|d'adhésion)
  -> accomplir les étapes internes
  ratification -> accomplissement des étapes internes
  ratifiera -> accomplira ses étapes internes
  ratifieront -> accompliront leurs étapes internes
24 terminate warning measure
  dénonc(?:er|e|ent|era|eront|ée?s?|iation)
  résili(?:er|e|ent|era|eront|ée?s?|ation)
  (?:avis|préavis|droit) de retrait
  (?:se retirer|se retire|se retirent|se retirera|se retireront|retrait)(?= (?:du|de la) présente?\b)
  se retir(?:e|er|era|eront|ent)(?= (?:en|par|moyennant|à|après|sur|avec)\b|[.;,])
  retrait (?:d'un|de l'un|de l'autre)[^.;]{0,30} (?:Participants?|côtés?|gouvernements?)
  retrait (?:du Participant|du Canada|des États-Unis)
  -> cesser de participer, ou mettre fin à la participation
25 amend warning measure
  amend(?:er|e|ent|era|eront|ée?s?|ements?)
  -> modifier
  amendement -> modification
  amendements -> modifications
  amendé -> modifié
  amendée -> modifiée
26 breach warning denied law
  violations?
  viol(?:er|e|ent|era|eront|ée?s?)
  manquements?
  non-conformités?
  (?:contrevien\w+|contreven\w+|contravention) (?:à|au|aux)
  défaut de se conformer
  (?:(?:a|ont|aura|auront|ayant) manqué|manquer|manquera|manqueront|manquerait) (?:à|au|aux)
  (?:non-respect|inobservation|inexécution)(?= (?:du|de|des)\b)
  -> écart par rapport à
  a manqué à -> s'est écarté de
  a violé -> s'est écarté de
  violé -> s'est écarté de
  viole -> s'écarte de
27 dispute warning denied savings
  différends?
  litiges?
  -> divergence de vues
28 arbitration warning status denied
  arbitra(?:ge|l|ux|les?)
  arbitres?
  tribuna(?:l|ux)
  groupes? (?:spécia(?:l|ux)|d'experts|d'arbitrage)
  (?:juridiction|compétence) (?:exclusive|obligatoire)
  Cour internationale de Justice
  -> consultations
29 liability warning status denied law
  (?:est|sont|sera|seront|être|tenue?s?) responsables?(?! de (?:ses|leurs)\b)
  responsabilité (?:civile|juridique|internationale)
  responsabilité (?:des|du|de tout|d'un|pour les?|pour) (?:dommages?|déversements?|pertes?|retards?|préjudices?)
  répar(?:er|e|ent|era|eront) (?:les?|tout|ces?) (?:dommages?|préjudices?)
  indemnis(?:er|e|ent|era|eront|ée?s?|ation|ations)
  indemnités?
  -> assume ses propres frais
30 guarantee warning denied
  (?<!prêts, de )(?<!prêts et )(?<!prêts ou )garanti(?:r|t|ssent|ra|ront|e|es|s)?(?! de prêts?)
  (?<!efforcer d')(?<!efforce d')(?<!efforcent d')(?<!efforcera d')(?<!efforceront d')(?<!s')assur(?:er|e|ent|era|eront)
  -> s'efforcer d'assurer, ou faciliter
  assurera -> s'efforcera d'assurer, ou facilitera
  assureront -> s'efforceront d'assurer, ou faciliteront
  garantira -> s'efforcera d'assurer, ou facilitera
  garantiront -> s'efforceront d'assurer, ou faciliteront
31 pursuant-to warning
  en (?:application|vertu) (?:du|de la|de l')(?: )?présente?
  en application (?:du paragraphe|de la section) \d+
  en (?:exécution|application|vertu) (?:du présent|de la présente|des présentes?)
  -> conformément au
32 hereby warning
  par (?:la|les) présentes?
  (?:aux|des|les|ces) présentes(?! [a-zà-ÿ]+s\b)
33 deemed warning
  (?:est|sont|sera|seront|être) (?:réputée?s?|censée?s? être)
  réputée?s?
  -> est considéré comme
  sera réputé -> sera considéré comme
  sont réputés -> sont considérés comme
  sont réputées -> sont considérées comme
  seront réputées -> seront considérées comme
  seront réputés -> seront considérés comme
34 conclude warning
  conclu(?:re|t|ent|ra|ront|e|s|es|ant)? (?:une? |les? |l'|cet )(?:\S+ ){0,2}(?:accord|traité|arrangement)s?
  conclu(?:re|t|ent|ra|ront|s|es)? (?:des |d'autres |tout )(?:\S+ ){0,2}(?:accord|traité|arrangement)s?
  présente? (?:\S+ ){1,4}(?:a été|est|sera|fut) conclue?
  conclusion (?:du|de la) présente?
  conclusion (?:d'un |de l'|du |d'|des? )(?:accords?|traités?|arrangements?)
  (?:accords?|traités?|arrangements?|ententes?) (?:\S+ ){0,2}(?:est|sera|seront|sont|a été|ont été|être) conclue?s?
  -> finaliser, ou signer
35 reservation warning
  (?:formul(?:er|e|ent|era|eront|é)|émet(?:tre|tra|tront)?|fai(?:re|t)) (?:une|des|de|toute|aucune) réserves?
  aucune réserve(?= (?:ne|n'|au|à)\b)
  (?<!sous )réserves? (?:au|aux|à l'égard|formulées?)
  déclarations? interprétatives?
  -> déclaration d'accompagnement
36 un-registration warning status denied
  enregistr(?:er|ée?s?|era|eront|ement|e|ent) (?:\S+ ){0,10}(?:Nations Unies|Article 102|Secrétariat|Secrétaire)
  article 102
  -> ne se prête pas à l'enregistrement
37 provisional-application warning
  à titre provisoire
  application provisoire
  (?:s'appliqu\w+|appliqu\w+) (?:\S+ ){0,4}provisoirement
  -> mesures anticipées
38 depositary warning
  dépositaires?
  dépôt (?:du|de la) présente?
  déposée?s? auprès (?:du|de la|de l'|des)
  (?:dépôt|déposer|dépose|déposera|déposeront) (?:de |d'|des |son |ses |les |leurs? |l')?(?:un )?(?:instruments?)
  -> détenteur
39 exchange-of-notes error status denied
  constitu(?:e|ent|era|eront|ant|er)(?: \w+)? un (?:accord|traité)
  (?:form(?:e|ent|era|eront|ant|er)|équivau\w+ à|vau(?:t|dra|dront|lent))(?: \w+)? un (?:accord|traité)(?= entre\b)
  -> consignent l'entente de nos gouvernements
40 implement-obligations warning savings status denied
  (?:mettre|met|mettent|mettra|mettront) en œuvre (?:les|ses|leurs|ces) obligations
  (?:exécut\w+|rempli\w+|respect\w+|s'acquitt\w+ de|acquitter de) (?:les|ses|leurs|ces) obligations
  -> donner suite à
42 proviso warning
  pourvu(?: \w+)? qu(?:e|')
  à (?:la )?condition (?:que|qu'|de)
  -> sous réserve de, ou lorsque
43 force-of-law warning status denied
  (?:avoir|a|ont|aura|auront) force de loi
  effet direct
  force de loi
44 high-contracting error anywhere
  Hautes? Parties? contractantes?
  (?:États?|gouvernements?) contractants?
  -> les Participants
"""
RULES: Final[tuple[Rule, ...]] = rules(_TABLE, "fr")
