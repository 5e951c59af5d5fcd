"""Words for any agreement: what people say of one, whatever its title calls it."""

from __future__ import annotations

from .query import SearchQuery

# As tokens: folded, without accents. "Treaty" and "memorandum" tell of a kind and are none of them.
# All are bilateral, and most are signed.
GENERIC = frozenset(
    {
        "agreement",
        "agreements",
        "deal",
        "deals",
        "pact",
        "pacts",
        "accord",
        "accords",
        "acuerdo",
        "acuerdos",
        "accordo",
        "accordi",
        "acordo",
        "acordos",
        "abkommen",
        "соглашение",
        "соглашения",
        "соглашению",
        "соглашении",
        "соглашений",
        "समझौता",
        "समझौते",
        "bilateral",
        "papers",
        "sign",
        "signed",
        "signs",
    }
)


def generic_terms(query: SearchQuery) -> set[int]:
    """Where the terms begin that any agreement answers: each alone, unquoted, not left out."""
    return {
        term.start
        for group in query.groups
        if len(group) == 1
        for term in group
        if not term.is_phrase and not term.negated and GENERIC.issuperset(term.words)
    }
