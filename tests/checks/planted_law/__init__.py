"""Mistakes of law planted by a lawyer: sentences, pairs and rewordings, and the Word files that hold them."""
