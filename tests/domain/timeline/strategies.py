"""Items, summits and shades of every shape that hypothesis can think of."""

import datetime as dt
import random

from hypothesis import strategies as st

from agreements.domain.timeline import Days, Item, Lifespan, Shade, SummitMark
from agreements.domain.timeline.signs import TONES

TODAY = dt.date(2026, 11, 23)
LONG = "Convention between the Government of the Republic and the Council of Ministers"
WORDS = ["Trade", "Defence, and all that belongs to it in words", "", LONG, "条約と協定", "ДОГОВОР"]

clumped = st.dates(dt.date(2019, 9, 1), dt.date(2019, 9, 9))
days = st.dates(dt.date(1815, 1, 1), dt.date(2060, 1, 1)) | clumped | st.just(TODAY)


@st.composite
def spans(draw: st.DrawFn) -> Days:
    """A first and a last day in order, each perhaps missing."""
    ordered = sorted([draw(days), draw(days)])
    first, last = (draw(st.sampled_from([day, day, None])) for day in ordered)
    return first, last


@st.composite
def lifespans(draw: st.DrawFn) -> Lifespan:
    """Four days in order: possible, certain, certain, possible."""
    a, b, c, d = sorted(draw(st.lists(days, min_size=4, max_size=4)))
    certain = draw(st.sampled_from([(b, c), (b, None), None]))
    end = None if certain and certain[1] is None else draw(st.sampled_from([d, None]))
    return Lifespan((draw(st.sampled_from([a, None])), end), certain)


items = st.builds(
    Item,
    key=st.uuids().map(str),
    title=st.sampled_from(WORDS),
    url=st.just("/agreements/some/"),
    begins=spans() | days.map(lambda day: (day, day)),
    group=st.sampled_from(WORDS),
    label=st.sampled_from(WORDS),
    status=st.sampled_from([*TONES, "unknown", "never heard of"]),
    in_force=st.lists(lifespans(), max_size=2).map(tuple),
    is_text=st.booleans(),
    emphasised=st.booleans(),
)
summits = st.builds(
    SummitMark,
    name=st.sampled_from(WORDS),
    url=st.just("/summits/some/"),
    first=days,
    ordinal=st.none() | st.integers(1, 30),
)
shades = st.builds(
    lambda span, label: Shade(span[0], span[1], label), spans(), st.sampled_from(WORDS)
)


def crowd(seed: int) -> list[Item]:
    """Up to three hundred items, half on one day: more than hypothesis cares to make."""
    chance = random.Random(seed)
    size = (25, 60, 300)[seed % 3]
    first = dt.date(2026, 1, 1) - dt.timedelta(days=chance.choice([30, 400, 4000, 40000]))
    reach = (TODAY - first).days
    return [_crowded(chance, number, first, reach) for number in range(size)]


def crowded_summits(seed: int) -> list[SummitMark]:
    """Twenty-five summits, some of them two weeks apart."""
    chance = random.Random(seed)
    weeks = sorted(chance.randint(1, 600) for _ in range(25))
    days = [TODAY - dt.timedelta(weeks=2 * week) for week in weeks]
    return [SummitMark("Summit", "/", day, ordinal=number) for number, day in enumerate(days)]


def _crowded(chance: random.Random, number: int, first: dt.date, reach: int) -> Item:
    begins = first + dt.timedelta(days=chance.choice([reach // 2, chance.randint(0, reach)]))
    starts = begins + dt.timedelta(days=chance.randint(0, 900))
    ends = starts + dt.timedelta(days=chance.randint(0, 9000))
    lives = [Lifespan((starts, None), (starts, ends)), Lifespan((starts, ends), (starts, ends))]
    return Item(
        key=str(number),
        title=chance.choice(WORDS),
        url="/",
        begins=(begins, begins + dt.timedelta(days=chance.choice([0, 0, 365]))),
        group=chance.choice(WORDS),
        label=chance.choice(["", "Short", "A label of some length"]),
        in_force=tuple(chance.choices(lives, k=chance.choice([0, 0, 1]))),
        emphasised=chance.random() < 0.3,
    )
