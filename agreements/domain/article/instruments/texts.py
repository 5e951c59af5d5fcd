"""All texts that an article names: by name, one by one, or as the items of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.passages import Sentence

from .dated_names import dated_names, without_overlap
from .descriptions import topic_of
from .enumerations import counted, enumerated
from .item_lists import itemised
from .kinds import ENUMERATED, GENERIC, KindMention, kind_mentions
from .pro_forms import pro_forms

NEAR = 2  # sentences back to the text that "the one with Peru" stands for
BACK = 6  # sentences back to the text that "another on trade" is one of
AND = re.compile(r"[\s,;]*(?:\b(?:and|y|e|et|und|и))?\s*$")
AN_ARTICLE = 4  # characters of "una " before the name of a text
IT_IS = re.compile(r"\s*(?:It|This) (?:is|was) (?:called |styled |named )?an? ")


def named_texts(
    text: str, sentences: Sequence[Sentence], countries: frozenset[int], grammar: Grammar
) -> list[list[KindMention]]:
    """The texts that each sentence names, and those told of with them, in order; *countries* are
    where words for countries begin."""
    found = [kind_mentions(text, each, grammar) for each in sentences]
    items = itemised(text, sentences, found, grammar)
    whole: list[list[KindMention]] = []
    several = False
    for number, (sentence, kinds) in enumerate(zip(sentences, found, strict=True)):
        if number in items:
            whole.append([items[number]])
            continue
        before = [kind for each in found[max(0, number - BACK) : number] for kind in each]
        if _is_the_last(text, sentence, kinds, whole):
            whole[-1].pop()
            kinds = [replace(kinds[0], manner=ENUMERATED), *kinds[1:]]
        several = several or any(kind.plural for kind in kinds)
        told = [*kinds]
        if several or kinds:
            told += _called([*enumerated(text, sentence, grammar)], [*before, *kinds])
        near = [kind for each in whole[max(0, number - NEAR) :] for kind in each]
        ones = pro_forms(text, sentence, [*near, *kinds], countries, grammar)
        told += without_overlap(told, ones)
        for kind in kinds:
            nearby = [told, *found[number + 1 : number + 2]]
            told += without_overlap(told, dated_names(text, kind, sentence))
            told += counted(text, kind, sentences[number : number + 2], nearby, grammar)
        told = [_cut(text, _by_its_own_name(one, kinds), told, grammar) for one in told]
        whole.append(sorted(told, key=lambda kind: kind.span))
    return whole


def _cut(
    text: str, kind: KindMention, told: Sequence[KindMention], grammar: Grammar
) -> KindMention:
    """*kind* without what is told of the next one: "a memorandum on ports and one on tax"."""
    begin, over = kind.title
    if kind.manner == ENUMERATED or kind.plural:
        return kind
    others = (one for one in told if one.manner == ENUMERATED and kind.span[1] < one.span[0] < over)
    if (other := next(others, None)) is None:
        return kind
    over = kind.span[1] + len(AND.sub("", text[kind.span[1] : other.span[0]]))
    return replace(kind, title=(begin, over), topic=topic_of(text[begin:over], grammar))


def _by_its_own_name(one: KindMention, kinds: Sequence[KindMention]) -> KindMention:
    """*one*, by the kind that it is said to be: "the first is a memorandum between"."""
    if one.manner != ENUMERATED:
        return one
    begin = one.title[0]
    own = (kind for kind in kinds if kind.kind != GENERIC and not kind.plural)
    named = next((kind for kind in own if begin <= kind.span[0] <= begin + AN_ARTICLE), None)
    return replace(one, kind=named.kind) if named else one


def _is_the_last(
    text: str,
    sentence: Sentence,
    kinds: Sequence[KindMention],
    before: Sequence[Sequence[KindMention]],
) -> bool:
    """Whether "it is a treaty on cod" names the text of "the third concerns fish"."""
    if not kinds or not before or not before[-1] or before[-1][-1].manner != ENUMERATED:
        return False
    return IT_IS.fullmatch(text, sentence.span[0], kinds[0].title[0]) is not None


def _called(told: Sequence[KindMention], named: Sequence[KindMention]) -> list[KindMention]:
    """*told* by the kind of the text named last before each, "a memorandum on A, one on B", or of
    the several that they are, "five memoranda"."""
    called = []
    for one in told:
        before = [kind for kind in reversed(named) if kind.span[0] < one.span[1]]
        last = before[0] if before else None
        several = next((kind for kind in before if kind.plural), None)
        last = several if several and several.kind != GENERIC else last
        called.append(replace(one, kind=last.kind) if last else one)
    return called
