"""A news text -> facts with the words that say so; see ``Reader``.

Each stage is a room, and stands on those before it: ``grammar`` (a file a language), ``text``
(readable, with a way back to the original; its language and sentences), ``instruments`` and
``countries`` (what is named), ``deeds`` (what was done to which text), ``days``, then ``people``,
``places`` and ``sides`` of a deed, and ``drafts`` across sentences. ``one_article`` is their order.
"""

from .countries.gazetteer import CountryWord, Gazetteer, KnownOfficial, KnownSummit
from .facts import AgreementFacts, OfficialFacts, Reading
from .reader import Reader

__all__ = [
    "AgreementFacts",
    "CountryWord",
    "Gazetteer",
    "KnownOfficial",
    "KnownSummit",
    "OfficialFacts",
    "Reader",
    "Reading",
]
