"""Reading articles at the desk: what may be pasted, what is written, what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from agreements.domain.article.cleaned import LONGEST
from agreements.exports.document import to_document
from agreements.models import Agreement, ArticleReading, Official, ReadDraft, Source, Summit
from tests.admin.desk import Page, address
from tests.records import event, write

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("countries", "names")]

ADD = "/admin/agreements/articlereading/add/"
SPARES = (
    "MOSCOW. India and Russia signed an agreement on the joint manufacture of spares in Moscow "
    "on 4 September 2019. "
)
FISH = "India and France signed a memorandum of understanding on deep sea fishing on 5 May 2018. "


@pytest.fixture
def names() -> None:
    """What the reader has to know of the countries besides their names."""
    from agreements.models import CountryName

    for code, adjective in (("in", "Indian"), ("ru", "Russian"), ("fr", "French")):
        CountryName.objects.create(country_id=code, kind="adjective", language="en", text=adjective)
    for code, text in (("in", "India"), ("ru", "Russia"), ("fr", "France")):
        CountryName.objects.create(country_id=code, kind="name", language="en", text=text)


def paste(client: Client, text: str, **typed: str) -> Any:
    return client.post(ADD, {"text": text, **typed})


def look(client: Client, text: str, **typed: str) -> Page:
    response = paste(client, text, **typed)
    assert response.status_code == 302
    return Page(client, response["Location"])


def proposed(page: Page) -> list[str]:
    return [card.facts["title"] for card in page.response.context["desk"].cards if card.facts]


def save(page: Page, **typed: Any) -> tuple[list[str], dict[str, Any]]:
    """Send the page; what is wrong with it, and with each draft's fields."""
    response = page.save(**typed)
    if response.status_code == 302:
        return [], {}
    desk = response.context["desk"]
    return desk.faults, {card.form.prefix: dict(card.form.errors) for card in desk.cards}


def typed_title(page: Page, number: int = 0) -> str:
    """What stands in the title's area, whose first line break is none of the text's."""
    return str(page.typed[f"d{number}-title"]).removeprefix("\n")


# -- pasting ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> <p>India and Russia signed a treaty.</p>",
        "وقعت الهند وروسيا اتفاقا في موسكو",
        "🇮🇳🤝🇷🇺 signed a deal! Индия und Russland вместе",
        "India and Russia signed a treaty on fish number x. " * 300,
        "India\x00 and Russia\r\nsigned\u200b a treaty.",
        "&lt;b&gt; & < >",
    ],
    ids=["markup", "right to left", "flags and scripts", "300 agreements", "unseen", "entities"],
)
def test_odd_texts_are_read_and_shown_as_text(analyst: Client, text: str) -> None:
    page = look(analyst, text)
    assert page.response.status_code == 200
    body = page.response.content.decode()
    assert "<script>alert" not in body
    assert body.count("article-body") == 1


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"text": " \n "}, "text", "Paste the text of the article here."),
        (
            {"text": "word " * 1_000_000},
            "text",
            f"This text has 4999999 characters and at most {LONGEST} can be read: "
            "leave the part that tells of agreements.",
        ),
        ({"text": "x", "url": "javascript:alert(1)"}, "url", "Give an http or https address."),
    ],
    ids=["empty", "5 MB", "script"],
)
def test_what_cannot_be_read_is_said_at_the_field(
    analyst: Client, typed: dict[str, str], field: str, sentence: str
) -> None:
    response = analyst.post(ADD, typed)
    form = response.context["form"]
    assert (response.status_code, form.errors[field]) == (200, [sentence])
    assert form["text"].value() == typed["text"]
    assert not ArticleReading.objects.exists()


def test_a_text_is_read_once(analyst: Client) -> None:
    first, again = (paste(analyst, SPARES)["Location"] for _ in range(2))
    assert first == again
    assert ArticleReading.objects.get().title == SPARES.strip()


