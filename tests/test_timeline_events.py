"""What a timeline is told of agreements, summits and former states."""

from __future__ import annotations

import datetime as dt

import pytest

from agreements import timeline_events
from agreements.domain.timeline import Item, Lifespan
from agreements.models import Agreement, CountryExistence, Summit
from agreements.timeline_events import is_text

TODAY = dt.date(2026, 11, 23)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def told() -> list[Item]:
    """All agreements of the list, as the timeline of one day is told them."""
    found = Agreement.objects.published().for_timeline(on=TODAY).order_by("slug")
    rows = [(each, f"title of {each.slug}", "some day", "some status") for each in found]
    return timeline_events.items(rows, on=TODAY)


def item(slug: str) -> Item:
    [found] = [each for each in told() if each.key == slug]
    return found


@pytest.mark.parametrize(
    ("kind", "binding", "apart"),
    [
        ("memorandum-of-understanding", "unknown", True),
        ("joint-statement", "disputed", True),
        ("memorandum-of-understanding", "yes", False),
        ("treaty", "no", True),
        ("treaty", "unknown", False),
        ("unknown", "unknown", False),
        ("protocol", "yes", False),
    ],
)
def test_texts_that_do_not_bind_are_kept_apart_unless_the_record_says_otherwise(
    kind: str, binding: str, *, apart: bool
) -> None:
    assert is_text(Agreement(kind=kind, binding=binding)) == apart


@pytest.mark.django_db
@pytest.mark.usefixtures("listed")
class TestItems:
    def test_they_stand_by_subject_group_then_by_day_undated_ones_last(self) -> None:
        assert [(each.group, each.key) for each in told()] == [
            ("Defence", "month-2019"),
            ("Defence", "spares-2019"),
            ("Defence", "undated"),
            ("Energy", "trade-1955"),
            ("Energy", "pact-2020"),
            ("Other", "alliance-1893"),
            ("Other", "friendship-1971"),
            ("Other", "nineties"),
            ("Other", "year-2019"),
            ("Other", "doubted-2019"),
            ("Other", "strategic-2021"),
        ]

    def test_an_item_says_what_is_drawn_and_printed(self) -> None:
        assert item("friendship-1971") == Item(
            key="friendship-1971",
            title="title of friendship-1971",
            url="/agreements/friendship-1971/",
            begins=(day("1971-08-09"), day("1971-08-09")),
            group="Other",
            label="",
            kind_word="treaty",
            date_words="some day",
            status="terminated",
            status_words="some status",
            in_force=(
                Lifespan(
                    possible=(day("1971-08-18"), day("1993-01-27")),
                    certain=(day("1971-08-18"), day("1993-01-27")),
                ),
            ),
            is_text=False,
            emphasised=True,
        )

    def test_a_vague_day_is_a_span_and_an_unknown_one_has_no_end(self) -> None:
        assert item("month-2019").begins == (day("2019-09-01"), day("2019-09-30"))
        assert item("undated").begins == (None, None)

    def test_what_is_only_possibly_in_force_has_no_line(self) -> None:
        assert item("spares-2019").in_force == ()
        assert (item("spares-2019").status, item("pact-2020").label) == ("unknown", "A pact")

    def test_an_open_stay_in_force_has_no_last_day(self) -> None:
        [stay] = item("pact-2020").in_force
        assert stay.certain == (day("2020-03-01"), None)

    def test_treaties_and_what_has_a_history_are_emphasised(self) -> None:
        assert [each.key for each in told() if each.emphasised] == ["friendship-1971"]


@pytest.mark.django_db
@pytest.mark.usefixtures("listed")
def test_dated_summits_are_marked() -> None:
    Summit.objects.create(slug="some-day", name="Some day")
    summits = Summit.objects.order_by("slug")
    marks = timeline_events.summit_marks((each, f"/{each.slug}/", "words") for each in summits)
    assert [(mark.name, mark.url, mark.first, mark.last, mark.date_words) for mark in marks] == [
        ("Annual summit", "/annual-summit/", day("2019-09-04"), day("2019-09-05"), "words")
    ]


@pytest.mark.django_db
@pytest.mark.usefixtures("listed")
def test_the_years_of_a_former_state_are_shaded_and_named_with_its_article() -> None:
    CountryExistence.objects.create(
        country_id="su", began="1922-12-30", ended="1991-12", source_url="https://example.org"
    )
    [shade] = timeline_events.shades(CountryExistence.objects.select_related("country"))
    assert (shade.first, shade.last, shade.label) == (
        day("1922-12-30"),
        day("1991-12-31"),
        "with the Soviet Union",
    )
