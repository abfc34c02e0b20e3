"""The parts of ``drafting redline``: where outputs go, what can be made, how it is made."""
