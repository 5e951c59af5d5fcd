"""Adjectives that narrow: each lets through what it names and nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from agreements.models import Agreement
from tests.factories import AgreementFactory, CountryFactory, SuccessionFactory, SummitFactory

pytestmark = pytest.mark.django_db

Day = dt.date


@pytest.fixture(autouse=True)
def _countries() -> None:
    for code in ("in", "ru", "su", "kz"):
        CountryFactory.create(code=code)
    SuccessionFactory.create(predecessor_id="su", successor_id="ru", continues=True)


def made(slug: str, pair: str = "in-ru", **document: Any) -> None:
    codes = zip(("A", "B"), pair.split("-"), strict=True)
    parties = [{"side": side, "country": code, "role": "lead"} for side, code in codes]
    AgreementFactory.create(slug=slug, parties=parties, **document)


def signed(date: str, **parts: str) -> dict[str, Any]:
    return {"events": [{"kind": "signed", "date": date, **parts}]}


def slugs(found: Any) -> list[str]:
    return sorted(found.values_list("slug", flat=True))


def test_published() -> None:
    made("draft")
    made("public", published=True)
    assert slugs(Agreement.objects.published()) == ["public"]


def test_between_two_countries_their_past_joined_or_not() -> None:
    made("with-russia")
    made("with-the-union", "in-su")
    made("with-kazakhstan", "in-kz")
    made("within", "ru-su")
    between = Agreement.objects.between
    assert slugs(between("in-ru")) == ["with-russia", "with-the-union"]
    assert slugs(between("in-ru", joined=False)) == ["with-russia"]
    assert slugs(between("in-su", joined=False)) == ["with-the-union"]
    assert slugs(between("in-su")) == []


def test_with_one_of_some_countries_on_either_side() -> None:
    made("one", "in-ru")
    made("two", "kz-in")
    made("three", "ru-kz")
    assert slugs(Agreement.objects.with_country(["in"])) == ["one", "two"]
    assert slugs(Agreement.objects.with_country(["in", "kz"])) == ["one", "three", "two"]


DATED = {
    "day": "2019-09-04",
    "month": "2019-09",
    "year": "2019",
    "open": "[2019-09-05..]",
    "before": "2018",
    "doubted": "2019-09-04?",
}


@pytest.mark.parametrize(
    ("first", "last", "certain", "possible"),
    [
        (Day(2019, 9, 4), Day(2019, 9, 4), ["day"], ["doubted", "month", "year"]),
        (Day(2019, 9, 1), Day(2019, 9, 30), ["day", "month"], ["doubted", "open", "year"]),
        (Day(2019, 1, 1), None, ["day", "month", "open", "year"], ["doubted"]),
        (None, Day(2019, 8, 31), ["before"], ["year"]),
        (Day(2020, 1, 1), Day(2020, 12, 31), [], ["open"]),
        (None, None, ["before", "day", "month", "open", "year"], ["doubted"]),
    ],
)
def test_signed_within(
    first: dt.date | None, last: dt.date | None, certain: list[str], possible: list[str]
) -> None:
    for slug, date in DATED.items():
        made(slug, **signed(date))
    made("undated", events=[{"kind": "signed"}])
    found = Agreement.objects.signed_within(first, last)
    assert sorted(each.slug for each in found if each.match == 0) == certain
    assert sorted(each.slug for each in found if each.match == 1) == possible


def test_dated_and_undated() -> None:
    made("dated", **signed("[..2018]"))
    made("undated", events=[{"kind": "signed"}, {"kind": "announced", "date": "2019"}])
    made("bare")
    assert slugs(Agreement.objects.dated()) == ["dated"]
    assert slugs(Agreement.objects.undated()) == ["bare", "undated"]


def test_status_and_force_on_a_day() -> None:
    entered = {"kind": "entered-into-force", "date": "2020-02"}
    made("in-force", events=[*signed("2019-09-04")["events"], entered])
    made("signed", **signed("2019-09-04"))
    made("statement", binding="no", events=[{"kind": "adopted", "date": "2019-09-04"}])
    made("nothing")
    objects, then, later = Agreement.objects, Day(2019, 9, 4), Day(2020, 2, 29)
    assert slugs(objects.with_status(["signed"], on=then)) == ["in-force"]
    assert slugs(objects.with_status(["unknown", "adopted"], on=then)) == ["signed", "statement"]
    assert slugs(objects.in_force("yes", on=later)) == ["in-force"]
    assert slugs(objects.in_force("unknown", on=later)) == ["signed"]
    assert slugs(objects.in_force("no", on=later)) == ["nothing", "statement"]
    assert slugs(objects.in_force("unknown", on=Day(2020, 2, 15))) == ["in-force", "signed"]


def test_at_a_summit() -> None:
    SummitFactory.create(slug="summit-20")
    made("there", **signed("2019", summit="summit-20"))
    made("elsewhere", **signed("2019"))
    assert slugs(Agreement.objects.at_summit("summit-20")) == ["there"]


def test_in_the_order_of_conclusion_undated_last() -> None:
    for slug, date in (("b", "2019"), ("a", "2019"), ("old", "1971-08-09"), ("new", "2021")):
        made(slug, **signed(date))
    made("undated")
    rows = Agreement.objects.all()
    newest = rows.newest_first().values_list("slug", flat=True)
    oldest = rows.oldest_first().values_list("slug", flat=True)
    assert list(newest) == ["new", "a", "b", "old", "undated"]
    assert list(oldest) == ["old", "a", "b", "new", "undated"]
    assert list(rows.of_many().newest_first()) == list(rows.newest_first())
    assert list(rows.of_many().oldest_first()) == list(rows.oldest_first())


def test_by_title_untitled_last() -> None:
    made("1", title="Zebra")
    made("2", title="Zoo", short_title="apple")
    made("3")
    assert list(Agreement.objects.by_title().values_list("slug", flat=True)) == ["2", "1", "3"]
