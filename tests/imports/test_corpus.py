"""The sample corpus in the registry: as its files say, and left alone when loaded again."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from agreements.domain.document import canonical
from agreements.exports.document import documents
from agreements.imports.corpus import cells, load_corpus
from agreements.models import Agreement, Coverage, Slug, StaleAgreement, Succession, Summit, Tenure
from tests.data.corpus_documents import by_slug
from tests.data.tables import table

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

FILES = by_slug()


def test_the_registry_gives_back_every_document_as_it_was_read() -> None:
    given_back = {document["slug"]: document for document in documents(Agreement.objects.all())}
    assert sorted(given_back) == sorted(FILES)
    differing = [
        slug for slug, document in FILES.items() if given_back[slug] != canonical(document)
    ]
    assert differing == []


def test_loaded_again_everything_is_left() -> None:
    tallies = load_corpus()
    assert {noun: (tally.added, tally.changed) for noun, tally in tallies.items()} == dict.fromkeys(
        tallies, (0, 0)
    )
    assert tallies["agreements"].left == len(FILES)
    assert tallies["sources"].left == len(table("sources"))
    assert tallies["countries"].left == len(table("countries/countries"))
    assert tallies["former slugs"].left == len(table("slug_aliases")) == Slug.objects.count()


def test_what_was_changed_by_hand_is_brought_in_line_and_what_is_more_stays() -> None:
    Agreement.objects.filter(slug="in-ru-2019-joint-manufacturing-spares").update(level="unknown")
    Summit.objects.filter(slug="in-ru-annual-summit-20").update(city="Moscow")
    Summit.objects.create(slug="one-more", name="One more")
    tallies = load_corpus()
    changed = {noun: tally.changed for noun, tally in tallies.items() if tally.changed}
    assert changed == {"agreements": 1, "summits": 1}
    spares = Agreement.objects.get(slug="in-ru-2019-joint-manufacturing-spares")
    assert spares.level == FILES[spares.slug]["level"]
    assert Summit.objects.get(slug="in-ru-annual-summit-20").city == "Vladivostok"
    assert Summit.objects.filter(slug="one-more").exists()


def test_derived_rows_follow_from_it(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("derive", "--check")
    assert capsys.readouterr().out == f"{len(FILES)} agreements: all derived rows are right.\n"
    assert StaleAgreement.objects.count() == 0


def test_dates_spans_and_links_of_the_tables_are_read() -> None:
    summit = Summit.objects.get(slug="in-ru-annual-summit-20")
    assert (str(summit.dates), summit.ordinal) == ("2019-09-04/2019-09-05", 20)
    assert sorted(summit.countries.values_list("code", flat=True)) == ["in", "ru"]
    assert summit.series is not None
    assert sorted(summit.series.countries.values_list("code", flat=True)) == ["in", "ru"]
    assert Succession.objects.continuations()["su"] == "ru"
    assert "kz" not in Succession.objects.continuations().values()
    assert Tenure.objects.count() == len(table("tenures"))
    assert Coverage.objects.count() == len(table("coverage"))


@pytest.mark.parametrize(
    ("text", "span"),
    [("2019-09-04/2019-09-05", "2019-09-04/2019-09-05"), ("2019-09-04", "2019-09-04/2019-09-04")],
)
def test_one_date_begins_and_ends_a_span(text: str, span: str) -> None:
    assert str(cells.span(text)) == span
