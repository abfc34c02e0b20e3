"""Papers about a text: a bilingual table, a certificate, reports. Not drafts: they have no numbering of their own."""
