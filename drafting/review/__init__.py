"""Where the two halves meet: what came back from the other side, read in the terms of the text."""
