"""A Word text on its way into the library: its articles become draft clause files, and nothing of it is lost."""
