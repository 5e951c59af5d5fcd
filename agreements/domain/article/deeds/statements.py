"""Which deed was done to which text, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.instruments.kinds import ENUMERATED, KindMention
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.passages import Sentence

from .aliases import aliases
from .links import PASSIVE, REDUCED, is_an_item, linked_deeds
from .mentions import Deed

NONE = re.compile(
    r"\b(?:no|neither|without an?|kein\w*|ningún|ninguna?|nessun\w?|aucune?|nenhuma?) $",
    re.IGNORECASE,
)
AND_ONE = re.compile(
    r"\b(?:and|plus|as well as|along with|together with|alongside)\b[^,;:.]{0,30}$", re.IGNORECASE
)
GENERALLY = re.compile(r"\b(?:that|which) are $")
IT_WAS = re.compile(r"\s*(?:It|This|Both|They) (?:was|were|has been|have been) (?:\w+ )?")
ENDED = ("terminated", "suspended")
OF_IT = re.compile(r" (?:(?:it|them)(?! (?:was|were|is|are|has|had|will|would)\b))\b")
SEVERAL = re.compile(
    r"\s*(?:Both(?! (?:sides|countries|governments|states|parties|ministers|men))|"
    r"(?:All|The) (?P<number>[a-z]+)(?= (?:were|was|are|have|had|of (?:them|these))\b))\b"
)
SEVERAL_TEXTS = re.compile(
    r"\s*(?:Both|(?:All|The) (?P<number>[a-z]+))(?: of (?:the|these))?(?: (?:new|signed))? "
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A text and what was done to it, in one sentence (``number`` counts them).

    Without ``kind`` the text is one named before ("it was signed"); without ``deed`` it is only
    named. ``wished`` when the sentence speaks of plans, or denies; ``several`` is how many texts
    named before the sentence begins by speaking of ("both": 2). ``signature`` are the words in
    which the sentence tells that the text, to which this deed was done since, had been signed.
    """

    number: int
    sentence: Sentence
    kind: KindMention | None
    deed: Deed | None
    wished: bool = False
    several: int = 1
    signature: Span | None = None


def statements(
    text: str,
    number: int,
    sentence: Sentence,
    kinds: Sequence[KindMention],
    deeds: Sequence[Deed],
    grammar: Grammar,
) -> list[Statement]:
    """What *sentence* states, in the order of its texts, then of deeds without a text."""
    kinds = _apart(text, sentence, kinds)
    own = [deed for deed in deeds if not any(_overlap(deed, kind) for kind in kinds)]
    linked, since = linked_deeds(text, sentence, kinds, own, grammar)
    used = {id(deed) for deed in (*linked.values(), *since.values())}
    linked = {at: _denied(text, kinds[at], deed) for at, deed in linked.items()}
    linked = {
        at: deed
        for at, deed in linked.items()
        if not (_is_said_of_others(kinds[at], deed) or _is_in_general(text, kinds[at], deed))
    }
    kinds = [_one_more(text, kinds, at, linked) for at in range(len(kinds))]
    kept, joined = aliases(text, kinds, linked)
    span = sentence.span
    wished = bool(
        kept and (grammar.planned.search(text, *span) or grammar.denied.search(text, *span))
    )
    found = []
    for at in kept:
        kind = joined.get(at, kinds[at])
        if at in since:
            before = linked[at].span if at in linked else None
            found.append(Statement(number, sentence, kind, since[at], wished, signature=before))
            kind = replace(kind, manner="definite")
        several = _several_texts(text, sentence, kind, grammar)
        found.append(Statement(number, sentence, kind, linked.get(at), wished, several))
    found += [
        Statement(number, sentence, None, deed, several=_several(text, sentence, grammar))
        for deed in own
        if id(deed) not in used and _is_of_one_before(text, sentence, deed, grammar)
    ]
    return found


def _several(text: str, sentence: Sentence, grammar: Grammar) -> int:
    """How many texts *sentence* begins by speaking of: "Both", "All three were signed"."""
    match = SEVERAL.match(text, *sentence.span)
    if match is None:
        return 1
    return grammar.numbers.get(match["number"], 1) if match["number"] else 2


def _several_texts(text: str, sentence: Sentence, kind: KindMention, grammar: Grammar) -> int:
    """How many texts *sentence* begins by speaking of again: "Both documents", "The two texts"."""
    match = SEVERAL_TEXTS.fullmatch(text, sentence.span[0], kind.span[0])
    if match is None or not kind.plural or kind.topic:
        return 1
    return grammar.numbers.get(match["number"], 1) if match["number"] else 2


