"""Where a text names a treaty, agreement or other text, with what it is said to be about."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.passages import Sentence
from agreements.domain.article.text.words import WORD

from .descriptions import ending, topic_of
from .other_deals import is_at_home, is_of_a_share, is_the_means

ENUMERATED = "enumerated"
GENERIC = "agreement"  # the kind of a text of which no more is said
LONGEST_MODIFIERS = 110
PLURAL = re.compile(
    r"\b(?:memoranda|memorandums|memos|letters|exchanges|declarations|statements|programmes|"
    r"programs|plans) (?:of|for)\b|(?:following|ments|pacts|deals|accords|MoUs|memoranda|"
    r"memorandums|treaties|documents|papers|texts|protocols|contracts|declarations|statements|"
    r"conventions|programmes|programs|road ?maps|annexes|MoCs|LoIs|IGAs|FTAs|instruments|textes|"
    r"traités|protocoles|contrats|ententes|mémorandums|accordi|memorandi|trattati|protocolli|intese|"
    r"documenti|acordos|acuerdos|memorandos|contratos|tratados|documentos|pactos|convenios|"
    r"conv[êé]nios|protocolos|verträge|vereinbarungen|dokumente|papiere|документ(?:ы|ов)|"
    r"договор(?:ы|ов)|меморандум(?:ы|ов)|протокол(?:ы|ов))$",
    re.IGNORECASE,
)
SEVERAL_ALIKE = re.compile(r"[^\W\d_]+e Abkommen")  # "Vergleichbare Abkommen": no word for one
AMOUNT = re.compile(
    r"\b(?:billion|million|crore|lakh|bn|mn|trillion|year|years|day|days|month|months|MW|km|per "
    r"cent|percent)\b|[$€£%]",
    re.IGNORECASE,
)
# What a text is on where it stands before its kind: "a status of forces agreement".
OF_WHAT = frozenset({"avoidance", "exchange", "promotion", "protection", "status", "transfer"})
SHORT_NAME = re.compile(r"\s?\(([A-Z][\w&-]{1,11})\)")
NEW_ONE = re.compile(
    r"(?:,|,? (?:and|&|as well as|along with|y|e|et|und|и|sowie)) (?:also )?(?:an? |another |one |"
    r"the |two |three |four |five |six |several |(?:an? )?(?:separate|further|second|third|new) |"
    r"un |una |une |um |uma |eine? |einen )?$"
)
ALSO_SIGNED = re.compile(
    r"\b(?:also|separately|additionally|(?:in addition|besides)(?:,| to (?:this|that|it),?)) "
    r"(?:the (?:two |2 )?\w+ )?(?:[a-z]+ )?"
    r"(?:sign|ink|conclud|seal|initial|exchang|reach)[a-z]+ an? $",
    re.IGNORECASE,
)
AFTER_A_MARK = re.compile(r"[,;:)\d]|\band\b")
AND_TO = re.compile(r" (?:and|as well as) (?:(?:to|of|on|by|with|from|under|in) )?(?:the )?$")
DOCUMENT = re.compile(
    r"(?:(?:document|paper|text|instrument)s?|documentos?|document[oi]|Dokumente?n?|документ\w*|"
    r"दस्तावेज़?ों?|दस्तावेज़?)$",
    re.IGNORECASE,
)
NUMBER_FOR_A_NAME = re.compile(r"\d (?:agreement|deal|accord|pact|treaty)$")
YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b(?=[\w' -]*$)")
OF_A_YEAR = re.compile(
    r"(?:(?!agreement|treaty|accord|convention|memorandum)[^.;:]){0,200}? ?\(?"
    r"(?:(?:of|from|in|dating (?:from|back to)|that go back to|dated) "
    r"(?:the year |\w+ )?|"
    r"(?:of|dated|de|du|vom|от|del|di|do) (?:(?:\d{1,2}|[^\W\d_]{3,10})\.?,? (?:de )?){0,2}|"
    r"(?= ?\d{4} (?:года|г\.)))"
    r"(?:(?:1[89]\d\d|20\d\d)\b|1[1-7]\d\d(?= ?[.;:,)?!]))"
)
QUOTES = tuple('"“«„')
OLDER = re.compile(r"\b(?:earlier|previous|older|prior|similar)\b", re.IGNORECASE)
LAST = re.compile(r"(?:last|previous|former|old|expired) ")
BETWEEN_WHOM = re.compile(
    r" (?:between|with)(?: (?:the|of|and|[A-Z][\w.'’-]+)){1,9}"
    r"(?=,? (?:of|from|dated|signed|in) (?:[A-Z]\w+ )?\d)"
)
AND_FIRST = re.compile(r"(?:and|or|but) ", re.IGNORECASE)
LIKE_THIS = re.compile(r" (?:like (?:this|it|that)|of (?:this|that) (?:kind|sort|type))\b")
NUMBERED = re.compile(
    r" (?:number|no\.?) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class KindMention:
    """A text named in a sentence.

    ``span`` is its kind's own words, ``title`` those with what describes it; ``manner`` is
    definite, indefinite, another or bare; ``topic`` are the stems of what it is about; ``count``
    how many are spoken of (0: several); ``year`` whether a year stands with the name;
    ``document`` where it is called no more than a document or paper;
    ``stands_for`` where the text is named of whose kind "the one with Peru" is.
    """

    kind: str
    span: Span
    title: Span
    manner: str
    topic: frozenset[str]
    named: bool
    plural: bool
    count: int = 1
    short: str = ""
    year: bool = False
    around: frozenset[str] = frozenset()
    stands_for: Span | None = None
    document: bool = False


def kind_mentions(text: str, sentence: Sentence, grammar: Grammar) -> list[KindMention]:
    """The texts that *sentence* names, in order, the strongest name of each place."""
    start, end = sentence.span
    taken: list[tuple[Span, str]] = []
    lowered = text[start:end].lower()
    for kind, names in grammar.kinds:
        if not names.may_be_in(lowered):
            continue
        for match in names.finditer(text, start, end):
            if all(match.end() <= a or match.start() >= b for (a, b), _ in taken):
                taken.append((match.span(), kind))
    if not taken:
        return []
    taken = [each for each in taken if each[1] == "treaty" or not is_at_home(text, start, each[0])]
    many = [match.span() for match in grammar.of_many.finditer(text, start, end)]
    taken = [each for each in taken if not is_the_means(text, start, *each)]
    many += [match.span() for match in grammar.ratifying.finditer(text, start, end)]
    taken = [each for each in taken if not any(a <= each[0][0] < b for a, b in many)]
    mentions = [_mention(text, sentence.span, span, kind, grammar) for span, kind in sorted(taken)]
    mentions = [each for each in mentions if not is_of_a_share(text, each.title)]
    return _apart(text, mentions, grammar)


def _apart(text: str, mentions: list[KindMention], grammar: Grammar) -> list[KindMention]:
    """A kind named in what another is about is no text of its own: "MoU on an exchange programme".

    Where one begins anew, "and an agreement on", the one before is over.
    """
    kept: list[KindMention] = []
    for at, mention in enumerate(mentions):
        before = kept[-1] if kept else None
        if at and _is_short_for(text, mentions[at - 1], mention):
            continue
        if before is not None and mention.span[0] < before.title[1]:
            gap = text[before.span[1] : mention.title[0]]
            joined = NEW_ONE.search(gap)
            fresh = mention.manner != "definite" or mention.title[1] > mention.span[1]
            if mention.year and mention.manner == "definite" and _is_dated(text, mention):
                joined = AND_TO.search(gap)
                if joined is None:
                    kept.append(mention)
                    continue
            elif not fresh or joined is None:
                continue
            over = before.span[1] + joined.start()
            title = before.title[0], max(over, before.span[1])
            topic = topic_of(text[slice(*title)], grammar)
            kept[-1] = replace(before, title=title, topic=topic)
        kept.append(mention)
    return kept


def _is_short_for(text: str, before: KindMention, mention: KindMention) -> bool:
    """Whether it abbreviates: "a letter of intent (LoI)", "a trade agreement, FTA for short"."""
    gap = text[before.span[1] : mention.span[0]]
    one = gap == ", " and not before.plural
    alone = text.startswith(")", mention.span[1]) and not AFTER_A_MARK.search(gap)
    return (
        gap == " ("
        or (alone and gap.endswith(" ("))
        or (one and text[slice(*mention.span)].isupper())
    )


def _is_dated(text: str, mention: KindMention) -> bool:
    """Whether its year comes first, as in "a protocol to the 1985 Treaty"."""
    return YEAR.search(text, max(0, mention.title[0] - 6), mention.span[0]) is not None


def _mention(text: str, bounds: Span, span: Span, kind: str, grammar: Grammar) -> KindMention:
    begin, manner = _beginning(text, bounds[0], span[0], grammar)
    first = AND_FIRST.match(text, begin, span[0])
    begin = first.end() if first else begin
    manner = _manner(text, bounds, (begin, span[1]), manner)
    short = SHORT_NAME.match(text, span[1], bounds[1])
    over = ending(text, span[1], bounds[1], grammar)
    whom = BETWEEN_WHOM.match(text, span[1], bounds[1]) if over == span[1] else None
    title = begin, whom.end() if whom else over
    own = text[begin : span[1]]
    quoted = text[max(0, begin - 1) : begin] in QUOTES
    modifiers = text[begin : span[0]].split()
    count = _count(text, bounds[0], span[0], grammar)
    if NUMBER_FOR_A_NAME.search(text, begin - 4, span[1]):
        count = 1
    if count == 1 and (PLURAL.search(text[slice(*span)]) or SEVERAL_ALIKE.fullmatch(own)):
        count = 0
    older = OLDER.search if manner == "indefinite" else LAST.match
    if count == 1 and older(text, begin, span[0]):
        manner = "another"  # "an earlier one", "the last one ran out"
    return KindMention(
        kind=kind,
        span=span,
        title=title,
        manner=manner,
        topic=topic_of(text[begin:over], grammar),
        named=sum(word[:1].isupper() for word in modifiers) >= 2
        or ((short is not None or quoted) and own[:1].isupper()),
        plural=count != 1,
        count=count,
        short=short[1] if short else "",
        around=topic_of(text[slice(*bounds)], grammar),
        document=DOCUMENT.search(text[slice(*span)]) is not None,
        year=YEAR.search(text, max(bounds[0], begin - 6), span[0]) is not None
        or OF_A_YEAR.match(text, span[1], min(bounds[1], title[1] + 24)) is not None,
    )


def _manner(text: str, bounds: Span, own: Span, manner: str) -> str:
    """How a text is spoken of, as the words around its *own* change what its article says."""
    if LIKE_THIS.match(text, own[1], bounds[1]):
        return "definite"
    if NUMBERED.match(text, own[1], bounds[1]):
        return "another"
    also = manner == "indefinite" and ALSO_SIGNED.search(text, bounds[0], own[0])
    return "another" if also else manner


def _beginning(text: str, start: int, at: int, grammar: Grammar) -> tuple[int, str]:
    """Where the words that describe the text begin, and what stands before them."""
    start = max(start, at - LONGEST_MODIFIERS)
    words = list(WORD.finditer(text, start, at))
    begin, manner = at, "bare"
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        key = word[0].casefold()
        gap = text[word.end() : begin]
        if not _joins(gap, grammar.modifiers_follow):
            break
        if key in grammar.another:
            return begin, "another"
        if key in grammar.definite:
            return begin, "definite"
        if key in grammar.indefinite and not _is_part_of_a_name(text, start, word):
            before = words[place - 1][0].casefold() if place else ""
            return begin, "definite" if before in grammar.definite else "indefinite"
        if key == "of" and begin < at and place and words[place - 1][0].casefold() in OF_WHAT:
            begin = word.start()
            continue
        if grammar.modifiers_follow or _ends_modifiers(key, grammar):
            break
        begin = word.start()
    return _contiguous(text, begin, at), manner


def _is_part_of_a_name(text: str, start: int, word: re.Match[str]) -> bool:
    """Whether it is no word of number or novelty: "New" in "the New Zealand agreement"."""
    after = text[word.end() + 1 : word.end() + 2]
    return word.start() > start and word[0][:1].isupper() and after.isupper()


def _joins(gap: str, follow: bool) -> bool:
    return gap.strip(" -–'") in ("", ",", '"', "“") and len(gap) <= 3


def _ends_modifiers(key: str, grammar: Grammar) -> bool:
    if key in grammar.and_words:
        return False
    return key in grammar.function_words or any(verb.fullmatch(key) for _, verb in grammar.deeds)


def _contiguous(text: str, begin: int, at: int) -> int:
    """Without a determiner only the words right before count, up to a comma or a quotation."""
    last = max(text.rfind(mark, begin, at) for mark in ',;:"“')
    begin = last + 1 if last >= 0 else begin
    return begin + len(text[begin:at]) - len(text[begin:at].lstrip())


def _after_the_number(match: re.Match[str]) -> int:
    return max(match.end(group) for group in ("n", "word", "some"))


def _count(text: str, start: int, at: int, grammar: Grammar) -> int:
    """How many texts are spoken of: 1, a number that is written, or 0 for several."""
    match = nearest = grammar.several.search(text, max(start, at - 80), at)
    while nearest is not None:
        match = nearest
        nearest = grammar.several.search(text, _after_the_number(match), at)
    if match is None or AMOUNT.search(text, match.start(), at):
        return 1
    if match["n"]:
        number = int(match["n"])
        after = WORD.search(text, match.end("n"), at)
        day = after is not None and after[0].casefold() in grammar.months  # "on 4 May to sign"
        return number if number > 1 and not day else 1
    word = (match["word"] or "").casefold()
    return grammar.numbers.get(word, 0)
