"""From an instrument to a Word file: the docxtpl shell, then the body with native numbering, fields and controls."""
