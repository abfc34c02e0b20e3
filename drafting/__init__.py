"""Drafting: deal files in, Word drafts in English and French and their redlines out."""

__version__ = "0.1.0"
