"""Made-up values for the components on the contributors' page; links lead nowhere but there."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.forms.boundfield import BoundField

from agreements.domain.timeline import Item, Lifespan, Shade, SummitMark, Timeline, timeline
from agreements.models import Country
from agreements.views.drawn.matrix import Matrix, matrix
from agreements.views.drawn.pair_counts import PairCount
from agreements.views.drawn.ranking import Ranked, ranking
from agreements.views.lists.chips import Chip
from agreements.views.lists.paging import Page
from agreements.views.parts.rows import Row
from agreements.views.words.phrases import Link, status_word

HERE = "#main"
LANDS = {"aa": "Arcadia", "bb": "Borduria", "cc": "Cascadia", "dd": "Dalmasca"}
TODAY = dt.date(2020, 6, 30)


class SampleForm(forms.Form):
    """One field with a fault, as a form shows it when it comes back."""

    signed_from = forms.CharField(label="Signed from", help_text="2019, 2019-09 or 4 Sep 2019.")


def field() -> BoundField:
    form = SampleForm({"signed_from": "2019-13"})
    form.add_error("signed_from", "There is no month 13.")
    return form["signed_from"]


def row() -> Row:
    return Row(
        url=HERE,
        title="Agreement on the Upkeep of Lighthouses",
        native="",
        kind_word="Agreement",
        concluded_words="about September 1971",
        possible=True,
        pair_url=HERE,
        pair_name="Arcadia and Borduria",
        place_words="Port Arcady",
        summit=Link("3rd Summit of the Coasts", HERE),
        status=status_word("in-force"),
        subjects=(Link("Shipping", HERE),),
    )


def chips() -> list[Chip]:
    return [Chip("Pair: Arcadia and Borduria", HERE), Chip("Kind: Treaty")]


def sort_links() -> list[dict[str, object]]:
    return [
        {"url": HERE, "label": "latest first", "current": True},
        {"url": HERE, "label": "by title", "current": False},
    ]


def page() -> Page:
    return Page(2, 3, 51, 100, HERE, HERE)


def a_ranking() -> list[Ranked]:
    return ranking(
        [
            Ranked("Borduria", HERE, 24, 1893, 2019),
            Ranked("Cascadia", HERE, 7, 1971, 1971),
            Ranked("Dalmasca", HERE, 1),
        ]
    )


def a_matrix() -> Matrix | None:
    counts = {("aa", "bb"): 24, ("aa", "cc"): 7, ("bb", "cc"): 2, ("cc", "dd"): 1}
    pairs = [
        PairCount(codes, " and ".join(LANDS[code] for code in codes), HERE, count, None, None)
        for codes, count in counts.items()
    ]
    return matrix(pairs, {code: Country(code=code, name=name) for code, name in LANDS.items()})


def a_timeline() -> Timeline:
    return timeline(
        _items(),
        [SummitMark("3rd Summit of the Coasts", HERE, _day(2001), ordinal=3, date_words="2001")],
        [Shade(_day(1970), _day(1990), "with Old Borduria")],
        today=TODAY,
    )


def _items() -> list[Item]:
    """A stay with soft ends, one that goes on, a text of no force, and one on which nothing is."""
    ended = Lifespan((_day(1971), _day(1994)), (_day(1973), _day(1990)))
    goes_on = Lifespan((_day(2001), None), (_day(2001), None))
    return [
        _item("Treaty of Peace and Friendship", 1971, "terminated", ended),
        _item("Agreement on the Upkeep of Lighthouses", 2001, "in-force", goes_on),
        _item("Joint Statement on Fog", 2001, "adopted", is_text=True),
        _item("Protocol on Buoys", 2012, "signed"),
    ]


def _item(title: str, year: int, status: str, *lives: Lifespan, is_text: bool = False) -> Item:
    return Item(
        key=str(year),
        title=title,
        url=HERE,
        begins=(_day(year), _day(year)),
        group="Shipping",
        date_words=str(year),
        status=status,
        status_words=status_word(status).word,
        in_force=lives,
        is_text=is_text,
        emphasised=True,
    )


def _day(year: int) -> dt.date:
    return dt.date(year, 7, 1)
