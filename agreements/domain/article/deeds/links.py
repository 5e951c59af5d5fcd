"""Which texts of a sentence each of its deeds was done to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.instruments.kinds import ENUMERATED, KindMention
from agreements.domain.article.text.passages import BEGINS_WITH_ITS_TEXT, ITEM, Sentence

from .chains import BARRIER, CHANGES, LIST_ENDS, chain, chain_back
from .mentions import AFTER_SIGNATURE, Deed

LISTED = "listed"
FORWARD, FORWARD_WEAK, BACKWARD = 110, 40, 150
BACKWARD_OVER_A_CLAUSE = 280  # characters over "which the ministers signed last year in ..."
ONE_OF = re.compile(r"\bone of\b", re.IGNORECASE)
RELATIVE = re.compile(
    r"\W*(?:(?:says |provides |states )?which|that|che|que|qui|die|das|der|которы\w+|जिस\w*)\b",
    re.IGNORECASE,
)
REDUCED = re.compile(
    r"\s*(?:by|in|for|on|at|between|here|during|with|last|earlier|this|yesterday|today|after|under|likewise|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|;|:|,|\.|$|–|—|\()",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r", (?:both|all(?: \w+)?)\s*$|\b(?:was|were|been|be|being|is|are|got)"
    r"(?: (?:also|then|formally|first|recently|finally|jointly|officially))?\s*$",
    re.IGNORECASE,
)
TO_BE = re.compile(r"\b(?:to|will|would|shall) be\b", re.IGNORECASE)
WHEN_OR_HOW_LONG = re.compile(
    r",? (?:(?:earlier )?(?:on \w+day|yesterday|today|(?:last|this) \w+)(?: \w+ing)?|"
    r"for (?:another|a further|[a-z]+ more) (?:[a-z]+ )?(?:years?|months?)|in (?!the )[A-Z]\w+)\b,?"
)  # "renewed on Monday, for another four years, the treaty"
ACTIVE_NOW = re.compile(r"[a-z]+s")
ACTIVE = re.compile(r"\w+ing\b")
CLAUSE_OVER = re.compile(
    r"\W*,? (?:which|that|whose)\b[^;]*, (?:(?:was|were|is|are|has been|have been) )?(?:\w+ )?$"
)
PAPERWORK = re.compile(r" (?:papers|documents|instruments)")  # "signed papers": no agreement
THE_TEXT_OF = re.compile(
    r"\b(?:an?|the) (?:final )?(?:text|wording|terms|draft|details|contents?|version) (?:of|for)\b"
)
AND_HAS = re.compile(
    r"[^;.]{0,160}\band (?:it )?(?:has|have|was|were|is|are)"
    r"(?: (?:now|since|then|also|been|already))*"
)
COLON = re.compile(r":\s*(?:the |an? )?$")
GAPPED = re.compile(r"\d[^;.]{0,40}[,;] (?:and )?(?:the |an? )?$")
ON_A_DAY = re.compile(
    r" (?:on|in) (?:\d{1,2} [A-Z]|[A-Z][a-z]+ \d|(?:19|20)\d\d)|, (?:on|in) (?:\d{1,2} [A-Z]|\d{4})"
)
WHICH_HAD = re.compile(r"\b(?:which|that) had\b")
PREPOSITION = re.compile(r"\b(?:of|on|about|to|under|from|for|by|in|through|over)\b", re.IGNORECASE)


def linked_deeds(
    text: str,
    sentence: Sentence,
    kinds: Sequence[KindMention],
    deeds: Sequence[Deed],
    grammar: Grammar,
) -> tuple[dict[int, Deed], dict[int, Deed]]:
    """The deed done to each of *kinds*, by its number; a plain verb outranks a weak one.

    The second are those done after the signature: "the treaty signed in May entered into force".
    """
    linked: dict[int, Deed] = {
        at: Deed(LISTED, (kind.span[0], kind.span[0] + 1), True, False, False)
        for at, kind in enumerate(kinds)
        if kind.manner == ENUMERATED or (at == 0 and is_an_item(text, sentence, kind))
    }
    since: dict[int, Deed] = {}
    for place, deed in enumerate(deeds):
        for at in _objects(text, deed, deeds[place + 1 : place + 2], kinds, grammar):
            held = linked.get(at)
            if held is not None and _is_later(held, deed):
                linked[at], since[at] = deed, held
            elif held is not None and _is_later(deed, held):
                since[at] = deed
            elif held is None or (_outranks(deed, held) and not _was_before(text, deed, held)):
                linked[at] = deed
    _go_on(text, deeds, linked, since)
    _parts(text, kinds, linked)
    _by_name(text, kinds, linked, grammar)
    _without_a_verb(text, kinds, linked)
    return linked, since


def _go_on(
    text: str, deeds: Sequence[Deed], linked: dict[int, Deed], since: dict[int, Deed]
) -> None:
    """ "It was signed in 2013 and has now entered into force": both are said of one text."""
    for deed, after in pairwise(deeds):
        if not _is_later(after, deed) or after.weak:
            continue
        if not AND_HAS.fullmatch(text, deed.span[1], after.span[0] - 1):
            continue
        for at, held in linked.items():
            if held is deed and at not in since:
                since[at] = after


def _is_later(deed: Deed, other: Deed) -> bool:
    """Whether *deed* was done to a text after *other*, its signature."""
    done = not (deed.planned or deed.denied or other.planned or other.denied)
    return done and deed.status in AFTER_SIGNATURE and other.status == "signed"


def _was_before(text: str, deed: Deed, held: Deed) -> bool:
    """Whether it was so until then: "renewed the treaty, which had expired in December"."""
    done = not (held.planned or held.denied) and held.span[1] <= deed.span[0]
    return (
        done
        and WHICH_HAD.search(text, max(held.span[1], deed.span[0] - 20), deed.span[1]) is not None
    )


def _outranks(deed: Deed, held: Deed) -> bool:
    """Whether *deed* says more of a text than what is *held* of it."""
    if held.status == LISTED:
        return True
    if held.status == "initialled" and deed.status == "signed":
        return not (deed.planned or deed.denied or deed.weak)  # "initialled in May, was signed"
    if held.weak and not deed.weak:
        return not (deed.planned or deed.denied) or held.planned or held.denied
    return (held.planned or held.denied) and not (deed.planned or deed.denied or deed.weak)


def _without_a_verb(text: str, kinds: Sequence[KindMention], linked: dict[int, Deed]) -> None:
    """ "The first treaty was signed on 3 May, the second treaty on 4 May": so was the second."""
    for at in range(1, len(kinds)):
        before = linked.get(at - 1)
        if at in linked or before is None or before.status != "signed":
            continue
        end = max(kinds[at].span[1], kinds[at].title[1])
        gap = text[before.span[1] : kinds[at].title[0]]
        if GAPPED.search(gap) and ON_A_DAY.match(text, end):
            linked[at] = replace(before, span=(end, end + 1))


def _by_name(
    text: str, kinds: Sequence[KindMention], linked: dict[int, Deed], grammar: Grammar
) -> None:
    """ "Two papers were signed: the Harbour Treaty and the Cod Protocol": so were these."""
    for at in range(len(kinds) - 1):
        deed = linked.get(at)
        if deed is None or deed.weak or not kinds[at].plural or at + 1 in linked:
            continue
        if COLON.search(text, max(deed.span[1], kinds[at].span[1]), kinds[at + 1].title[0]):
            ahead = range(at + 1, len(kinds))
            linked |= dict.fromkeys(chain(text, kinds, ahead, None, grammar, LIST_ENDS), deed)


def is_an_item(text: str, sentence: Sentence, kind: KindMention) -> bool:
    """Whether the sentence is a line of a list that begins with the text it names."""
    item = ITEM.match(text, *sentence.span)
    if kind.document and kind.plural and kind.manner == "bare":
        return False  # "supply of books and documents" is no text
    if item is not None and not text[kind.span[1] : sentence.span[1]].strip(" .,;:।\n"):
        return True
    return item is not None and kind.title[0] - item.end() <= BEGINS_WITH_ITS_TEXT


def _objects(
    text: str, deed: Deed, following: Sequence[Deed], kinds: Sequence[KindMention], grammar: Grammar
) -> list[int]:
    """The numbers of the texts that *deed* was done to."""
    limit = following[0].span[0] if following else None
    if deed.ends:
        return _subjects(text, deed, kinds)
    ahead = [at for at, kind in enumerate(kinds) if kind.span[0] >= deed.span[1]]
    behind = [at for at, kind in enumerate(kinds) if kind.span[1] <= deed.span[0]]
    passive = _is_passive(text, deed)
    forward = (
        ahead
        and not (deed.status == "in force" and _takes_no_object(text, deed, grammar))
        and not (passive and deed.weak)
        and _reaches(text, deed, kinds[ahead[0]], limit, grammar)
    )
    backward = behind and _reached(text, deed, kinds[behind[-1]], passive, grammar)
    if backward and (passive or not forward):
        subjects = _over_a_clause(text, deed, kinds, behind) if passive else behind
        return chain_back(text, kinds, _without_objects(text, kinds, subjects))
    return chain(text, kinds, ahead, limit, grammar) if forward else []


def _is_passive(text: str, deed: Deed) -> bool:
    """Whether the text is named before the verb: "it was signed", "it will be signed"."""
    if ACTIVE.match(text, *deed.span):
        return False
    begin = max(0, deed.span[0] - 30)
    return bool(PASSIVE.search(text, begin, deed.span[0]) or TO_BE.search(text, *deed.span))


def _takes_no_object(text: str, deed: Deed, grammar: Grammar) -> bool:
    """Whether it "came into force", whatever is named next; "entry into force of" has one."""
    if grammar.language != "en" or text.startswith(("br", "put "), deed.span[0]):
        return False  # "brought the treaty into force"
    return not text.startswith(" of", deed.span[1])


def _over_a_clause(
    text: str, deed: Deed, kinds: Sequence[KindMention], behind: Sequence[int]
) -> Sequence[int]:
    """*behind* up to the subject: "the paper, which adds to the treaty of 1965, was signed"."""
    for place in range(len(behind) - 2, -1, -1):
        kind = kinds[behind[place]]
        if CLAUSE_OVER.fullmatch(text, kind.title[1], deed.span[0]):
            return behind[: place + 1]
    return behind


def _without_objects(
    text: str, kinds: Sequence[KindMention], behind: Sequence[int]
) -> Sequence[int]:
    """*behind* without the text that the one before it changes: "the protocol that amends it"."""
    if len(behind) < 2:
        return behind
    first, last = kinds[behind[-2]], kinds[behind[-1]]
    if first.title[1] >= last.span[1] and last.year:
        return behind[:-1]  # "an amendment to the 1963 treaty"
    gap = text[first.span[1] : last.title[0]]
    return behind[:-1] if last.manner == "definite" and CHANGES.search(gap) else behind


def _subjects(text: str, deed: Deed, kinds: Sequence[KindMention]) -> list[int]:
    """The texts right before *deed*, as its subject: "a treaty and a protocol came out of"."""
    behind = [at for at, kind in enumerate(kinds) if kind.span[1] <= deed.span[0]]
    if not behind:
        return []
    last = kinds[behind[-1]]
    gap = text[min(max(last.span[1], last.title[1]), deed.span[0]) : deed.span[0]]
    apart = len(gap) > FORWARD or (BARRIER.search(gap) and gap.strip() != ":")
    return [] if apart else chain_back(text, kinds, behind)


def _reaches(text: str, deed: Deed, kind: KindMention, limit: int | None, grammar: Grammar) -> bool:
    gap = text[deed.span[1] : max(deed.span[1], min(kind.title[0], kind.span[0]))]
    gap = THE_TEXT_OF.sub("", gap)
    gap = WHEN_OR_HOW_LONG.sub(" ", gap) if deed.weak else gap
    described = kind.title[1] > kind.span[1]
    listed = text.startswith(":", kind.span[1])
    paper = PAPERWORK.fullmatch(text, deed.span[1], kind.span[1])
    paperwork = paper is not None and not (described or listed)
    if grammar.denied.search(gap) or paperwork:
        return False
    if BARRIER.search(gap) or (limit is not None and limit < kind.span[0]):
        return False
    if deed.weak:
        return len(gap) <= FORWARD_WEAK and not PREPOSITION.search(gap)
    return len(gap) <= FORWARD


def _reached(text: str, deed: Deed, kind: KindMention, passive: bool, grammar: Grammar) -> bool:
    start = min(max(kind.span[1], kind.title[1]), deed.span[0])
    gap = text[start : deed.span[0]]
    relative = RELATIVE.match(gap) is not None and gap.rstrip().endswith((",", "is", "are"))
    if len(gap) > (BACKWARD_OVER_A_CLAUSE if relative else BACKWARD) or BARRIER.search(gap):
        return False
    if grammar.language != "en":
        return len(gap) <= BACKWARD // 2 or RELATIVE.match(gap) is not None
    if deed.weak and deed.status in AFTER_SIGNATURE and gap.strip(" ,") in ("which", "that"):
        return False  # "the treaty, which renewed their bond"
    if passive or RELATIVE.match(gap) or gap.endswith(" its "):
        return True  # "a treaty is agreed, but its signing was put off"
    if deed.status == "in force" and not deed.weak and _takes_no_object(text, deed, grammar):
        return True  # "the treaty with Peru, signed in May, entered into force"
    if deed.status == "announced" and "," in gap:
        return False  # "the treaty is over, the ministry announced"
    active = ACTIVE_NOW.fullmatch(text, *deed.span)  # "an accord that prolongs by years the lease"
    reduced = REDUCED.match(text[deed.span[1] : deed.span[1] + 12] + " ")
    return reduced is not None and len(gap) <= 50 and not active


def _parts(text: str, kinds: Sequence[KindMention], linked: dict[int, Deed]) -> None:
    """ "The pact is one of five agreements that were signed": the pact was signed too."""
    for at in range(len(kinds) - 1):
        gap = text[kinds[at].span[1] : kinds[at + 1].span[0]]
        if at + 1 in linked and at not in linked and ONE_OF.search(gap):
            linked[at] = linked[at + 1]