def test_who_may_not_add_agreements_may_not_read(client: Client) -> None:
    client.force_login(User.objects.create_user("guest", is_staff=True))
    assert client.get(ADD).status_code == 403
    assert paste(client, SPARES).status_code == 403
    reading = ArticleReading.objects.create(text="x", title="x", proposed={})
    assert client.get(address(ArticleReading, "change", reading)).status_code == 403


def test_the_list_and_a_reading_that_is_not_there(analyst: Client) -> None:
    look(analyst, SPARES)
    assert analyst.get(address(ArticleReading, "changelist")).status_code == 200
    assert analyst.get("/admin/agreements/articlereading/999/change/").status_code == 302


# -- deciding -----------------------------------------------------------------------------------


def test_a_draft_becomes_an_agreement_in_review_with_its_words(analyst: Client) -> None:
    page = look(analyst, SPARES, publisher="Gazette", published="5 September 2019")
    assert save(page, **{"d0-decision": "new"}) == ([], {})
    document = to_document(Agreement.objects.get())
    assert (document["state"], document["slug"]) == (
        "in-review", "in-ru-2019-joint-manufacture-spares",
    )  # fmt: skip
    quotes = {citation["quote"] for citation in document["citations"]}
    assert quotes == {SPARES.removeprefix("MOSCOW. ").strip()}
    source = Source.objects.get(key="gazette-2019-09-05")
    assert source.archived_text == SPARES.strip()
    draft = ReadDraft.objects.get()
    assert (draft.decision, draft.agreement) == ("accepted", Agreement.objects.get())
    assert draft.accepted is not None
    assert draft.accepted["signed"] == "2019-09-04"


def test_a_rejected_draft_is_kept_and_writes_nothing(analyst: Client) -> None:
    page = look(analyst, SPARES)
    assert page.save(**{"d0-decision": "reject"}).status_code == 302
    assert not Agreement.objects.exists()
    assert not Source.objects.exists()
    draft = ReadDraft.objects.get()
    assert (draft.decision, draft.accepted, draft.agreement) == ("rejected", None, None)


def test_what_waits_keeps_what_was_typed(analyst: Client) -> None:
    page = look(analyst, SPARES + FISH)
    assert len(proposed(page)) == 2
    assert save(page, **{"d0-decision": "new", "d1-title": "Fish\x00"}) == ([], {})
    page = Page(analyst, page.url)
    assert (typed_title(page, 1), "d0-title" in page.typed) == ("Fish", False)


def test_what_the_database_refuses_is_said(analyst: Client) -> None:
    page = look(analyst, SPARES, url=f"https://example.org/{'é' * 1900}")
    assert save(page, **{"d0-decision": "new"})[0] == ["The address is too long."]
    assert not Agreement.objects.exists()


def test_nothing_decided_is_said(analyst: Client) -> None:
    page = look(analyst, SPARES)
    response = page.save(**{"d0-title": "Mine"})
    assert response.context["desk"].faults == [
        "Nothing was decided: choose what is to become of a draft."
    ]
    assert typed_title(page) == "Mine"


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"d0-b": "Indien"}, "b", "No country here is called “Indien”. Write another name, or a "
         "code such as in."),
        ({"d0-b": "in"}, "b", "An agreement is between two countries: name another here."),
        ({"d0-summit": "Pow-wow"}, "summit", "No summit is called so here: choose one, tick “make "
         "this summit”, or empty it."),
        ({"d0-kind": "pact"}, "kind",
         "Select a valid choice. pact is not one of the available choices."),
    ],
)  # fmt: skip
def test_what_is_refused_stands_at_its_field(
    analyst: Client, typed: dict[str, str], field: str, sentence: str
) -> None:
    page = look(analyst, SPARES)
    response = page.save(**typed, **{"d0-decision": "new"})
    assert response.context["desk"].cards[0].form.errors == {field: [sentence]}
    assert not Agreement.objects.exists()
    page.save(**{"d0-decision": ""})
    assert not Agreement.objects.exists()


