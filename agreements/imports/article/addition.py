"""A further source for an agreement that is here already, with what it tells that is new."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field

from agreements.domain.document import Document
from agreements.domain.partial_date import PartialDate
from agreements.imports.article.accepted import Accepted

CONCLUSIONS = ("signed", "adopted")
COARSER = "A coarser date, which the day held agrees with."


@dataclass(frozen=True, slots=True)
class News:
    """A fact that an article tells of a record; ``held`` is what the record has instead."""

    fact: str
    value: str
    held: str = ""


@dataclass(slots=True)
class Addition:
    """The document with what the article adds to it, and what of that is new."""

    document: Document
    news: list[News] = field(default_factory=list)


def added_to(document: Document, told: Accepted, source: Document) -> Addition:
    """*document* with *source* as a receipt for what *told* says, and with its new facts.

    What is held stays as it is: another day or place is a claim of this source beside it.
    """
    addition = Addition(deepcopy(document))
    form, key = addition.document, source["key"]
    if key not in {each["key"] for each in form.get("sources", [])}:
        form["sources"] = [*form.get("sources", []), source]
    fact = "title" if told.title else ""
    form["citations"] = [*form.get("citations", []), told.citation(key, fact, "title")]
    _conclude(addition, told, key)
    further = told.further(key)
    if further and not _is_told(form, further):
        form["events"] = [*form.get("events", []), further]
        addition.news.append(News("event", further.get("finding") or further["kind"]))
    return addition


def _conclude(addition: Addition, told: Accepted, key: str) -> None:
    form = addition.document
    sides = {party["country"]: party["side"] for party in form.get("parties", [])}
    signing = told.signing(key, sides)
    if signing is None:
        return
    held = next((each for each in form.get("events", []) if each["kind"] in CONCLUSIONS), None)
    if held is None:
        form["events"] = [signing, *form.get("events", [])]
        addition.news.append(News("event", signing["kind"]))
        held = {"kind": signing["kind"]}  # everything it says is news
        signing = deepcopy(signing)
    for citation in signing["citations"]:
        _bring(addition, held, signing, citation)
    held["citations"] = [*held.get("citations", []), *signing["citations"]]


def _bring(addition: Addition, held: Document, signing: Document, citation: Document) -> None:
    """Bring what *citation* is for into the event *held*, or leave it as a claim beside it."""
    fact = citation["fact"]
    if fact == "signatories":
        there = {row["official"] for row in held.get("signatures", [])}
        new = [row for row in signing["signatures"] if row["official"] not in there]
        new = [row for row in new if held.get("side", row["side"]) == row["side"]]
        held["signatures"] = [*held.get("signatures", []), *new]
        addition.news += [News("signatories", row["official"]) for row in new]
    elif fact != "status":
        value, kept = signing[fact], held.get(fact, "")
        if not kept:
            held[fact] = value
            addition.news.append(News(fact, value))
        elif fact == "date" and value != kept and _within(kept, value):
            citation["set_aside"] = COARSER
        elif value != kept:
            citation["says"] = value
            addition.news.append(News(fact, value, kept))


def _within(held: str, told: str) -> bool:
    """Whether every possible day of *held* is one of *told*."""
    narrow, wide = PartialDate.parse(held), PartialDate.parse(told)
    if narrow.first is None or narrow.last is None:
        return False
    begins = wide.first is None or wide.first <= narrow.first
    return begins and (wide.last is None or narrow.last <= wide.last)


def _is_told(form: Document, event: Document) -> bool:
    same = ("kind", "finding", "date") if event["kind"] == "observed" else ("kind",)
    return any(
        all(each.get(name) == event.get(name) for name in same) for each in form.get("events", [])
    )
