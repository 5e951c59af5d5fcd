"""What is decided on the drafts of an article: what is written, what is refused."""

from __future__ import annotations

import pytest
from django.test import Client

from agreements.exports.document import to_document
from agreements.models import Agreement, Official, ReadDraft, Source, Summit
from tests.admin.articles import FISH, SPARES, held, look, offered, proposed, save, typed_title
from tests.admin.desk import Page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("countries", "names")]


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


def test_what_another_draft_became_is_said_to_be_that(analyst: Client) -> None:
    again = "The two countries also signed a protocol on spares on the same day."
    page = look(analyst, SPARES + again)
    assert len(proposed(page)) == 2
    assert save(page, **{"d0-decision": "new"}) == ([], {})
    page = Page(analyst, page.url)
    (offer,) = page.response.context["desk"].cards[0].offers
    assert (offer.taken, offer.match.pk) == (True, Agreement.objects.get().pk)
    text = page.response.content.decode()
    assert "Another draft of this article became:" in text
    assert "already here:" not in text


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
