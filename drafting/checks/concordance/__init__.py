"""Whether two languages of one text say the same: tree, figures, references, terms, force."""
