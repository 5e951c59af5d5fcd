"""From drafts of an article to agreement documents, and to the registry in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from agreements.domain.document import Document
from agreements.exports.document import documents, source_document
from agreements.forms.slugs import agreement_slug, free_slug, joined
from agreements.imports.apply import Outcome, apply_all
from agreements.models import Agreement, ArticleReading, Official, Source

EVENTS = {
    "signed": "signed", "initialled": "initialled", "announced": "announced",
    "to be signed": "announced", "negotiating": "negotiations-opened", "ratified": "ratified",
    "in force": "entered-into-force", "extended": "extended",
    "terminated": "terminated", "suspended": "suspended",
    "superseded": "superseded",
}  # fmt: skip
ADOPTED = ("declaration", "joint-statement")  # statements are adopted rather than signed
CITED = {"title": "title", "kind": "kind", "parties": "parties"}
OF_THE_EVENT = {"signed": "date", "place": "place", "summit": "summit", "status": "status"}
AROUND = 160  # characters of the article quoted at most around the words


@dataclass(frozen=True, slots=True)
class Accepted:
    """A draft as the analyst settled it. ``target`` is an agreement's slug, or "" for a new one;
    ``evidence`` the reader's spans by field; ``signatories`` slug, country and office."""

    target: str
    values: Mapping[str, Any]
    evidence: Mapping[str, Sequence[int]]
    signatories: tuple[tuple[str, str, str], ...] = ()
    quoted: dict[str, str] = field(default_factory=dict)


@transaction.atomic
def accept(
    reading: ArticleReading, drafts: Sequence[Accepted], officials: Sequence[tuple[str, str]]
) -> list[Outcome]:
    """Write the source, the *drafts* and the new *officials* (name, country): all or nothing.

    Raises DocumentError where a document is refused.
    """
    source = _source_of(reading)
    slugs = {name: _official(name, country) for name, country in officials}
    held = Agreement.objects.filter(slug__in=[each.target for each in drafts if each.target])
    forms: dict[str, Document] = {document["slug"]: document for document in documents(held)}
    for each in drafts:
        _quote(each, reading.text)
        if each.target:
            forms[each.target] = _with_receipt(forms[each.target], each, source)
        else:
            document = _new(each, source, slugs, forms)
            forms[document["slug"]] = document
    outcomes = apply_all(list(forms.values()))
    kept = Source.objects.get(key=source["key"])
    kept.archived_text = kept.archived_text or reading.text
    kept.save()
    reading.source = kept
    reading.save()
    return outcomes


def _source_of(reading: ArticleReading) -> Document:
    """The article as a source: the one held under its address, or a new one."""
    held = Source.objects.filter(url=reading.url).first() if reading.url else reading.source
    if held is not None:
        form = source_document(held)
        return {name: value for name, value in form.items() if value not in ("", None)}
    key = free_slug(Source, joined(reading.publisher, reading.title) or "article", field="key")
    form = {
        "key": key,
        "url": reading.url,
        "title": reading.title,
        "publisher": reading.publisher,
        "date": reading.published.isoformat() if reading.published else "",
        "language": reading.proposed.get("language") or "",
        "kind": "newswire",
        "retrieved": reading.created.date().isoformat(),
    }
    return {name: value for name, value in form.items() if value}


def _official(name: str, country: str) -> str:
    slug = free_slug(Official, joined(name) or "official")
    return Official.objects.create(slug=slug, name=name, country_id=country).slug


