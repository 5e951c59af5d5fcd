"""What can be meant are words of published agreements; those of withdrawn ones are forgotten."""

from __future__ import annotations

import pytest

from agreements.models import Agreement, SearchText, SearchWord
from agreements.models.derive import derive
from agreements.models.search import forget_strays
from tests.factories import AgreementFactory

pytestmark = pytest.mark.django_db


def known(*words: str) -> list[str]:
    """Those of *words* that can be meant."""
    kept = SearchWord.objects.filter(word__in=words)
    return sorted(kept.values_list("word", flat=True))


def titled(title: str) -> Agreement:
    return AgreementFactory.create(title=title, published=True)


def test_the_words_of_what_is_withdrawn_are_forgotten() -> None:
    gone, _kept = titled("Pact on secret lighthouses"), titled("Pact on known lighthouses")
    assert known("secret", "lighthouses", "pact") == ["lighthouses", "pact", "secret"]
    Agreement.objects.filter(pk=gone.pk).update(state="withdrawn")
    derive()
    assert known("secret", "lighthouses", "pact") == ["lighthouses", "pact"]


def test_a_word_written_anew_takes_the_place_of_the_old() -> None:
    renamed = titled("Pact on lihgthouses")
    Agreement.objects.filter(pk=renamed.pk).update(title="Pact on lighthouses")
    derive()
    assert known("lihgthouses", "lighthouses") == ["lighthouses"]


def test_a_rare_word_of_another_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it is not among the texts that are looked at for common words."""
    monkeypatch.setattr("agreements.models.search.vocabulary.FIRST", 0)
    gone, _kept = titled("Pact on lighthouses"), titled("Pact on S-400 lighthouses and d'Ivoire")
    Agreement.objects.filter(pk=gone.pk).update(state="withdrawn")
    derive()
    assert known("lighthouses", "pact", "s400", "ivoire") == ["ivoire", "lighthouses", "pact"]


def test_a_word_that_stands_in_a_quote_only_is_none_that_is_meant() -> None:
    source = {"key": "news", "title": "news", "kind": "newswire"}
    gone = titled("Pact on lighthouses")
    AgreementFactory.create(
        title="Another",
        published=True,
        sources=[source],
        citations=[{"source": "news", "quote": "They spoke of lighthouses."}],
    )
    Agreement.objects.filter(pk=gone.pk).update(state="withdrawn")
    derive()
    assert known("lighthouses", "another") == ["another"]


def test_strays_are_dropped_and_no_other() -> None:
    titled("Pact on lighthouses")
    before = set(SearchWord.objects.values_list("word", flat=True))
    SearchWord.objects.create(word="o'stray")
    forget_strays()
    assert set(SearchWord.objects.values_list("word", flat=True)) == before
    SearchText.objects.all().delete()
    forget_strays()
    assert not SearchWord.objects.exists()
