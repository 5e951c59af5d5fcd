"""Kind and subjects of many agreements: shown before it is done, and only what was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agreements.exports.document import to_document
from agreements.models import Agreement, Subject
from tests.admin.desk import address
from tests.records import write

if TYPE_CHECKING:
    from django.test import Client


def asked(client: Client, **values: Any) -> Any:
    """Send the page of the action for all agreements."""
    keys = [agreement.pk for agreement in Agreement.objects.order_by("pk")]
    sent = {"action": "change_kind_or_subjects", "_selected_action": keys, **values}
    return client.post(address(Agreement, "changelist"), sent)


def shown(response: Any) -> list[tuple[str, str, list[str]]]:
    return [
        (each.agreement.slug, each.kind_word, [subject.slug for subject in each.after])
        for each in response.context["changes"]
    ]


def subject(slug: str) -> int:
    return Subject.objects.get(slug=slug).pk


def test_what_would_change_is_shown_and_then_done(
    analyst: Client, countries: None, subjects: None
) -> None:
    write("one", subjects=["arms"])
    write("two", kind="treaty", subjects=["oil"])
    write("three", kind="treaty", subjects=["energy", "oil"])
    before = [to_document(each) for each in Agreement.objects.order_by("pk")]
    wanted = {"kind": "treaty", "add": subject("oil"), "remove": subject("arms")}
    preview = asked(analyst, preview="1", **wanted)
    assert shown(preview) == [("one", "treaty", ["oil"])]
    assert [to_document(each) for each in Agreement.objects.order_by("pk")] == before
    done = asked(analyst, apply="1", seen=preview.context["seen"], **wanted)
    assert done.status_code == 302
    after = [to_document(each) for each in Agreement.objects.order_by("pk")]
    assert after == [before[0] | {"kind": "treaty", "subjects": ["oil"]}, *before[1:]]


def test_only_what_was_seen_is_done(analyst: Client, countries: None) -> None:
    write("one")
    preview = asked(analyst, preview="1", kind="treaty")
    Agreement.objects.update(title="Changed meanwhile")
    again = asked(analyst, apply="1", seen=preview.context["seen"], kind="treaty")
    assert "Somebody changed one of these meanwhile." in again.content.decode()
    assert Agreement.objects.get().kind == "agreement"


def test_nothing_asked_and_both_asked_are_refused(
    analyst: Client, countries: None, subjects: None
) -> None:
    write("one")
    nothing = asked(analyst, preview="1").context["form"]
    said = ["Choose a kind, or subjects to add or to remove."]
    assert nothing.errors == {"__all__": said}
    both = {"add": subject("arms"), "remove": subject("arms")}
    form = asked(analyst, preview="1", **both).context["form"]
    assert form.errors == {"remove": ["Add it or remove it, not both: Arms."]}
