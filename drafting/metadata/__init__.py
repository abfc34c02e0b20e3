"""What a Word file tells of its writers beside its text; and the file without it (safety.md, leaving the house)."""
