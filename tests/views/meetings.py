"""Meetings for the tests of summits and series: dated, undated, in a series and alone."""

from __future__ import annotations

from agreements.models import Official, Series, Summit
from agreements.models.choices import SummitKind
from tests.records import event, make_countries, make_subjects, make_summit, write


def make_meetings() -> None:
    """Three of a series, a Soviet visit, and a conference without a date; one has agreements."""
    make_countries()
    make_subjects()
    series = Series.objects.create(slug="annual", name="Annual Summit")
    for number, (dates, city) in enumerate(
        [
            ("2017-06-01/2017-06-01", "Moscow"),
            ("2018-10-04/2018-10-05", "Delhi"),
            ("2019-09-04/2019-09-04", "Moscow"),
        ],
        1,
    ):
        summit = make_summit(f"annual-{number}", dates, "in", "ru", city=city)
        summit.series, summit.ordinal = series, number
        summit.save()
    visit = make_summit("visit-1972", "1972-05-22/1972-05-30", "us", "su", city="Moscow")
    visit.kind = SummitKind.STATE_VISIT
    visit.save()
    Summit.objects.create(slug="undated", name="Undated conference", kind=SummitKind.CONFERENCE)
    make_ledger()


def make_ledger() -> None:
    """What was done at the second annual summit: two signed, one announced, one spoken of."""
    at = {"summit": "annual-2"}
    write(
        "spares",
        event("announced", "2018-10-04", **at),
        event("signed", "2018-10-05", **at),
        event("entered-into-force", "2019"),
        event("observed", "2020-02", finding="reaffirmed"),
        subjects=["arms"],
    )
    write("successor", event("signed", "2023-05-01"))
    write(
        "rockets",
        event("negotiations-opened", "2016"),
        event("signed", "2018-10-05", **at),
        event("superseded", "2023-05-01", by="successor", extent="wholly"),
    )
    write("promised", event("announced", "2018-10-05", **at), event("signed", "2019-01-01"))
    write("old", event("signed", "2000-01-01"), event("observed", "2018-10-04", **at))


def make_guests() -> None:
    """A president of the host and a minister who came to the second annual summit."""
    summit = Summit.objects.get(slug="annual-2")
    president = Official.objects.create(slug="president", name="A President", country_id="ru")
    president.tenures.create(title="President", began="2012", ended="2024")
    president.tenures.create(title="Prime Minister", began="2008", ended="2011")
    minister = Official.objects.create(slug="minister", name="A Minister", country_id="in")
    summit.officials.set([president, minister])
