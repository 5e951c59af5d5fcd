"""Several texts told at once: "one is about visas, the other concerns trade"; "five memoranda, on
tourism, sport, ports, tax and energy"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.passages import Sentence

from .descriptions import LONGEST_TITLE, topic_of
from .kinds import ENUMERATED, KindMention

NOT_A_TEXT = re.compile(
    r"(?i:one|another|(?:the )?other|first|second|third|last|final) (?:official|side|day|time|"
    r"minister|country|week|month|year|step|reason|issue|man|woman|leader|party|point|question|visit|round|"
    r"meeting|phase|third|half|quarter|thing|way|part|area|topic)\b"
)
IS_THE_NEXT = re.compile(
    r"\s*(?P<topic>[A-Z][^.;:]{3,60}) (?:is|are|was|were|makes?) the (?P<which>second|third|fourth|"
    r"fifth|sixth|seventh|last)(?: one)?\.\s*"
)
THE_NEXT = re.compile(
    r", (?:and |while )?(?P<which>the (?:second|third|fourth|fifth|other|last))"
    r"(?= (?:an? |the )?(?!(?:is|was|are|were|of|one|on|about|for|to|in|by|and)\b)[a-z]+"
    r"(?! (?:on|about|is|was)\b))"
)
PART = re.compile(r"[^:;.—–()]+")
INTRODUCES = re.compile(
    r"^.*\b(?:on|about|cover|covers|covering|concern|concerns|concerning|with|to|include|includes|"
    r"including|are|were|for|namely|regarding|of|in)\s+(?=\S)"
)
AND_THE_NEXT = re.compile(r" and (?:the )?(?:one|another|other|second|third|fourth|fifth|last)\b")
CLAUSE_ENDS = re.compile(r"[;.]")
EACH_ON = re.compile(
    r"\bon (?P<topic>(?![A-Z\d])[^,;.:]{3,60}?)"
    r"(?=,| and (?:\([a-z]+\) )?on|;|\.|:|$| (?:was|were|is|are|will|has|have|had|signed)\b)"
)
NEAR_BY = re.compile(r"[^;.]{0,40}?")
AND_ON = re.compile(r"(?:,|;)? ?(?:and |as well as )?(?:\((?:\d|[a-z]|[ivx]{2,4})\) )?")
COMMA = re.compile(r",\s*(?:and |as well as |plus )?")
LAST_AND = re.compile(r"\s+(?:and|as well as)\s+(?!.*\s(?:and|as well as)\s)")
LEADING = re.compile(r"(?:on|about|for|covering|concerning) (?:the )?")
WHICH = ("which", "which2", "which3", "which4", "which5", "which6")  # an expression's groups
CLAUSE = re.compile(r"(?:which|that|who|where|when|whose|as)\b")
SHORTEST_TOPIC = 4  # characters
FEWEST = 3  # things listed that are taken for as many texts
MOST_WORDS = 9  # of one of them


def enumerated(text: str, sentence: Sentence, grammar: Grammar) -> Iterator[KindMention]:
    """Texts of several that are told one by one, without being named."""
    start, end = sentence.span
    begun = 0
    for match in grammar.enumerated.finditer(text, max(0, start - 2), end):
        which = next(name for name in WHICH if match.groupdict().get(name))
        begin = match.start(which)
        if begin < start or NOT_A_TEXT.match(text, begin, end):
            continue
        about = _about(text, match.end(), end, grammar)
        if about[1] - about[0] >= SHORTEST_TOPIC and not CLAUSE.match(text, about[0]):
            yield _item(text, (begin, match.end()), about, "agreement", grammar)
            begun = match.end()
    if begun:
        yield from _without_a_verb(text, begun, end, grammar)
    yield from _last_named(text, sentence, grammar)


def _without_a_verb(text: str, begun: int, end: int, grammar: Grammar) -> Iterator[KindMention]:
    """ "The first concerns cod, the second eels": one more, of which the same verb is said."""
    for match in THE_NEXT.finditer(text, begun, end):
        about = _about(text, match.end(), end, grammar)
        if about[1] - about[0] >= SHORTEST_TOPIC and not NOT_A_TEXT.match(
            text, match.start("which")
        ):
            yield _item(text, match.span("which"), about, "agreement", grammar)


def _last_named(text: str, sentence: Sentence, grammar: Grammar) -> Iterator[KindMention]:
    """ "Science is the fourth." """
    told = IS_THE_NEXT.fullmatch(text, *sentence.span)
    if told:
        yield _item(text, told.span("which"), told.span("topic"), "agreement", grammar)


def _about(text: str, begin: int, end: int, grammar: Grammar) -> Span:
    """What one of several texts is about: up to a comma, or all that is told "under the first,"."""
    if text[begin - 1] == ",":
        stop, comma = CLAUSE_ENDS.search(text, begin, end), -1
    else:
        stop = grammar.breaks.search(text, begin + 1, end)
        comma = text.find(",", begin, stop.start() if stop else end)
    over = min(stop.start() if stop else end, begin + LONGEST_TITLE)
    following = AND_THE_NEXT.search(text, begin, over)
    over = following.start() if following else over
    over = comma if 0 < comma < over else over
    return begin + 1, begin + len(text[begin:over].rstrip(" ."))


def counted(
    text: str,
    kind: KindMention,
    window: Sequence[Sentence],
    named: Sequence[Sequence[KindMention]],
    grammar: Grammar,
) -> list[KindMention]:
    """As many things listed in *window* as *kind* counts texts: what each of them is about.

    None of them is a text *named* there: "three papers: a treaty, a protocol and a memorandum".
    """
    if kind.plural and (by_topic := _each_on(text, kind, window[0].span, grammar)):
        return by_topic
    if kind.count < FEWEST:
        return []
    others = [other.span for kinds in named for other in kinds if other is not kind]
    for place, sentence in enumerate(window):
        if place and any(other.plural for other in named[place]):
            break  # "three papers were signed. They are memoranda on A, B and C"
        for part in PART.finditer(text, *sentence.span):
            items = _listed(text, part.span())
            if len(items) != kind.count or any(_overlap(i, o) for i in items for o in others):
                continue
            if all(_is_a_thing(text[a:b]) for a, b in items):
                return [_item(text, span, span, kind.kind, grammar) for span in items]
    return []


def _each_on(text: str, kind: KindMention, sentence: Span, grammar: Grammar) -> list[KindMention]:
    """ "Memoranda on ports, on space and on tax": as many texts as are told what they are on."""
    begin = kind.span[1]
    topics = list(EACH_ON.finditer(text, begin, sentence[1]))
    if len(topics) < 2 or not NEAR_BY.fullmatch(text, begin, topics[0].start()):
        return []
    if any(not AND_ON.fullmatch(text, one.end(), other.start()) for one, other in pairwise(topics)):
        return []
    spans = [topic.span("topic") for topic in topics]
    return [_item(text, span, span, kind.kind, grammar) for span in spans]


def _listed(text: str, part: Span) -> list[Span]:
    """The things between commas; what introduces the first is left out."""
    cuts = [part[0]]
    for comma in COMMA.finditer(text, *part):
        cuts += [comma.start(), comma.end()]
    cuts.append(part[1])
    if len(cuts) < 2 * (FEWEST - 1):
        return []
    spans = list(zip(cuts[::2], cuts[1::2], strict=True))
    last = LAST_AND.search(text, *spans[-1])
    if last and not text[spans[-1][0] - 4 : spans[-1][0]].endswith("and "):
        spans[-1:] = [(spans[-1][0], last.start()), (last.end(), spans[-1][1])]
    introduced = INTRODUCES.match(text[slice(*spans[0])])
    if introduced:
        spans[0] = spans[0][0] + introduced.end(), spans[0][1]
    return [_trimmed(text, span) for span in spans]


def _trimmed(text: str, span: Span) -> Span:
    held = text[slice(*span)]
    start = span[0] + len(held) - len(held.lstrip())
    leading = LEADING.match(held.lstrip())
    start += leading.end() if leading else 0
    return start, max(start, span[0] + len(held.rstrip()))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_a_thing(words: str) -> bool:
    """Not a name, and not a clause."""
    clause = CLAUSE.match(words) is not None
    return 0 < len(words.split()) <= MOST_WORDS and words[:1].islower() and not clause


def _item(text: str, span: Span, title: Span, kind: str, grammar: Grammar) -> KindMention:
    topic = topic_of(text[slice(*title)], grammar)
    return KindMention(kind, span, title, ENUMERATED, topic, False, False)
