"""A strategy of sound documents that have every part, all of whose names are in ``NAMES``."""

from __future__ import annotations

import hashlib
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

Document = dict[str, Any]

SLUG = "in-ru-2019-generated"
FILES = (b"Article 1. Aim.", b"Article 2. Spares.")
NAMES = {
    "agreement": ("su-in-1971-friendship", "in-ru-1993-friendship", "in-ru-2030-later"),
    "body": ("ministry-of-defence-of-india", "rosoboronexport"),
    "country": ("in", "ru", "su", "kz", "lu"),
    "file": tuple(hashlib.sha256(text).hexdigest() for text in FILES),
    "official": ("rajnath-singh", "denis-manturov", "vladimir-putin"),
    "subject": ("defence", "arms-and-equipment", "space"),
    "summit": ("in-ru-summit-20", "in-ru-defence-conference-2019"),
}
SOURCES = ("aa-first", "bb-second", "cc-third", "dd-fourth")

line = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12
).filter(str.strip)
prose = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\0"),
    min_size=1,
    max_size=30,
)
language = st.sampled_from(["en", "ru", "hi", "zh-Hant", "sr-Cyrl"])
period = st.sampled_from(["P20Y", "P6M", "P90D", "P2W", "P1Y6M"])
side = st.sampled_from(["A", "B"])

OF_BOTH = ("instruments-exchanged", "entered-into-force", "registered", "fulfilled", "expired")
OF_SIGNATURE = ("initialled", "signed", "adopted")
ENDS = ("terminated", "expired", "superseded", "fulfilled")
KINDS = (
    *("announced", "negotiations-opened", *OF_SIGNATURE, "domestic-approval", "ratified"),
    *("notified", "provisional-application-begins", "provisional-application-ends"),
    *("amended", "extended", "renewed", "suspended", "resumed", "non-renewal-notice"),
    *("denunciation-notice", "notice-suspended", "notice-withdrawn", "succeeded-to", "observed"),
    *("instruments-exchanged", "entered-into-force", "registered", *ENDS),
)


def one_of_names(noun: str) -> SearchStrategy[str]:
    return st.sampled_from(NAMES[noun])


