"""From what was typed to exact values: one small reader a kind of value; each raises ``Wrong``."""
