"""Tables brought in line with rows: added, changed, left; never removed."""

from __future__ import annotations

import pytest

from agreements.imports.tables import Tally, bring_in_line, bring_links_in_line
from agreements.models import Country, Summit

pytestmark = pytest.mark.django_db

INDIA = {"code": "in", "name": "India"}
RUSSIA = {"code": "ru", "name": "Russia"}


def names() -> dict[str, str]:
    return dict(Country.objects.values_list("code", "name"))


def test_what_is_missing_is_added_and_then_left() -> None:
    assert bring_in_line(Country, [INDIA, RUSSIA], ("code",)) == Tally(added=2)
    assert bring_in_line(Country, [INDIA, RUSSIA], ("code",)) == Tally(left=2)


def test_what_differs_is_changed_in_the_columns_given() -> None:
    Country.objects.create(code="in", name="Bharat", iso2="IN")
    assert bring_in_line(Country, [INDIA, RUSSIA], ("code",)) == Tally(added=1, changed=1)
    india = Country.objects.get(code="in")
    assert (india.name, india.iso2) == ("India", "IN")


def test_what_is_there_besides_stays() -> None:
    Country.objects.create(code="fr", name="France")
    assert bring_in_line(Country, [INDIA], ("code",)) == Tally(added=1)
    assert names() == {"fr": "France", "in": "India"}


def test_a_name_given_twice_counts_once_as_the_last_says() -> None:
    assert bring_in_line(Country, [INDIA, INDIA | {"name": "Bharat"}], ("code",)) == Tally(added=1)
    assert names() == {"in": "Bharat"}


def test_several_columns_may_name_a_row() -> None:
    country = Country.objects.create(code="in", name="India")
    rows = [
        {"country_id": "in", "kind": kind, "language": "en", "text": "Indian", "began": None}
        for kind in ("alias", "adjective")
    ]
    key = ("country_id", "kind", "language", "text", "began")
    model = type(country.names.model())
    assert bring_in_line(model, rows, key) == Tally(added=2)
    assert bring_in_line(model, rows, key) == Tally(left=2)


def test_a_column_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="colour"):
        bring_in_line(Country, [INDIA | {"colour": "green"}], ("code",))


def test_links_are_added_and_never_taken_away() -> None:
    for row in (INDIA, RUSSIA, {"code": "fr", "name": "France"}):
        Country.objects.create(**row)
    summit = Summit.objects.create(slug="a-summit", name="A summit")
    summit.countries.set(Country.objects.filter(code="fr"))
    through = Summit.countries.through
    pairs = [(summit.pk, "in"), (summit.pk, "ru"), (summit.pk, "in")]
    assert bring_links_in_line(through, pairs) == Tally(added=2)
    assert bring_links_in_line(through, pairs) == Tally(left=2)
    assert sorted(summit.countries.values_list("code", flat=True)) == ["fr", "in", "ru"]


def test_a_tally_in_words() -> None:
    assert str(Tally(1, 2, 3)) == "1 added, 2 changed, 3 left"
