"""The one door for YAML: text in, nodes with places out, or findings that a lawyer can act on."""

from drafting.source.nodes import Mapping, Node, Scalar, Sequence, child, has, own_place, place_of
from drafting.source.yaml import read_yaml

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "child", "has", "own_place", "place_of", "read_yaml"]
