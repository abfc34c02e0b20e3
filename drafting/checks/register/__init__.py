"""The register of an instrument: binding or not, and whether its words keep to it (treaty-practice 1)."""
