"""Edit scripts of Word files: made from two, applied to one (docs/edit-script.md)."""
