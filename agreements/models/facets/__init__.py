"""Facets: how many agreements of a list fall under each value it could be narrowed by."""

from .chosen import Chosen
from .counts import FacetCounts, counted
from .kept import Facets, FacetTally
from .tally import tallied, total

__all__ = ["Chosen", "FacetCounts", "FacetTally", "Facets", "counted", "tallied", "total"]
