"""Every field for a partial date, on whatever page, says what it understood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from agreements.models import Citation, Event, Source, Summit
from tests.admin.desk import Page, address
from tests.records import event, write

if TYPE_CHECKING:
    from django.db.models import Model
    from django.test import Client

    from agreements.models import Official

OUTPUT = r'<output class="understood" id="id_%s_understood" for="id_%s">([^<]*)</output>'


def understood(page: Page, field: str) -> str:
    """What stands beside *field*, which a script keeps up with what is typed."""
    html = page.response.content.decode()
    tag = re.search(rf'<input[^>]* name="{field}"[^>]*>', html)
    assert tag is not None
    assert "data-understood=" in tag[0]
    found = re.search(OUTPUT % (field, field), html)
    assert found is not None
    return found[1]


def change(client: Client, record: Model) -> Page:
    return Page(client, address(type(record), "change", record))


def test_a_tenure(analyst: Client, singh: Official) -> None:
    singh.tenures.create(title="Minister", began="2014-05-26", ended="2019~")
    page = change(analyst, singh)
    assert understood(page, "tenures-0-began") == "Understood as: 26 May 2014"
    assert understood(page, "tenures-0-ended") == "Understood as: about 2019"
    page.save(name="", **{"tenures-0-began": "about 1971"})
    assert understood(page, "tenures-0-began") == "Understood as: about 1971"


@pytest.fixture
def pact(summit: Summit) -> Any:
    cited = {"source": "source-of-pact", "fact": "date", "says": "2019-09"}
    return write("pact", event("signed", "2019", citations=[cited]))


def test_summits_sources_events_and_what_sources_say(analyst: Client, pact: Any) -> None:
    Source.objects.update(date="2019-09-05")
    said = [
        understood(change(analyst, Summit.objects.get()), "dates"),
        understood(change(analyst, Source.objects.get()), "date"),
        understood(change(analyst, Event.objects.get()), "date"),
        understood(change(analyst, Event.objects.get()), "citations-0-says"),
        understood(change(analyst, Citation.objects.get(fact="date")), "says"),
        understood(change(analyst, pact), "citations-1-says"),
    ]
    dates = ["4–5 September 2019", "5 September 2019", "2019", *["September 2019"] * 3]
    assert said == [f"Understood as: {date}" for date in dates]


@pytest.mark.parametrize(
    ("text", "said"),
    [("4 sept 2019", "Understood as: 4 September 2019"), ("Vladivostok", ""), ("2019-13", "")],
)
def test_a_claim_as_it_is_typed(analyst: Client, text: str, said: str) -> None:
    answer = analyst.get("/admin/understood/", {"kind": "claim", "text": text})
    assert answer.json() == {"said": said}
