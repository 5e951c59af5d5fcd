"""Pages that are kept: the same until anything changes, and never one that is not the reader's."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from agreements.models import Agreement, Subject
from agreements.models.revision import revision
from tests.views.reading import rows

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

SPARES = "in-ru-2019-joint-manufacturing-spares"


@pytest.fixture(autouse=True)
def keeping(settings: Any) -> None:
    settings.KEPT_PAGES = 4


def test_a_page_that_is_kept_costs_one_query(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = client.get(f"/agreements/{SPARES}/")
    with django_assert_num_queries(1):
        again = client.get(f"/agreements/{SPARES}/")
    assert (again.content, again["ETag"]) == (first.content, first["ETag"])
    assert again["Content-Type"] == "text/html; charset=utf-8"


def test_a_kept_page_is_sent_compressed_to_who_takes_that(client: Client) -> None:
    first = client.get("/pairs/in-ru/")
    again = client.get("/pairs/in-ru/", headers={"accept-encoding": "br, gzip"})
    assert again["Content-Encoding"] == "gzip"
    assert gzip.decompress(again.content) == first.content
    assert again["Content-Length"] == str(len(again.content))
    refused = client.get("/pairs/in-ru/", headers={"accept-encoding": "identity"})
    assert refused.content == first.content
    assert {page["Vary"] for page in (first, again, refused)} == {"Accept-Encoding"}


def test_a_kept_page_has_the_headers_it_was_first_sent_with(client: Client) -> None:
    first, again = (client.get("/pairs/in-ru/") for _turn in range(2))
    assert dict(again.items()) == dict(first.items())
    assert "default-src 'none'" in again["Content-Security-Policy"]


def test_what_is_sent_to_it_is_refused_all_the_same(client: Client) -> None:
    client.get("/pairs/in-ru/")
    assert client.post("/pairs/in-ru/").status_code == 405
    assert client.head("/pairs/in-ru/").status_code == 200


def test_each_host_has_its_own(client: Client, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    first = client.get("/pairs/in-ru/")
    other = client.get("/pairs/in-ru/", headers={"host": "other.example"})
    assert b"//other.example/" in other.content
    assert first["ETag"] != other["ETag"]
    assert client.get("/pairs/in-ru/", headers={"host": "evil.example"}).status_code == 400


def test_whoever_has_the_page_is_told_so(client: Client) -> None:
    tag = client.get("/pairs/in-ru/")["ETag"]
    answer = client.get("/pairs/in-ru/", headers={"if-none-match": tag})
    assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", tag)


CHANGES = [
    "UPDATE agreements_agreement SET state = 'withdrawn' WHERE slug = %s",
    "UPDATE agreements_agreement SET title = 'Another', short_title = '' WHERE slug = %s",
    "UPDATE agreements_country SET name = 'Bharat' WHERE code = 'in' AND %s <> ''",
    "DELETE FROM agreements_coverage",
]


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_by_any_way_shows_at_once(client: Client, change: str) -> None:
    before = client.get("/agreements/?q=spares+russia")
    with connection.cursor() as cursor:
        cursor.execute(change, [SPARES] if "%s" in change else None)
    after = client.get("/agreements/?q=spares+russia")
    assert before["ETag"] != after["ETag"]


def test_what_is_withdrawn_is_gone_at_once(client: Client) -> None:
    assert rows(client.get("/agreements/?q=spares+russia")) == [SPARES]
    Agreement.objects.filter(slug=SPARES).update(state="withdrawn")
    assert rows(client.get("/agreements/?q=spares+russia")) == []
    assert client.get(f"/agreements/{SPARES}/").status_code == 410


def test_what_is_rolled_back_changes_nothing(client: Client) -> None:
    before = revision()
    with transaction.atomic():
        Subject.objects.update(scope_note="Otherwise")
        assert revision() != before
        transaction.set_rollback(True)
    assert revision() == before


def test_refusals_are_not_kept(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _turn in range(2):
        assert "ETag" not in client.get("/agreements/?sort=;drop")
        assert client.get("/agreements/?sort=;drop").status_code == 400


def test_no_more_are_kept_than_there_is_room_for(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    paths = ["/subjects/", "/pairs/", "/summits/", "/officials/", "/countries/"]
    for path in paths:
        client.get(path)
    with django_assert_num_queries(1):
        client.get(paths[-1])
    with CaptureQueriesContext(connection) as captured:
        client.get(paths[0])
    assert len(captured) > 1


def test_every_table_of_the_registry_is_watched() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class c WHERE relkind = 'r' AND relname LIKE 'agreements\\_%' "
            "AND NOT EXISTS (SELECT FROM pg_trigger t WHERE tgrelid = c.oid "
            "AND tgname = 'data_changed' AND tgenabled = 'O')"
        )
        assert cursor.fetchall() == []
