"""The grammar of the text language (formats.md), for lark's LALR parser; terminals come from scan.py.

An upper-case name is a terminal. What stands inside ``{ref …}``, ``{annex …}`` and ``{when …}`` is
grammar too, so that a mistake there is found at its own column.
"""

from __future__ import annotations

GRAMMAR = r"""
text: block*
?block: plain | passage
?plain: paragraph | table | items | signatures
passage: LONE_WHEN condition CLOSE then [LONE_OTHERWISE otherwise] LONE_END
then: plain+
otherwise: plain+
paragraph: PARAGRAPH inline*
?inline: leaf | phrase
phrase: WHEN condition CLOSE leaves [OTHERWISE leaves] END
leaves: leaf*
?leaf: words | italic | term | definition | value | choice | reference | annex
words: WORDS
italic: ITALIC
term: TERM
definition: DEFINITION
value: VALUE
choice: CHOICE_OPEN form (BAR form)+ CLOSE
form: (words | italic | term | definition)*
reference: REF_OPEN (THIS | CLAUSE | CLAUSE? targets) CLOSE
targets: TARGET (COMMA TARGET)* (JOINER TARGET)?
annex: ANNEX_OPEN CLAUSE? NAME CLOSE
condition: CLAUSE (OR CLAUSE)* | NAME | NOT NAME | NAME IS NOT? options
options: NAME (OR NAME)*
table: TABLE
items: ITEMS
signatures: SIGNATURES

%declare LONE_WHEN LONE_OTHERWISE LONE_END PARAGRAPH WHEN OTHERWISE END WORDS ITALIC TERM DEFINITION VALUE
%declare CHOICE_OPEN BAR CLOSE REF_OPEN THIS CLAUSE TARGET COMMA JOINER ANNEX_OPEN NAME NOT IS OR
%declare TABLE ITEMS SIGNATURES
"""
