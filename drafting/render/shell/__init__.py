"""The shell of a draft: cover, header, footer and signature page, rendered from the template by docxtpl."""
