"""What values read like in English and in French: pure functions from values to words."""
