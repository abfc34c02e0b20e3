"""What the keeper of the library does with clauses: try them, compare versions, approve, rename, preview."""
