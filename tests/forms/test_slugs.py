"""Slugs made from titles."""

import pytest

from agreements.forms.slugs import LENGTH, agreement_slug, free_slug, joined, slug_words
from agreements.models import Agreement, Slug
from tests.factories import AgreementFactory


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (
            "Agreement between the Government of the Republic of India and the Government of the "
            "Russian Federation on Mutual Cooperation in Joint Manufacturing of Spares",
            "mutual-cooperation-joint-manufacturing-spares",
        ),
        ("Treaty of Peace and Friendship between A and B", "treaty-peace-friendship"),
        ("Agreement for the supply of uranium", "supply-uranium"),
        ("Protocol concerning\nair services", "air-services"),
        ("Joint statement", "joint-statement"),
        ("Accord sur la coopération", "accord-sur-la-cooperation"),
        ("Соглашение", ""),
        ("Treaty on", "treaty"),
        ("", ""),
    ],
)
def test_a_title_gives_its_few_words(title: str, words: str) -> None:
    assert slug_words(title) == words


def test_a_slug_says_pair_year_and_subject() -> None:
    assert agreement_slug(["ru", "in"], 2019, "Pact on spares", "treaty") == "in-ru-2019-spares"
    assert agreement_slug(["in", "ru"], None, "Договор", "treaty") == "in-ru-treaty"
    assert agreement_slug([], None, "", "unknown") == "agreement"


def test_a_slug_is_cut_between_words() -> None:
    slug = joined(*["word"] * 40)
    assert (len(slug) <= LENGTH, set(slug.split("-"))) == (True, {"word"})
    assert joined("x" * 300) == "x" * LENGTH
    assert joined("A_b", "--c--", "", "Ł") == "a-b-c"


@pytest.mark.django_db
def test_a_free_slug_is_nobodys_and_was_nobodys() -> None:
    AgreementFactory.create(slug="pact")
    Slug.objects.create(noun="agreement", slug="pact-2", target="pact")
    Slug.objects.create(noun="summit", slug="pact-3", target="summit")
    assert free_slug(Agreement, "pact") == "pact-3"
    assert free_slug(Agreement, "pac") == "pac"