@st.composite
def edtf(draw: DrawFn, first: int, last: int) -> str:
    """A partial date within the years from *first* to *last*, in any of its forms."""
    year, later = sorted(draw(st.lists(st.integers(first, last), min_size=2, max_size=2)))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
    unit = draw(st.sampled_from([f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}"]))
    sets = [f"[{unit}..]", f"[..{unit}]"]
    if later > year:
        sets.append(f"[{unit}..{later}]")
    return draw(st.sampled_from([unit, unit, f"{unit}?", f"{unit}~", f"{unit}%", *sets]))


# Beginnings are before all ends, and what something extends to is after both.
BEGUN, ENDED, UNTIL = edtf(1950, 1989), edtf(1991, 2020), edtf(2040, 2060)


def mapping(
    required: dict[str, SearchStrategy[Any]], optional: dict[str, SearchStrategy[Any]]
) -> SearchStrategy[Document]:
    return st.fixed_dictionaries(required, optional=optional)


def unique(strategy: SearchStrategy[Any], *keys: str, most: int = 3) -> SearchStrategy[list[Any]]:
    """Rows of which no two agree in all *keys*."""
    return st.lists(strategy, max_size=most, unique_by=lambda row: tuple(row[key] for key in keys))


citation = mapping(
    {"source": st.sampled_from(SOURCES)},
    {
        "fact": st.sampled_from(["title", "date", "effective", "until", "place", "status", "note"]),
        "quote": prose,
        "page": line,
        "says": st.one_of(line, edtf(1900, 2060)),
        "set_aside": line,
    },
)
citations = st.lists(citation, max_size=2)


def receipts_of(fact: str, name: str, of: list[str]) -> SearchStrategy[list[Document]]:
    """Citations for one or other of the parties or signatories *of*."""
    if not of:
        return st.just([])
    receipt = mapping(
        {"source": st.sampled_from(SOURCES), "fact": st.just(fact), name: st.sampled_from(of)}, {}
    )
    return st.lists(receipt, max_size=2)


def signatures(of_side: str) -> SearchStrategy[list[Document]]:
    signature = mapping(
        {
            "side": st.just(of_side) if of_side else side,
            "official": one_of_names("official"),
            "role": st.sampled_from(["signed", "witnessed"]),
        },
        {"office": line},
    )
    return unique(signature, "official", "role", most=2)


@st.composite
def event(draw: DrawFn) -> Document:
    kind = draw(st.sampled_from(KINDS))
    day = ENDED if kind in ENDS else BEGUN
    of_side = "" if kind in OF_BOTH else draw(st.sampled_from(["", "A", "B"]))
    found = draw(
        mapping(
            {"kind": st.just(kind)},
            {
                "date": day,
                "effective": day,
                "until": UNTIL,
                "by": one_of_names("agreement"),
                "place": line,
                "place_country": one_of_names("country"),
                "summit": one_of_names("summit"),
                "country": one_of_names("country"),
                "basis": line,
                "cause": line,
                "note": prose,
                "citations": citations,
                **_of_kind(kind, of_side),
            },
        )
    )
    signed = [row["official"] for row in found.get("signatures", [])]
    receipts = draw(receipts_of("signatories", "official", signed))
    if receipts:
        found["citations"] = [*found.get("citations", []), *receipts]
    return found | ({"side": of_side} if of_side else {})


def _of_kind(kind: str, of_side: str) -> dict[str, SearchStrategy[Any]]:
    """What events of one kind alone have."""
    if kind in OF_SIGNATURE:
        return {"signatures": signatures(of_side)}
    if kind == "superseded":
        return {"extent": st.sampled_from(["wholly", "partly"])}
    if kind == "suspended":
        return {"contested": st.just(True)}
    if kind == "observed":
        return {"finding": st.sampled_from(["in-force", "not-in-force", "urged", "other"])}
    return {}


def term(limit: dict[str, SearchStrategy[Any]]) -> SearchStrategy[Document]:
    return mapping(
        {},
        {
            "trigger": st.sampled_from(["not-seen", "silent", "on-signature", "on-date", "other"]),
            "offset": st.sampled_from(["P30D", "M2"]),
            "date": edtf(1950, 2020),
            "duration_stated": st.sampled_from(["stated", "silent", "not-seen"]),
            "renewal": st.sampled_from(["tacit", "by-agreement", "none", "silent", "not-seen"]),
            **dict.fromkeys(("renewal_period", "renewal_notice", "denunciation_notice"), period),
            "note": prose,
            **limit,
        },
    )


terms = term({"duration": period, "until": UNTIL}) | term({"indefinite": st.just(True)})


@st.composite
def parties(draw: DrawFn) -> list[Document]:
    """A lead on each side, perhaps a co-party, in any order."""
    codes = draw(st.permutations(NAMES["country"]))
    roles = [("A", "lead"), ("B", "lead"), (draw(side), "co-party"), (draw(side), "territory")]
    rows = [
        draw(
            mapping(
                {"side": st.just(of_side), "country": st.just(code), "role": st.just(role)},
                {"body": one_of_names("body")},
            )
        )
        for code, (of_side, role) in zip(codes, roles[: draw(st.integers(2, 4))], strict=False)
    ]
    return draw(st.permutations(rows))


def source(key: str) -> SearchStrategy[Document]:
    return mapping(
        {
            "key": st.just(key),
            "title": line,
            "kind": st.sampled_from(["official-text", "newswire", "dataset", "book", "other"]),
        },
        {
            "url": st.just(f"https://example.org/{key}?a=1&b=é"),
            "publisher": line,
            "date": edtf(1900, 2026),
            "language": language,
            "retrieved": st.dates().map(str),
        },
    )


@st.composite
def sources_of(draw: DrawFn, document: Document) -> list[Document]:
    """What *document* cites, described, in any order."""
    rows = [*document.get("citations", [])]
    for row in document.get("events", []):
        rows += row.get("citations", [])
    cited = sorted({row["source"] for row in rows})
    return draw(st.permutations([draw(source(key)) for key in cited]))


title = mapping({"language": language, "title": line}, {})
relation = mapping(
    {
        "kind": st.sampled_from(["implements", "supplements", "cites"]),
        "to": one_of_names("agreement"),
    },
    {},
)
identifier = mapping({"scheme": st.sampled_from(["unts", "tias"]), "value": line}, {})
text = mapping(
    {"language": language, "role": st.sampled_from(["authentic", "original", "translation"])},
    {
        "title": line,
        "url": st.just("http://example.org/text"),
        "file": one_of_names("file"),
        "text": prose,
        "desk_only": st.just(True),
    },
).filter(lambda row: not row.keys().isdisjoint(("url", "file", "text")))


@st.composite
def documents(draw: DrawFn, slug: str = SLUG) -> Document:
    """A sound document; perhaps not canonical."""
    document = draw(
        mapping(
            {
                "slug": st.just(slug),
                "state": st.sampled_from(["draft", "in-review", "published", "withdrawn"]),
                "parties": parties(),
                "citations": st.lists(citation, min_size=1, max_size=2),
            },
            {
                "title": line,
                "short_title": line,
                "titles": unique(title, "language"),
                "kind": st.sampled_from(["treaty", "agreement", "contract", "unknown"]),
                "binding": st.sampled_from(["yes", "no", "disputed", "unknown"]),
                "level": st.sampled_from(["state", "ministry", "unknown"]),
                "text_availability": st.sampled_from(["public", "secret", "unknown"]),
                "languages": st.lists(language, max_size=3, unique=True),
                "note": prose,
                "subjects": st.lists(one_of_names("subject"), max_size=3, unique=True),
                "term": terms,
                "events": st.lists(event(), max_size=4),
                "relations": unique(relation, "kind", "to"),
                "identifiers": unique(identifier, "scheme", "value"),
                "documents": st.lists(text, max_size=2),
            },
        )
    )
    codes = [party["country"] for party in document["parties"]]
    document["citations"] += draw(receipts_of("parties", "country", codes))
    return document | {"sources": draw(sources_of(document))}
