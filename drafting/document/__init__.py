"""A Word file as a value: stories, blocks, paragraphs, and the canonical form in which two of them are compared."""
