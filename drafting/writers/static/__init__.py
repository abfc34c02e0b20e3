"""The static redline: a clean Word file that shows changes by colour and line, with no tracked change in it."""
