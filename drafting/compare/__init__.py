"""What changed between two documents: alignment, moves, words, and the edit script as a plain value."""
