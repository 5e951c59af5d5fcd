"""Facets: how many agreements of a list fall under each value it could be narrowed by."""

from .chosen import Chosen
from .counts import FacetCounts, counted
from .extent import Extent, Months, countries_extent, months, months_of_all, without_subject
from .kept import Facets, FacetTally
from .tally import tallied, total

__all__ = [
    "Chosen",
    "Extent",
    "FacetCounts",
    "FacetTally",
    "Facets",
    "Months",
    "counted",
    "countries_extent",
    "months",
    "months_of_all",
    "tallied",
    "total",
    "without_subject",
]
