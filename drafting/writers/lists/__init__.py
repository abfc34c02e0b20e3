"""Changes as data: the same numbered changes as text, Markdown, CSV and JSON."""