def _denied(text: str, kind: KindMention, deed: Deed) -> Deed:
    """*deed*, as it is where "no treaty" is said to have been signed."""
    begin = kind.title[0]
    return replace(deed, denied=True) if NONE.search(text, max(0, begin - 12), begin) else deed


def _one_more(
    text: str, kinds: Sequence[KindMention], at: int, linked: Mapping[int, Deed]
) -> KindMention:
    """The text *at*, another than the one before of which the same verb is said: "the programme
    and with it an agreement"."""
    kind = kinds[at]
    if not at or kind.manner != "indefinite" or kind.plural or kinds[at - 1].plural:
        return kind
    begin = max(kinds[at - 1].span[1], min(kinds[at - 1].title[1], kind.title[0]))
    same = linked.get(at) is not None and linked[at] is linked.get(at - 1)
    joined = same and AND_ONE.search(text, begin, kind.title[0])
    return replace(kind, manner="another") if joined else kind


def _is_said_of_others(kind: KindMention, deed: Deed) -> bool:
    """Whether "they had signed no such treaty since the one of 1990" denies it of others only."""
    return kind.stands_for is not None and kind.year and deed.denied


def _is_in_general(text: str, kind: KindMention, deed: Deed) -> bool:
    """Whether it is said of any such texts: "contracts that are signed on a screen"."""
    several = kind.plural and kind.manner == "bare" and not kind.count
    return several and GENERALLY.search(text, kind.span[1], deed.span[0]) is not None


def _apart(text: str, sentence: Sentence, kinds: Sequence[KindMention]) -> list[KindMention]:
    """*kinds* without those within another's description; a list's item is a text of its own."""
    kinds = [kind for kind in kinds if not _within_an_enumeration(kind, kinds)]
    return [
        replace(kind, manner="another", topic=kind.topic or kind.around)
        if at == 0 and kind.manner != ENUMERATED and is_an_item(text, sentence, kind)
        else kind
        for at, kind in enumerate(kinds)
    ]


def _is_of_one_before(text: str, sentence: Sentence, deed: Deed, grammar: Grammar) -> bool:
    """Whether a deed without a text is done to one that was named before: "it was signed"."""
    if deed.status in ENDED and OF_IT.match(text, deed.span[1]):
        return True  # "Riga withdrew from it"
    if deed.weak and not IT_WAS.fullmatch(text, sentence.span[0], deed.span[0]):
        return False
    if deed.status == "signed" and REDUCED.match(text[deed.span[1] : deed.span[1] + 12] + " "):
        return True  # "the ministers signed on Thursday"
    if deed.status == "ratified":
        return True
    start = sentence.span[0]
    return bool(
        grammar.pronoun.search(text, *sentence.span)
        or not text[start : deed.span[0]].strip()
        or PASSIVE.search(text, max(0, deed.span[0] - 30), deed.span[0])
    )


def _within_an_enumeration(kind: KindMention, kinds: Sequence[KindMention]) -> bool:
    """Whether *kind* is part of "the second document is about"."""
    return kind.manner != ENUMERATED and any(
        other.manner == ENUMERATED and other.span[0] <= kind.span[0] < other.title[1]
        for other in kinds
    )


def _overlap(deed: Deed, kind: KindMention) -> bool:
    return deed.span[0] < kind.span[1] and kind.span[0] < deed.span[1]


def realised(told: Sequence[Statement]) -> list[Statement]:
    """A text only named, and signed in the next sentence, was signed: "a memorandum on ports ...
    It was signed yesterday"."""
    found = list(told)
    for at, statement in enumerate(found):
        deed = statement.deed
        if statement.kind is not None or deed is None or deed.denied or deed.planned:
            continue
        if deed.status not in ("signed", "initialled"):
            continue
        before = [
            place
            for place in range(max(0, at - 4), at)
            if found[place].kind is not None and statement.number - found[place].number <= 1
        ]
        if before and _is_pending(found[before[-1]]):
            found[before[-1]] = replace(found[before[-1]], deed=deed)
    return found


def _is_pending(statement: Statement) -> bool:
    kind = statement.kind
    several = kind is not None and kind.manner == "bare" and kind.count > 1
    fresh = several or (kind is not None and kind.manner in ("indefinite", "another"))
    return fresh and (statement.deed is None or statement.deed.weak)
