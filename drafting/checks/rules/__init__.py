"""Rules across clauses: clause-catalogue.md, section 8, R01 to R48. ``table`` names them all, ``run`` runs them."""
