"""Countries that a sentence tells of beside the parties: a host, a critic, one who looks on."""

from __future__ import annotations

import re

from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.grammar import Grammar

WITH = re.compile(r"\bwith (?:the )?$")
ONLOOKER = re.compile(
    r"(?:'s? \w+)? (?:at the table|looking on|watching|in attendance|in the room|present|mediating|"
    r"presiding|as (?:an? |the )?(?:mediator|guarantor|witness|broker|host|observer|go-between))\b"
)  # "signed with the Bank at the table": no party
THAT = re.compile(r"\b(?:that|which|what) (?:the )?$")
THIRD_PARTNER = re.compile(r" as (?:an? |the )?third (?:partner|party|side)\b")
OPINION = re.compile(
    r" (?:\w+ )?(?:thinks?|claims?|considers?|regards?|believes?|calls?|disputes?|maintains?|"
    r"rejects?|deems?|sees?)\b"
)  # "a sea that Peru thinks is its own": no party either
REACTS = re.compile(
    r" (?:has |had )?(?:also )?(?:welcomed|praised|congratulated|applauded|condemned|criticised|"
    r"criticized|lamented|regretted|sent (?:its )?congratulations)\b"
)


def is_third(text: str, grammar: Grammar, start: int, mention: CountryMention) -> bool:
    """Whether *mention*, in the sentence from *start*, is of no party to what is told there."""
    begin = max(start, mention.span[0] - 28)
    before = text[begin : mention.span[0]]
    if THIRD_PARTNER.match(text, mention.span[1]):
        return True
    if reacts(text, mention):
        return True
    if ONLOOKER.match(text, mention.span[1]) and WITH.search(before):
        return True
    if OPINION.match(text, mention.span[1]) and THAT.search(before):
        return True
    last = next(reversed(list(grammar.third.finditer(before))), None)
    return (
        last is not None
        and len(before) - last.end() <= 14
        and not re.search(r"[,;]|\b(?:and|with|between)\b", before[last.end() :])
    )


def reacts(text: str, mention: CountryMention) -> bool:
    """Whether it says something of what others did: "Peru welcomed the pact"."""
    return REACTS.match(text, mention.span[1]) is not None and mention.form in ("name", "capital")
