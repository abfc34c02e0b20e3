"""The closed text language of clauses: grammar, tree, checks."""
