"""The named cast: agreements in every state of publication, the hidden ones full of leaks.

Everything of the hidden ones says "secret": title, note, source, place. They are contracts of
1850, two of them of a country that has nothing else, and stand in every relation to public ones;
the same official signed them, at the same summit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from agreements.imports.apply import apply
from agreements.models import Agreement, Official
from tests.records import (
    Document,
    event,
    make_countries,
    make_subjects,
    make_summit,
    record,
    write,
    write_all,
)

HIDDEN_WORD = "secret"
NOT_SHOWN = ("secret-draft", "secret-review", "secret-unpublished", "secret-foreign")
ONLY_HIDDEN = "Elbonia"  # has nothing else
GONE = "secret-withdrawn"
MERGED = "secret-merged"
SIGNED = {
    "summit": "open-summit",
    "signatures": [{"side": "A", "official": "an-official", "role": "signed"}],
}


@dataclass(frozen=True, slots=True)
class Cast:
    """Slugs of the public ones, and how many sources they cite."""

    shown: tuple[str, ...] = ("open-spares", "open-friendship")
    sources: int = 2


def make_cast() -> Cast:
    """Writes the cast; two are public, and six are not."""
    make_countries(xx=ONLY_HIDDEN)
    make_subjects()
    make_summit("open-summit", "2019-09-04/2019-09-05", "in", "ru", city="Vladivostok")
    Official.objects.create(slug="an-official", name="An Official", country_id="in")
    _write_hidden()
    _write_public()
    _hide()
    return Cast()


def _hidden(slug: str, state: str, pair: str = "in-ru", **own: Any) -> Document:
    source = {"key": f"secret-source-{slug}", "title": "Secret source", "kind": "book"}
    own |= {"citations": [{"source": source["key"]}], "sources": [source]}
    own |= {"note": "Secret note", "subjects": ["oil"], "kind": "contract", "state": state}
    signed = event("signed", "1850-01-02", place="Secret place", **SIGNED)
    return record(slug, signed, pair=pair, **own)


def _write_hidden() -> None:
    write_all(
        _hidden("secret-draft", "draft"),
        _hidden("secret-review", "in-review"),
        _hidden("secret-unpublished", "withdrawn"),
        _hidden("secret-foreign", "draft", pair="in-xx"),
        _hidden("secret-withdrawn", "published", pair="in-xx"),
        _hidden("secret-merged", "published"),
    )


def _write_public() -> None:
    hidden = (*NOT_SHOWN, GONE, MERGED)
    write(
        "open-spares",
        event("signed", "2019-09-04", place="Vladivostok", **SIGNED),
        event("entered-into-force", "2019-09-04"),
        *(event("amended", "2020", by=slug) for slug in hidden),
        relations=[{"kind": "cites", "to": slug} for slug in hidden],
        subjects=["arms"],
    )
    write(
        "open-friendship",
        event("signed", "1971-08-09"),
        event("superseded", "1993-01-28", by="secret-draft", extent="wholly"),
        kind="treaty",
        pair="in-su",
    )


def _hide() -> None:
    """Hides what was public, and has the hidden ones point at the public ones."""
    for slug in ("secret-withdrawn", "secret-merged"):
        apply(_pointing(_hidden(slug, "withdrawn", pair="in-xx" if slug == GONE else "in-ru")))
    apply(_pointing(_hidden("secret-draft", "draft")))
    Agreement.objects.filter(slug=MERGED).update(
        merged_into=Agreement.objects.get(slug="open-spares")
    )


def _pointing(document: Document) -> Document:
    document["relations"] = [{"kind": "implements", "to": "open-spares"}]
    document["events"].append(event("renewed", "1860", by="open-friendship"))
    return document
