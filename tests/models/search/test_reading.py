"""How queries are read against the sample registry, and what is perhaps meant by them."""

from __future__ import annotations

import pytest

from agreements.models import Country, CountryName
from agreements.models.search import read, suggested

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

UNDERSTOOD = [
    ("india russia spares", [("india", {"in"}), ("russia", {"ru"})], "spares"),
    ("India-Russia spares", [("India", {"in"}), ("Russia", {"ru"})], "spares"),
    ("spares of the Russian Federation", [("Russian Federation", {"ru"})], "spares of the"),
    ("СССР", [("СССР", {"su"})], ""),
    ("cote d'ivoire", [("cote d'ivoire", {"ci"})], ""),
    ("korea nuclear", [("korea", {"kp", "kr", "kore"})], "nuclear"),
    ("south korea nuclear", [("south korea", {"kr"})], "nuclear"),
    ('"india" spares', [], "india spares"),
    ("spares -india", [], "spares india"),
    ("india OR russia", [], "india russia"),
    ("pro-india", [], "pro-india"),
    ("indo us trade", [("indo", {"in"}), ("us", {"us"})], "trade"),
    ("Sino-Indian border", [("Sino", {"cn"}), ("Indian", {"in"})], "border"),
    ("deutsch-französischer Vertrag", [("deutsch", {"de"}), ("französischer", {"fr"})], "Vertrag"),
    ("indo-pacific", [], "indo-pacific"),
    ("indian ocean", [], "indian ocean"),
]


@pytest.mark.parametrize(("text", "names", "words"), UNDERSTOOD)
def test_countries_are_understood(text: str, names: list[tuple[str, set[str]]], words: str) -> None:
    reading = read(text)
    assert [(name.text, set(name.codes)) for name in reading.understood] == names
    assert " ".join(text[term.start : term.end] for term in reading.query.terms) == words


def test_nothing_is_understood_where_words_are_to_be_taken_as_they_stand() -> None:
    reading = read("india russia spares", literal=True)
    assert (reading.understood, len(reading.query.terms)) == ((), 3)


NEEDED = [
    ("nuclear deal", "('nucl' | 'nuclear')"),
    ("india russia deal", ""),
    ("the deal", "'deal':*"),
    ("deal", "'deal':*"),
    ("deal -nuclear", "'deal' & !('nucl' | 'nuclear')"),
]


@pytest.mark.parametrize(("text", "tsquery"), NEEDED)
def test_what_people_call_any_agreement_is_needed_only_alone(text: str, tsquery: str) -> None:
    assert read(text).tsquery == tsquery


def test_what_is_not_asked_for_is_not_said_to_be() -> None:
    assert [read(text).left for text in ("sino-indian border deal", "deal")] == ["border", "deal"]


def test_read_literally_every_word_is_needed() -> None:
    reading = read("nuclear deal", literal=True)
    assert reading.tsquery == reading.in_full != read("nuclear deal").tsquery


def test_a_new_name_is_understood_at_once() -> None:
    assert read("Bharatavarsha").understood == ()
    CountryName.objects.create(country_id="in", text="Bharatavarsha", language="sa")
    assert [name.codes for name in read("bharatavarsha").understood] == [{"in"}]
    CountryName.objects.filter(text="Bharatavarsha").delete()
    Country.objects.filter(code="in").update(official_name="Aryavarta")
    assert read("bharatavarsha").understood == ()
    assert [name.codes for name in read("aryavarta").understood] == [{"in"}]


MEANT = [
    ("inda russia spaers", "india russia spares"),
    ("nucelar", "nuclear"),
    ("kudankalam", "kudankulam"),
    ("nuclear energy", ""),
    ("qqqqqqqq", ""),
    ("ener", ""),
]


@pytest.mark.parametrize(("text", "meant"), MEANT)
def test_what_was_meant(text: str, meant: str) -> None:
    assert suggested(read(text)) == meant
