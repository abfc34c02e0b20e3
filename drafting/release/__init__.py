"""What leaves the house: its internal words looked for in every file, the manifest that goes along, what was sent."""
