"""Countries that a sentence tells of beside the parties: a host, a critic, one who looks on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.passages import Sentence

BEFORE_IT = re.compile(r"\bwith (?:the )?(?:(?:[A-Z][\w'-]+ ){1,3}(?:and |, )(?:the )?)?$")
ONLOOKER = re.compile(
    r"(?:'s? \w+)? (?:at the table|looking on|watching|in attendance|in the room|present|mediating|"
    r"presiding|as (?:an? |the |its |their )?(?:mediator|guarantor|witness|broker|host|observer|"
    r"go-between)(?:s|es)?)\b"
)  # "signed with the Bank at the table": no party
THAT = re.compile(r"\b(?:that|which|what) (?:the )?$")
THIRD_PARTNER = re.compile(r" as (?:an? |the )?third (?:partner|party|side)\b")
OPINION = re.compile(
    r" (?:\w+ )?(?:thinks?|claims?|considers?|regards?|believes?|calls?|disputes?|maintains?|"
    r"rejects?|deems?|sees?)\b"
)  # "a sea that Peru thinks is its own": no party either
AND_ANOTHER = re.compile(r"(?:,? and|,) (?:the )?(?:[A-Z][\w'-]+ ?){1,3}(?= )")
BY_SEVERAL = re.compile(
    r"\b(?:brokered|mediated|facilitated|hosted|sponsored|guaranteed|witnessed) by "
    r"(?:(?:,|and|the|of) ?|[A-Z][\w.'-]* ?)*$"
)
REACTS = re.compile(
    r" (?:has |had )?(?:also )?(?:welcomed|praised|congratulated|applauded|condemned|criticised|"
    r"criticized|lamented|regretted|sent (?:its )?congratulations)\b"
)


def is_third(text: str, grammar: Grammar, start: int, mention: CountryMention) -> bool:
    """Whether *mention*, in the sentence from *start*, is of no party to what is told there."""
    begin = max(start, mention.span[0] - 28)
    at = mention.span[0]
    before = text[begin:at]
    if THIRD_PARTNER.match(text, mention.span[1]):
        return True
    if reacts(text, mention):
        return True
    if mediates(text, start, mention):
        return True
    if OPINION.match(text, mention.span[1]) and THAT.search(before):
        return True
    last = next(reversed(list(grammar.third.finditer(before))), None)
    return (
        last is not None
        and len(before) - last.end() <= 14
        and not re.search(r"[,;]|\b(?:and|with|between)\b", before[last.end() :])
    )


def mediates(text: str, start: int, mention: CountryMention) -> bool:
    """Whether it is one of those with whose help it was done: "brokered by Peru and Chile", "with
    Peru as mediator"; the sentence is that from *start*."""
    at = mention.span[0]
    begin = max(start, at - 90)
    if text.find("ed by ", begin, at) >= 0 and BY_SEVERAL.search(text, begin, at):
        return True
    return is_onlooker(text, mention)


def mediators(
    text: str, sentences: Sequence[Sentence], by_sentence: Sequence[Sequence[CountryMention]]
) -> set[str]:
    """The countries that are told as mediators, and nowhere as doing something themselves."""
    helping: set[str] = set()
    doing: set[str] = set()
    for sentence, here in zip(sentences, by_sentence, strict=True):
        for mention in here:
            if mediates(text, sentence.span[0], mention):
                helping.add(mention.code)
            elif mention.acts:
                doing.add(mention.code)
    return helping - doing


def is_onlooker(text: str, mention: CountryMention) -> bool:
    """Whether it is told as one in whose presence it was done: "with Peru and Chile watching"."""
    at, over = mention.span
    if not ONLOOKER.match(text, over):
        other = AND_ANOTHER.match(text, over)
        if other is None or not ONLOOKER.match(text, other.end()):
            return False
    return BEFORE_IT.search(text, max(0, at - 60), at) is not None


def reacts(text: str, mention: CountryMention) -> bool:
    """Whether it says something of what others did: "Peru welcomed the pact"."""
    return REACTS.match(text, mention.span[1]) is not None and mention.form in ("name", "capital")
