"""Values that the agreement's page refuses, or makes clean: names, texts, addresses, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agreements.models import Agreement
from tests.admin.desk import Page, address
from tests.admin.test_agreement import add_page
from tests.admin.test_agreement_refusals import refused
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

GONE = ["That record is not there any more: choose another."]


def test_officials_who_are_not_there(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    keys = ["987654321", "singh", "\x00", "9" * 40, "-1", "1.5", "🙂"]
    for index, key in enumerate(keys):
        values = {"side": "A", "official": key, "role": "signed", "office": f"Minister {index}"}
        page.row("signatures", index if index < 2 else None, **values)
    errors = refused(page)
    assert errors == {f"signatures-{index}-official": GONE for index in range(len(keys))}
    assert page.typed["signatures-6-office"] == "Minister 6"


def test_countries_that_are_not_there(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("parties", 0, country="zz")
    page.row("parties", 1, country="\x00")
    page.row("parties", side="A", role="co-party", country="a" * 99)
    page.row("parties", side="A", role="co-party", country="IN")
    assert refused(page) == {f"parties-{index}-country": GONE for index in range(4)}


def test_a_subject_that_is_not_there(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.typed["topics"] = ["987654321", "\x00"]
    assert refused(page) == {"topics": GONE}


def test_pasted_text_is_freed_of_what_cannot_be_seen(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.typed["title"] = "Agreement\x00 on\r\n\tjoint\x1b manufacturing \ufeff\x85of spares"
    page.typed["note"] = "one\x00\x07\r\n\r\ntwo"
    page.row("events", 0, place="Vladi\x00vostok")
    assert page.save().status_code == 302
    agreement = Agreement.objects.get()
    assert agreement.title == "Agreement on joint manufacturing of spares"
    assert agreement.note == "one\n\ntwo"
    assert agreement.events.get().place == "Vladivostok"


def test_names_written_from_right_to_left_keep_their_marks(
    analyst: Client, countries: None
) -> None:
    page = add_page(analyst)
    page.row("titles", language="ar", title="اتفاقية \u200fالتعاون")
    assert page.save().status_code == 302
    assert Agreement.objects.get().titles.get().title == "اتفاقية \u200fالتعاون"


def test_addresses_that_are_none(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    urls = ["javascript:alert(1)", "ftp://example.org/x", "https://exa mple.org", "https://a.b/<x>"]
    for url in [*urls, "https://a.b/" + "x" * 10_000]:
        page.row("documents", language="en", role="original", url=url)
    errors = refused(page)
    sentence = "Give an http or https address."
    assert [errors.pop(f"documents-{index}-url") for index in range(4)] == [[sentence]] * 4
    assert list(errors) == ["documents-4-url"]
    assert page.typed["documents-0-url"] == "javascript:alert(1)"


def test_a_language_that_is_no_tag(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.typed["languages"] = "en, Russian!"
    assert refused(page) == {
        "languages": ["“Russian!” is not a language tag: write for example en, ru."]
    }


def test_a_title_twice_in_one_language(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("titles", language="ru", title="Соглашение")
    page.row("titles", language="ru", title="Договор")
    assert refused(page) == {"titles-1-language": ["There is already a title in this language."]}


def test_a_term_without_limit_that_has_one(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("term", 0, indefinite="on", duration="P10Y")
    assert refused(page) == {
        "term-0-indefinite": ["A term without limit has neither duration nor end."]
    }


def test_a_period_in_other_words(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("term", 0, duration="ten years")
    assert refused(page) == {
        "term-0-duration": [
            "Write a period such as P20Y (20 years), P6M (6 months) or P90D (90 days)."
        ]
    }


def test_a_relation_to_itself(analyst: Client, countries: None) -> None:
    agreement = write("pact")
    page = Page(analyst, address(Agreement, "change", agreement))
    page.row("relations", kind="cites", to=agreement.pk)
    assert refused(page) == {"relations-0-to": ["Name another agreement."]}


def test_an_event_by_the_agreement_itself(analyst: Client, countries: None) -> None:
    agreement = write("pact", event("signed", "2019"))
    page = Page(analyst, address(Agreement, "change", agreement))
    page.row("events", 0, by=agreement.pk)
    assert refused(page) == {
        "events-0-by": ["Name another agreement: this one cannot act on itself."]
    }


def test_a_slug_of_the_wrong_shape_or_in_use(analyst: Client, countries: None) -> None:
    write("pact")
    page = add_page(analyst)
    page.typed["slug"] = "in--ru"
    assert refused(page) == {
        "slug": ["Use lower-case letters, digits and single hyphens, such as in-ru-2019."]
    }
    page.typed["slug"] = "PACT"
    assert refused(page) == {"slug": ["Agreement with this Slug already exists."]}
