"""Who publishes what, on the page and in the list; the database's rules come back as words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.messages import get_messages

from agreements.models import Agreement, AgreementPair, Party, Slug
from tests.admin.desk import Page, address
from tests.admin.test_agreement import add_page
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Source

LIST = "/admin/agreements/agreement/"


def said(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def act(client: Client, action: str, *agreements: Agreement) -> list[str]:
    """Have *action* done to *agreements* in the list; what is said of it."""
    data = {"action": action, "_selected_action": [each.pk for each in agreements]}
    return said(client.post(LIST, data))


def states() -> dict[str, str]:
    return dict(Agreement.objects.order_by("slug").values_list("slug", "state"))


def test_analysts_are_not_offered_publication(analyst: Client, reviewer: Client) -> None:
    assert Page(analyst, f"{LIST}add/").options["state"] == ["draft", "in-review"]
    assert Page(reviewer, f"{LIST}add/").options["state"] == [
        "draft",
        "in-review",
        "published",
        "withdrawn",
    ]


def test_an_analyst_who_publishes_all_the_same_is_told_whom_to_ask(
    analyst: Client, countries: None, source: Source
) -> None:
    page = add_page(analyst)
    page.row("citations", 0, source=source.pk)
    assert page.save(state="published").status_code == 200
    assert page.errors == {
        "state": [
            "Only a reviewer can publish or withdraw: choose “in review”, and one will see it."
        ]
    }
    assert states() == {}
    assert page.save(state="in-review").status_code == 302
    assert states() == {"in-ru-2019-joint-manufacturing-spares": "in-review"}


def test_a_reviewer_publishes_in_one_go(reviewer: Client, countries: None, source: Source) -> None:
    page = add_page(reviewer)
    page.row("citations", 0, source=source.pk)
    assert page.save(state="published").status_code == 302
    agreement = Agreement.objects.get()
    assert (agreement.state, agreement.published_at is not None) == ("published", True)
    assert [row.public for row in AgreementPair.objects.all()] == [True]
    assert Slug.objects.count() == 0


def test_publishing_without_sides_and_sources(reviewer: Client, countries: None) -> None:
    page = add_page(reviewer)
    page.row("parties", 1, country="")
    assert page.save(state="published").status_code == 200
    assert page.errors == {
        "state": [
            "A published agreement needs a lead party on each side.",
            "A published agreement needs at least one source.",
        ]
    }
    assert page.typed["title"] != ""


def test_taking_the_last_source_from_a_published_agreement(
    analyst: Client, countries: None
) -> None:
    page = Page(analyst, address(Agreement, "change", write("pact")))
    page.row("citations", 0, DELETE="on")
    assert page.save().status_code == 200
    assert page.errors == {"state": ["A published agreement needs at least one source."]}


def test_analysts_correct_what_is_published_and_leave_its_state(
    analyst: Client, countries: None
) -> None:
    agreement = write("pact", event("signed", "2019"))
    page = Page(analyst, address(Agreement, "change", agreement))
    assert page.options["state"] == ["published"]
    assert page.save(state="draft").status_code == 200
    assert page.errors == {
        "state": ["It was public once: it stays published, or a reviewer withdraws it."]
    }
    assert page.save(state="published", title="A pact").status_code == 302
    assert Agreement.objects.values_list("state", "title").get() == ("published", "A pact")


def test_the_slug_is_fixed_for_analysts_once_published(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    agreement = write("pact")
    page = Page(analyst, address(Agreement, "change", agreement))
    assert "slug" not in page.typed
    assert page.save(slug="other").status_code == 302
    assert states() == {"pact": "published"}
    page = Page(reviewer, address(Agreement, "change", agreement))
    assert page.save(slug="").status_code == 200
    assert page.errors == {"slug": ["This field is required."]}
    assert page.save(slug="treaty").status_code == 302
    assert Slug.objects.current("agreement", "pact") == "treaty"


def test_a_former_slug_is_not_given_away(reviewer: Client, countries: None) -> None:
    agreement = write("pact")
    Page(reviewer, address(Agreement, "change", agreement)).save(slug="treaty")
    page = add_page(reviewer)
    assert page.save(slug="pact").status_code == 200
    assert page.errors == {"slug": ["This slug once stood for another record: choose another."]}
    page = Page(reviewer, address(Agreement, "change", agreement))
    assert page.save(slug="pact").status_code == 302
    assert states() == {"pact": "published"}


def test_a_merged_record_is_withdrawn(reviewer: Client, countries: None) -> None:
    kept, double = write("pact"), write("pact-again")
    page = Page(reviewer, address(Agreement, "change", double))
    assert page.save(merged_into=kept.pk).status_code == 200
    assert page.errors == {"merged_into": ["A merged record is withdrawn and leads to another."]}
    assert page.save(merged_into=kept.pk, state="withdrawn").status_code == 302
    assert states() == {"pact": "published", "pact-again": "withdrawn"}


def test_drafts_are_sent_to_review(analyst: Client, countries: None) -> None:
    draft, public = write("draft", state="draft", title=""), write("open")
    assert act(analyst, "send_to_review", draft, public) == [
        "Open: it is published.",
        "1 agreement is now in review.",
    ]
    assert states() == {"draft": "in-review", "open": "published"}


def test_publishing_from_the_list_says_why_each_is_refused(
    reviewer: Client, countries: None
) -> None:
    good, bare = write("good", state="in-review"), write("bare", state="draft")
    bare.citations.all().delete()
    alone = write("alone", state="draft")
    Party.objects.filter(agreement=alone, side="B").delete()
    assert act(reviewer, "publish", good, bare, alone) == [
        "Bare: A published agreement needs at least one source.",
        "Alone: A published agreement needs a lead party on each side.",
        "1 agreement is now published.",
    ]
    assert states() == {"alone": "draft", "bare": "draft", "good": "published"}
    assert AgreementPair.objects.get(agreement=good).public is True


def test_withdrawing_is_for_reviewers(analyst: Client, reviewer: Client, countries: None) -> None:
    first, second = write("first"), write("second")
    act(analyst, "withdraw", first)
    act(analyst, "publish", first)
    assert states() == {"first": "published", "second": "published"}
    assert act(reviewer, "withdraw", first, second) == ["2 agreements are now withdrawn."]
    assert states() == {"first": "withdrawn", "second": "withdrawn"}
    names = [name for name, _ in _actions(analyst)]
    assert names == ["", "delete_selected", "send_to_review", "change_kind_or_subjects"]


def _actions(client: Client) -> list[tuple[str, str]]:
    form = client.get(LIST).context["action_form"]
    return [(value, str(label)) for value, label in form.fields["action"].choices]


def test_what_was_published_is_never_deleted(admin_client: Client, countries: None) -> None:
    draft, public, withdrawn = write("draft", state="draft"), write("open"), write("old")
    Agreement.objects.filter(pk=withdrawn.pk).update(state="withdrawn")
    assert admin_client.get(address(Agreement, "delete", public)).status_code == 403
    data = {
        "action": "delete_selected",
        "post": "yes",
        "_selected_action": [draft.pk, public.pk, withdrawn.pk],
    }
    response = admin_client.post(LIST, data)
    assert response.status_code == 200
    sentence = "was published once: withdraw it or merge it, do not delete it."
    assert response.content.decode().count(sentence) == 2
    assert states() == {"draft": "draft", "old": "withdrawn", "open": "published"}
    data["_selected_action"] = [draft.pk]
    assert admin_client.post(LIST, data).status_code == 302
    assert states() == {"old": "withdrawn", "open": "published"}
