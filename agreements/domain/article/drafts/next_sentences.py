"""What one sentence leaves out of a text and the next one tells."""

from __future__ import annotations

from dataclasses import replace

from agreements.domain.article.instruments.kinds import KindMention

from .draft import Draft, Told, same_pair
from .growth import new

NEAR = 2  # sentences back to the text that "the document" is


def meant(kind: KindMention, told: Told, named: Told | None) -> KindMention:
    """*kind*, or that of the text only *named* before, where "the document" was signed now."""
    before = named.statement.kind if named else None
    if named is None or before is None or told.statement.deed is None or not kind.document:
        return kind
    apart = told.statement.number - named.statement.number
    plain = kind.manner == "definite" and not kind.plural and not kind.topic
    fitting = before.manner == "indefinite" and not before.plural and not named.background
    near = 0 < apart <= NEAR and same_pair(told.pair, named.pair)
    return before if plain and fitting and near else kind


def signed_next(told: Told, named: Told | None, drafts: list[Draft]) -> Draft | None:
    """The draft of a text that one sentence only *named*, when the next says "it was signed in
    1990"; None where that is said of another."""
    if named is None or told.statement.kind is not None or told.occasion.date is None:
        return None
    kind, deed = named.statement.kind, told.statement.deed
    if deed is None or deed.denied or deed.planned:
        return None
    if deed.status not in ("signed", "ratified", "in force"):
        return None
    if kind is None or kind.plural or kind.manner not in ("definite", "bare"):
        return None
    apart = told.statement.number - named.statement.number != 1
    if apart or not same_pair(told.pair, named.pair) or not all(d.background for d in drafts):
        return None
    statement = replace(named.statement, deed=deed)
    return new(Told(statement, named.pair, told.occasion, told.background), kind)


def named_next(told: Told, signed: Told | None, drafts: list[Draft]) -> Draft | None:
    """The draft of a text that is named only after "the ministers *signed* on Thursday"."""
    kind = told.statement.kind
    if signed is None or kind is None or drafts or told.statement.deed is not None:
        return None
    deed = signed.statement.deed
    if deed is None or deed.status != "signed" or deed.denied or deed.planned:
        return None
    apart = told.statement.number - signed.statement.number
    if kind.plural or kind.manner != "definite" or not 0 < apart <= 2:
        return None
    if told.background or not same_pair(told.pair, signed.pair):
        return None
    pair = max(told.pair, signed.pair, key=lambda pair: pair.firmness)
    statement = replace(told.statement, deed=deed)
    return new(Told(statement, pair, signed.occasion, signed.background), kind)
