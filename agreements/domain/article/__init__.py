"""A news text -> facts with the words that say so; see ``Reader``.

Stages, each a module: the text cleaned with a way back to the original, its language, sentences,
mentions (countries, dates, officials, kinds, deeds), statements (which deed was done to which
text), their parties and occasions, drafts across sentences, and how sure they are.
"""

from .facts import AgreementFacts, OfficialFacts, Reading
from .gazetteer import CountryWord, Gazetteer, KnownOfficial, KnownSummit
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