def _quote(accepted: Accepted, text: str) -> None:
    """The article's own sentence around the words of each field."""
    for name, (start, end) in accepted.evidence.items():
        accepted.quoted[name] = sentence_around(text, start, end)


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence of *text* that the words stand in, cut where it is long."""
    begin = max(
        text.rfind(mark, max(0, start - AROUND), start) for mark in (". ", "\n", "! ", "? ")
    )
    begin = begin + 1 if begin >= 0 else max(0, start - AROUND)
    stops = [at for mark in (". ", ".\n", "\n") if (at := text.find(mark, end, end + AROUND)) >= 0]
    over = min(stops) + 1 if stops else min(len(text), end + AROUND)
    return " ".join(text[begin:over].split())


def _citations(accepted: Accepted, source: Document, facts: Mapping[str, str]) -> list[Document]:
    return [
        {"source": source["key"], "fact": fact, "quote": accepted.quoted[name]}
        for name, fact in facts.items()
        if name in accepted.quoted
    ]


def _new(
    accepted: Accepted, source: Document, slugs: Mapping[str, str], taken: Mapping[str, Any]
) -> Document:
    values = accepted.values
    sides = (values["side_a"], values["side_b"])
    signed = str(values["signed"] or "")
    year = int(signed[:4]) if signed[:4].isdigit() else None
    wanted = agreement_slug(sides, year, values["title"], values["kind"])
    slug, number = free_slug(Agreement, wanted), 1
    while slug in taken:
        number += 1
        slug = free_slug(Agreement, f"{wanted}-{number}")
    return {
        "slug": slug,
        "state": "in-review",
        "title": values["title"],
        "kind": values["kind"],
        "level": values.get("level", "unknown"),
        "parties": [
            {"side": side, "country": code, "role": "lead"}
            for side, code in zip("AB", sides, strict=True)
        ],
        "events": _events(accepted, source, slugs),
        "citations": _citations(accepted, source, CITED) or [{"source": source["key"]}],
        "sources": [source],
    }


def _events(accepted: Accepted, source: Document, slugs: Mapping[str, str]) -> list[Document]:
    values = accepted.values
    kind = EVENTS[values["status"]]
    signing = "adopted" if values["kind"] in ADOPTED else "signed"
    happened = signing if kind == "signed" else kind
    events = [_event(happened, accepted, source, slugs, dated=kind in ("signed", "initialled"))]
    if kind not in ("signed", "initialled") and values["signed"]:
        events.insert(0, _event(signing, accepted, source, slugs, dated=True))
    return events


def _event(
    kind: str, accepted: Accepted, source: Document, slugs: Mapping[str, str], *, dated: bool
) -> Document:
    values = accepted.values
    facts = OF_THE_EVENT if dated else {"status": "status"}
    told: Document = {"kind": kind}
    if dated:
        told["date"] = str(values["signed"] or "")
        told |= {"place": values["place"], "summit": values["summit"]}
        told["signatures"] = _signatures(accepted, slugs)
    citations = _citations(accepted, source, facts)
    for citation in citations:
        if citation["fact"] == "date" and values["signed"]:
            citation["says"] = str(values["signed"])
    told["citations"] = citations or [{"source": source["key"]}]
    return {name: value for name, value in told.items() if value}


def _signatures(accepted: Accepted, slugs: Mapping[str, str]) -> list[Document]:
    sides = {accepted.values["side_a"]: "A", accepted.values["side_b"]: "B"}
    return [
        {
            "side": sides[country],
            "official": slugs.get(name, name),
            "role": "signed",
            "office": office,
        }
        for name, country, office in accepted.signatories
        if country in sides
    ]


def _with_receipt(document: Document, accepted: Accepted, source: Document) -> Document:
    """*document* with the article as a further source, and what it did not say before."""
    form = deepcopy(document)
    held = [each["key"] for each in form.get("sources", [])]
    if source["key"] not in held:
        form.setdefault("sources", []).append(source)
    events = [event for event in form.get("events", []) if event["kind"] in ("signed", "adopted")]
    signed = str(accepted.values["signed"] or "")
    if not events:
        if signed:
            form.setdefault("events", []).insert(
                0, _event("signed", accepted, source, {}, dated=True)
            )
        form.setdefault("citations", []).extend(_receipts(accepted, source))
        return form
    event = events[0]
    for name in ("place", "summit"):
        if not event.get(name) and accepted.values[name]:
            event[name] = accepted.values[name]
    if not event.get("date") and signed:
        event["date"] = signed
    cited = event.setdefault("citations", [])
    for citation in _receipts(accepted, source):
        if citation["fact"] == "date" and signed == event.get("date"):
            citation["says"] = signed
        cited.append(citation)
    return form


def _receipts(accepted: Accepted, source: Document) -> list[Document]:
    found = _citations(accepted, source, OF_THE_EVENT)
    return found or [{"source": source["key"], "fact": "status", "quote": ""}]
