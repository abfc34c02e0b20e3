"""A marked-up Word file as a reader sees it: blocks, runs, and which change each of them belongs to."""
