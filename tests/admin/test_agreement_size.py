"""A page with very many rows, and a page that may only be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agreements.exports.document import to_document
from agreements.models import Agreement
from tests.admin.conftest import client_of
from tests.admin.desk import Page, address
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Official, Summit


def test_two_hundred_events_are_saved(analyst: Client, countries: None) -> None:
    agreement = write("pact", *(event("observed", f"{1800 + number}") for number in range(200)))
    page = Page(analyst, address(Agreement, "change", agreement))
    assert len(page.typed) < 1_000
    assert page.save(_open="events-199").status_code == 200
    page.row("events", 199, date="2000", place="Moscow")
    assert page.save().status_code == 302
    dates = [str(held.date) for held in agreement.events.all()]
    assert dates == [*(f"{1800 + number}" for number in range(199)), "2000"]


def test_checking_rows_left_as_they_are_asks_nothing(analyst: Client, countries: None) -> None:
    queries = []
    for count in (1, 11):
        agreement = write(f"pact-{count}", *(event("observed", "2019") for _ in range(count)))
        page = Page(analyst, address(Agreement, "change", agreement))
        with CaptureQueriesContext(connection) as captured:
            page.save()
        queries.append(len(captured))
    assert queries[0] == queries[1]


def test_a_reader_of_the_desk_sees_and_changes_nothing(summit: Summit, singh: Official) -> None:
    signatures = [{"side": "A", "official": "singh", "role": "signed"}]
    signing = event("signed", "2019", summit="annual-summit", signatures=signatures)
    agreement = write("pact", signing, languages=["en"])
    before = to_document(agreement)
    reader = client_of("reader", Permission.objects.filter(codename__startswith="view_"))
    url = address(Agreement, "change", agreement)
    html = reader.get(url).content.decode()
    shown = ["Annual summit", "Singh", "Source of pact", "India"]
    assert [text for text in shown if text not in html] == []
    assert reader.post(url, {"title": "x"}).status_code == 403
    assert to_document(agreement) == before


def test_someone_who_may_change_agreements_only_leaves_their_rows(
    summit: Summit, singh: Official
) -> None:
    signatures = [{"side": "A", "official": "singh", "role": "signed"}]
    agreement = write("pact", event("signed", "2019", signatures=signatures))
    before = to_document(agreement)
    permissions = Permission.objects.filter(codename__startswith="view_")
    clerk = client_of("clerk", permissions | Permission.objects.filter(codename="change_agreement"))
    page = Page(clerk, address(Agreement, "change", agreement))
    page.typed |= {"events-0-date": "1999", "signatures-0-side": "B", "note": "seen"}
    assert page.save().status_code == 302
    assert to_document(agreement) == before | {"note": "seen"}
