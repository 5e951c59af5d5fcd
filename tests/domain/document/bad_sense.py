"""Values that do not go together."""

from __future__ import annotations

from tests.domain.document.small import (
    CITED,
    END_FIRST,
    LEADS,
    PRESS,
    SIGNATURE,
    SIGNED,
    good,
    with_event,
)

SENSELESS: dict[str, tuple[object, str, str]] = {
    "country on both sides": (
        good(parties=[*LEADS, {"side": "B", "country": "in", "role": "co-party"}]),
        "parties[2].country",
        "in is a party already: a country stands on one side only.",
    ),
    "two leads": (
        good(parties=[*LEADS, {"side": "B", "country": "su", "role": "lead"}]),
        "parties[2].role",
        "This side already has a lead.",
    ),
    "title twice in a language": (
        good(titles=[{"language": "ru", "title": "А"}, {"language": "ru", "title": "Б"}]),
        "titles[1]",
        "is there already.",
    ),
    "identifier twice": (
        good(identifiers=[{"scheme": "unts", "value": "1"}, {"scheme": "unts", "value": "1"}]),
        "identifiers[1]",
        "is there already.",
    ),
    "relation twice": (
        good(relations=[{"kind": "cites", "to": "other"}, {"kind": "cites", "to": "other"}]),
        "relations[1]",
        "is there already.",
    ),
    "relation to itself": (
        good(relations=[{"kind": "cites", "to": "in-ru-2019-x"}]),
        "relations[0].to",
        "names this agreement itself.",
    ),
    "amended by itself": (
        with_event(kind="amended", by="in-ru-2019-x"),
        "events[0].by",
        "names this agreement itself: name another.",
    ),
    "entry into force of one side": (
        with_event(kind="entered-into-force", side="A"),
        "events[0].side",
        "belongs to both sides here: leave it out.",
    ),
    "extent of a signature": (
        with_event(kind="signed", extent="partly"),
        "events[0].extent",
        "Only a superseded agreement has an extent.",
    ),
    "finding of a signature": (
        with_event(kind="signed", finding="urged"),
        "events[0].finding",
        "Only an observation has a finding.",
    ),
    "contested signature": (
        with_event(kind="signed", contested=True),
        "events[0].contested",
        "Only a suspension can be contested.",
    ),
    "until before the date": (
        with_event(kind="extended", date="2019-09", until="2019-08-31"),
        "events[0].until",
        "is before the date of the event.",
    ),
    "until before it takes effect": (
        with_event(kind="extended", effective="2019-09", until="2019-08-31"),
        "events[0].until",
        "is before it takes effect.",
    ),
    "term until before it takes effect": (
        good(term={"date": "2020", "until": "2019"}),
        "term.until",
        "is before it takes effect.",
    ),
    "signature under a ratification": (
        with_event(kind="ratified", signatures=[SIGNATURE]),
        "events[0].signatures",
        "Only a signing, an initialling or an adoption carries signatures.",
    ),
    "signature on the wrong side": (
        with_event(kind="signed", side="B", signatures=[SIGNATURE]),
        "events[0].signatures[0].side",
        "is not the side of the event.",
    ),
    "signature twice": (
        with_event(kind="signed", signatures=[SIGNATURE, SIGNATURE]),
        "events[0].signatures[1]",
        "is there already.",
    ),
    "end before beginning": (
        good(events=[SIGNED, {"kind": "terminated", "date": "2019-08"}]),
        "events[1].date",
        END_FIRST,
    ),
    "effective end before beginning": (
        good(events=[{"kind": "expired", "effective": "2019-08"}, SIGNED]),
        "events[0].effective",
        END_FIRST,
    ),
    "citation of no source": (
        good(citations=[{"source": "nowhere"}]),
        "citations[0].source",
        "«nowhere» is not the key of one of the document's sources.",
    ),
    "source cited for nothing": (
        good(sources=[PRESS]),
        "sources[0]",
        "is cited for nothing: cite it or leave it out.",
    ),
    "source twice": (
        good(**CITED | {"sources": [PRESS, PRESS]}),
        "sources[1]",
        "is there already.",
    ),
    "cited for a country that is no party": (
        good(
            citations=[{"source": "press", "fact": "parties", "country": "us"}],
            sources=[PRESS],
        ),
        "citations[0].country",
        "is no party of the agreement: cite for one of them, or for all.",
    ),
    "cited for a party and for its title": (
        good(
            citations=[{"source": "press", "fact": "title", "country": "in"}],
            sources=[PRESS],
        ),
        "citations[0].country",
        "Only a citation of the record for the parties is about one of them.",
    ),
    "cited for a signatory of the record": (
        good(
            citations=[{"source": "press", "fact": "signatories", "official": "x"}],
            sources=[PRESS],
        ),
        "citations[0].official",
        "Only a citation of an event for signatories is about one of them.",
    ),
    "cited for somebody who did not sign": (
        good(
            events=[
                {
                    "kind": "signed",
                    "citations": [
                        {"source": "press", "fact": "signatories", "official": "x"}
                    ],
                }
            ],
            sources=[PRESS],
        ),
        "events[0].citations[0].official",
        "did not sign here: cite for somebody who did, or for all.",
    ),
    "two sources with one address": (
        good(
            citations=[{"source": "press"}, {"source": "b"}],
            sources=[
                PRESS | {"url": "https://example.org/"},
                PRESS | {"key": "b", "url": "https://example.org/"},
            ],
        ),
        "sources[1].url",
        "is another source's address already.",
    ),
    "document without text or address": (
        good(documents=[{"language": "en", "role": "original"}]),
        "documents[0]",
        "needs a file, a text or an address.",
    ),
    "without limit, for 20 years": (
        good(term={"indefinite": True, "duration": "P20Y"}),
        "term.indefinite",
        "A term without limit has neither duration nor end.",
    ),
    "published with one side": (
        good(state="published", parties=LEADS[:1], **CITED),
        "parties",
        "A published agreement needs a lead party on each side.",
    ),
    "published without a source": (
        good(state="published"),
        "citations",
        "A published agreement needs at least one source.",
    ),
}  # fmt: skip
