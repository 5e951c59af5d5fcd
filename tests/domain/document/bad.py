"""Documents with a fault: what they say wrongly, and the path and sentence it is told with."""

from __future__ import annotations

from typing import Any

Document = dict[str, Any]

LEADS = [
    {"side": "A", "country": "in", "role": "lead"},
    {"side": "B", "country": "ru", "role": "lead"},
]
PRESS = {"key": "press", "title": "Press release", "kind": "newswire"}
CITED = {"citations": [{"source": "press"}], "sources": [PRESS]}


def good(**parts: Any) -> Document:
    """A small sound document with *parts* put in or put in place of others."""
    return {"slug": "in-ru-2019-x", "state": "draft", "parties": LEADS, **parts}


def with_event(**event: Any) -> Document:
    return good(events=[event])


def with_source(**source: Any) -> Document:
    return good(**CITED | {"sources": [PRESS | source]})


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


def _kinds() -> str:
    return (
        "treaty, agreement, intergovernmental-agreement, convention, protocol, "
        "memorandum-of-understanding, exchange-of-notes, exchange-of-letters, declaration, "
        "joint-statement, programme, roadmap, arrangement, contract, letter-of-intent, unknown"
    )


SIGNED = {"kind": "signed", "date": "2019-09-04"}
SIGNATURE = {"side": "A", "official": "singh", "role": "signed"}
END_FIRST = "The agreement would end before it began: check this date and its beginning."
HALF = "has half of a character in it (a lone surrogate): take it out."
NUL = "has a NUL character in it: take it out."

# name -> document, path, sentence
BAD: dict[str, tuple[object, str, str]] = {
    # not a document at all
    "a list": ([], "", "a list is not an object."),
    "null": (None, "", "null is not an object."),
    "a text": ("{}", "", "“{}” is not an object."),
    "no slug": ({"state": "draft"}, "slug", "is missing."),
    # what cannot be stored
    "NUL in a title": (good(title="a\0b"), "title", NUL),
    "NUL in a note": (good(note="\0"), "note", NUL),
    "NUL in a quote": (
        good(**CITED | {"citations": [{"source": "press", "quote": "x\0"}]}),
        "citations[0].quote",
        NUL,
    ),
    "NUL in a name": (good(**{"no\0te": "x"}), "«no\\x00te»", NUL),
    "half a character": (good(note="\ud83d"), "note", HALF),
    "nested deeply": (good(titles=nested(5000)), "titles" + 11 * "[0]", "is nested too deeply."),
    # values of the wrong shape
    "unknown name": (
        good(**{"colour": "red"}),
        "colour",
        "is not known here. Known are: slug, state, title, short_title, titles, kind, binding, "
        "level, text_availability, languages, note, subjects, parties, term, events, relations, "
        "identifiers, documents, citations, sources.",
    ),
    "a very long name": (
        with_event(kind="signed", **{"x" * 100: ""}),
        "events[0].«" + "x" * 60 + "…»",
        "is not known here. Known are: kind, side, date, effective, until, by, place, "
        "place_country, summit, country, basis, cause, extent, contested, finding, note, "
        "signatures, citations.",
    ),
    "upper-case slug": (
        good(slug="IN-RU"),
        "slug",
        "“IN-RU” is not a slug: lower-case letters, digits and single hyphens.",
    ),
    "newline after a slug": (
        good(slug="in-ru\n"),
        "slug",
        "“in-ru\\n” is not a slug: lower-case letters, digits and single hyphens.",
    ),
    "long slug": (good(slug="a" * 161), "slug", "is longer than 160 characters."),
    "unknown state": (
        good(state="public"),
        "state",
        "“public” is not one of draft, in-review, published, withdrawn.",
    ),
    "unknown kind": (good(kind="pact"), "kind", f"“pact” is not one of {_kinds()}."),
    "a number for a title": (good(title=7), "title", "a number is not a text."),
    "a list for a date": (
        with_event(kind="signed", date=[]), "events[0].date", "a list is not a text."
    ),
    "empty title": (good(title=""), "title", "is empty: leave it out instead."),
    "line break in a title": (
        good(title="one\ntwo"),
        "title",
        "“one\\ntwo” has line breaks or control characters in it, or nothing that can be read.",
    ),
    "nothing but spaces": (
        with_source(title="  "),
        "sources[0].title",
        "“  ” has line breaks or control characters in it, or nothing that can be read.",
    ),
    "not contested": (
        with_event(kind="suspended", contested=False),
        "events[0].contested",
        "false is not true; leave it out instead.",
    ),
    "month 13": (
        with_event(kind="signed", date="2019-13"),
        "events[0].date",
        "There is no month 13: write a month from 01 to 12, or only 2019.",
    ),
    "30 February": (
        with_event(kind="signed", date="2019-02-30"),
        "events[0].date",
        "There is no 30 February 2019: write 28 February 2019 or February 2019.",
    ),
    "a date in words": (
        with_event(kind="signed", date="4 Sep 2019"),
        "events[0].date",
        "“4 Sep 2019” is not a date: write 2019, 2019-09, 2019-09-04 or [1971..1973].",
    ),
    "no day retrieved": (
        with_source(retrieved="2019-02-30"),
        "sources[0].retrieved",
        "“2019-02-30” is not a day such as 2026-11-22.",
    ),
    "a period of other digits": (
        good(term={"duration": "P١Y"}),
        "term.duration",
        "“P١Y” is not a period such as P20Y, P6M or P90D.",
    ),
    "long period": (
        good(term={"duration": "P100Y100M100W100D"}),
        "term.duration",
        "is longer than 16 characters.",
    ),
    "bad offset": (
        good(term={"offset": "30 days"}),
        "term.offset",
        "“30 days” is not an offset such as P30D or M2.",
    ),
    "bad language": (
        good(languages=["EN"]),
        "languages[0]",
        "“EN” is not a language tag such as en or zh-Hant.",
    ),
    "one language twice": (good(languages=["en", "en"]), "languages", "says the same thing twice."),
    "javascript address": (
        with_source(url="javascript:alert(1)"),
        "sources[0].url",
        "“javascript:alert(1)” is not an http address.",
    ),
    "long address": (
        with_source(url="https://example.org/" + "é" * 1000),
        "sources[0].url",
        "is longer than 2000 bytes.",
    ),
    "country name for a code": (
        good(parties=[{"side": "A", "country": "India", "role": "lead"}]),
        "parties[0].country",
        "“India” is not a country code such as in or su.",
    ),
    "long scheme": (
        good(identifiers=[{"scheme": "s" * 31, "value": "1"}]),
        "identifiers[0].scheme",
        "is longer than 30 characters.",
    ),
    "600 events": (good(events=[SIGNED] * 600), "events", "has more than 500 entries."),
    # values that do not go together
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
