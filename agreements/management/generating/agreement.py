"""One made-up agreement with everything that belongs to it."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

from . import titles
from .columns import Columns
from .shares import (
    CHANGED,
    DAYS_OF_RECORDING,
    FATES,
    FIRST_RECORDED,
    FIRST_YEAR,
    KINDS,
    LANGUAGES,
    LAST_YEAR,
    LEVELS,
    NOT_BINDING,
    NUMBERED,
    PRECISIONS,
    QUOTED,
    RELATED,
    SIGNED_BY_NAME,
    SUMMITED,
    TEXTED,
    TITLED_ELSEWHERE,
    Weighted,
)
from .world import World

_KINDS, _LEVELS, _PRECISIONS = Weighted(KINDS), Weighted(LEVELS), Weighted(PRECISIONS)
_FATES, _LANGUAGES = Weighted(FATES), Weighted(LANGUAGES)


def add_agreement(
    rows: Columns,
    world: World,
    seed: int,
    number: int,
    first: int,
    event: int,
    sources: Sequence[int],
) -> int:
    """Add agreement *number* of *seed*; *event* is the next event's key, which is given back."""
    chance = random.Random(f"{seed} {number}")
    pk, (a, b) = first + number, world.pair(chance)
    kind = _KINDS.draw(chance)
    subject, topic = world.subjects.draw(chance)
    about = titles.matter(topic, chance)
    binding = "no" if kind in NOT_BINDING else chance.choices(["yes", "unknown"], [4, 1])[0]
    signed, precision = _day(chance), _PRECISIONS.draw(chance)
    words = kind.replace("-", " ")
    rows.add(
        "agreement", pk, f"{a}-{b}-made-up-{seed}-{number}",
        titles.title(words, world.names[a], world.names[b], about),
        f"{topic} {words} {signed.year}", kind, binding, _LEVELS.draw(chance),
        chance.choice(["public", "not-found", "unknown"]),
        f"Concerns {about}." if chance.random() < 0.2 else "", *_recorded(chance),
    )  # fmt: skip
    rows.add("party", pk, "A", a)
    rows.add("party", pk, "B", b)
    rows.add("agreementsubject", pk, subject, 0)
    other, _name = world.subjects.draw(chance)
    if other != subject:
        rows.add("agreementsubject", pk, other, 1)
    source = chance.choice(sources)
    quote = f"The two sides signed a document on {about}." if chance.random() < QUOTED else ""
    rows.add("citation", pk, None, source, quote, 0)
    _add_extras(rows, world, chance, pk, number, topic, about)
    next_event = _add_life(rows, world, chance, pk, event, signed, precision, binding, (a, b))
    rows.add("citation", pk, event, source, "", 1)
    return next_event


def _day(chance: random.Random) -> dt.date:
    """The later, the more: records of the last decades are the fullest."""
    share = max(chance.random(), chance.random() * 0.9)
    first = dt.date(FIRST_YEAR, 1, 1)
    return first + dt.timedelta(days=int(share * (dt.date(LAST_YEAR, 6, 1) - first).days))


def _recorded(chance: random.Random) -> tuple[dt.date, dt.date]:
    """When it was published, and when its record was changed last."""
    published = FIRST_RECORDED + dt.timedelta(days=chance.randrange(DAYS_OF_RECORDING))
    later = chance.randint(1, 60) if chance.random() < CHANGED else 0
    return published, published + dt.timedelta(days=later)


def _partial(day: dt.date, precision: str) -> str | None:
    return {"day": str(day), "month": str(day)[:7], "year": str(day)[:4], "none": None}[precision]


def _add_life(
    rows: Columns,
    world: World,
    chance: random.Random,
    pk: int,
    event: int,
    signed: dt.date,
    precision: str,
    binding: str,
    pair: tuple[str, str],
) -> int:
    """Signature, entry into force and end, as far as they are recorded; the next event's key."""
    summit = chance.choice(world.summits) if world.summits and chance.random() < SUMMITED else None
    kind = "adopted" if binding == "no" and chance.random() < 0.3 else "signed"
    told = [(kind, _partial(signed, precision), summit)]
    fate = _FATES.draw(chance)
    if fate != "unrecorded" and precision == "day" and binding != "no":
        force = signed + dt.timedelta(days=chance.randrange(0, 900))
        told.append(("entered-into-force", str(force), None))
        if fate == "ended":
            end = force + dt.timedelta(days=chance.randrange(400, 15_000))
            if end.year < LAST_YEAR:
                told.append(("terminated", str(end), None))
        elif fate == "expiring":
            renewal = chance.choice(["tacit", "none", "by-agreement"])
            rows.add("termclause", pk, f"P{chance.choice([3, 5, 10, 25])}Y", renewal)
    for position, (name, date, where) in enumerate(told):
        rows.add("event", event + position, pk, position, name, date, where, "")
    if chance.random() < SIGNED_BY_NAME:
        for position, (side, code) in enumerate(zip("AB", pair, strict=True)):
            if people := world.officials.get(code):
                rows.add("signature", event, side, chance.choice(people), position)
    return event + len(told)


def _add_extras(
    rows: Columns,
    world: World,
    chance: random.Random,
    pk: int,
    number: int,
    topic: str,
    about: str,
) -> None:
    """Another title, documents, a number, a relation to an earlier one."""
    if chance.random() < TITLED_ELSEWHERE:
        language = _LANGUAGES.draw(chance)
        rows.add("agreementtitle", pk, language, titles.title_elsewhere(language, topic))
    if chance.random() < TEXTED:
        rows.add("document", pk, "en", "Text", "", titles.text(about, chance))
    elif chance.random() < 0.15:
        rows.add("document", pk, "en", "Text", f"https://example.org/texts/{pk}", "")
    if chance.random() < NUMBERED:
        rows.add("identifier", pk, "unts", str(100_000 + number))
    if number and chance.random() < RELATED:
        rows.add("relation", pk, pk - chance.randint(1, min(number, 1_000)))
