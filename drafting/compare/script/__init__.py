"""The edit script (docs/edit-script.md): its value, its JSON form, what makes, applies and inverts it."""