def test_an_official_and_a_summit_are_made_and_sign(analyst: Client) -> None:
    text = SPARES + "The Indian defence minister Rajnath Singh met his host."
    page = look(analyst, text, publisher="Gazette")
    said = save(
        page,
        **{
            "d0-decision": "new", "d0-signed_by": ["0"], "p0-make": "on",
            "d0-summit": "Spring summit", "d0-make_summit": "on",
        },
    )  # fmt: skip
    assert said == ([], {})
    (signed,) = to_document(Agreement.objects.get())["events"]
    assert (signed["summit"], [row["official"] for row in signed["signatures"]]) == (
        "spring-summit", ["rajnath-singh"],
    )  # fmt: skip
    assert Official.objects.get().source == Source.objects.get()
    assert {country.code for country in Summit.objects.get().countries.all()} == {"in", "ru"}


def test_who_signs_has_to_be_known(analyst: Client) -> None:
    page = look(analyst, SPARES + "The Indian defence minister Rajnath Singh met his host.")
    page.typed.pop("p0-make", None)
    response = page.save(**{"d0-decision": "new", "d0-signed_by": ["0"]})
    assert response.context["desk"].cards[0].form.errors["signed_by"] == [
        "“Rajnath Singh” is not known here: make this official below, or untick."
    ]


# -- what is here -------------------------------------------------------------------------------


def held() -> Agreement:
    return write("joint-manufacture-spares", event("signed", "2019-09-04"))


def offered(page: Page) -> str:
    (offer,) = page.response.context["desk"].cards[0].offers
    return str(offer.match.value)


def test_what_is_here_gets_a_further_source_and_the_new_facts(analyst: Client) -> None:
    agreement = held()
    page = look(analyst, SPARES, publisher="Gazette")
    (offer,) = page.response.context["desk"].cards[0].offers
    assert (offer.match.is_likely, offer.news) == (True, ["place: Moscow"])
    assert save(page, **{"d0-decision": offer.match.value}) == ([], {})
    document = to_document(agreement)
    assert (document["state"], document["events"][0]["place"]) == ("published", "Moscow")
    assert [source["key"] for source in document["sources"]][-1] == "gazette"
    assert ReadDraft.objects.get().decision == "added"


def test_a_record_that_was_changed_meanwhile_is_not_overwritten(analyst: Client) -> None:
    agreement = held()
    page = look(analyst, SPARES)
    value = offered(page)
    agreement.events.update(place="Vladivostok")
    response = page.save(**{"d0-decision": value, "d0-title": "Mine"})
    assert response.context["desk"].cards[0].form.errors == {
        "decision": ["This record was changed meanwhile: look at it, and choose again."]
    }
    assert (typed_title(page), Source.objects.count()) == ("Mine", 1)
    assert save(page, **{"d0-decision": offered(page)}) == ([], {})
    assert agreement.events.get().place == "Vladivostok"


# -- what is kept -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        {"decision": "perhaps", "accepted": {}},
        {"decision": "accepted", "accepted": None},
        {"decision": "rejected", "proposed": None},
        {"decision": "rejected", "accepted": {}},
    ],
)
def test_the_database_keeps_decisions_in_order(wrong: dict[str, Any]) -> None:
    reading = ArticleReading.objects.create(text="x", title="x", proposed={})
    ReadDraft.objects.create(reading=reading, number=0, decision="rejected", proposed={})
    with pytest.raises(IntegrityError), transaction.atomic():
        ReadDraft.objects.create(reading=reading, number=1, **{"proposed": {}, **wrong})
    with pytest.raises(IntegrityError), transaction.atomic():
        ReadDraft.objects.create(reading=reading, number=0, decision="rejected", proposed={})


QUERIES = 21


@pytest.mark.parametrize("count", [1, 3, 100])
def test_a_page_of_many_drafts_costs_the_same(
    analyst: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    held()
    names = "abcdefghij"
    text = "".join(
        f"India and Russia signed an agreement on {names[n // 10] * 5} {names[n % 10] * 5} spares "
        f"on {n % 28 + 1} May {1921 + n}.\n\n"
        for n in range(count)
    )
    page = look(analyst, SPARES + text)
    assert len(proposed(page)) in (count, count + 1)
    with CaptureQueriesContext(connection) as captured:
        analyst.get(page.url)
    assert len(captured) == QUERIES
