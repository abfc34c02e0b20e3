"""A text under negotiation: what is open in it, what the sides do about it, and how far it has come over the rounds."""
