"""What the sides do, will do or may do: main clauses with a side as their subject, in either language."""
