"""The redline as one self-contained page for a browser."""
