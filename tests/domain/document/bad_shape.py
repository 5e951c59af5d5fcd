"""What cannot be stored, and values of the wrong shape."""

from __future__ import annotations

from tests.domain.document.small import (
    CITED,
    HALF,
    NUL,
    SIGNED,
    good,
    nested,
    with_event,
    with_source,
)


def _kinds() -> str:
    return (
        "treaty, agreement, intergovernmental-agreement, convention, protocol, "
        "memorandum-of-understanding, exchange-of-notes, exchange-of-letters, declaration, "
        "joint-statement, programme, roadmap, arrangement, contract, letter-of-intent, unknown"
    )


SHAPELESS: dict[str, tuple[object, str, str]] = {
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
}  # fmt: skip
