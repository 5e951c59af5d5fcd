"""Sources that say different things of one fact."""

from __future__ import annotations

import pytest

from agreements.domain.account import Happening
from tests.domain.warnings.told import claim, codes, event, found


def signed(*says: str, date: str = "", fact: str = "date") -> Happening:
    return event("signed", date, claims=[claim(fact, each) for each in says])


def test_both_claims_are_named() -> None:
    assert found(signed("2019-09-05", date="2019-09-04")) == [
        (
            "sources-disagree",
            {"kind": "signed", "fact": "date", "claims": "2019-09-04 | 2019-09-05"},
        )
    ]
    assert codes(signed("2019-09-04", "2019-09-05")) == ["sources-disagree"]


@pytest.mark.parametrize(
    "says", [["2019-09"], ["2019"], ["2019-09-04"], [""], ["2019-09-04", "2019"]]
)
def test_the_same_day_less_finely_is_no_disagreement(says: list[str]) -> None:
    assert codes(signed(*says, date="2019-09-04")) == []


def test_words_differ_but_for_their_case() -> None:
    place = {"place": "Vladivostok"}
    agreeing = event("signed", claims=[claim("place", "VLADIVOSTOK")], **place)
    differing = event("signed", claims=[claim("place", "Moscow")], **place)
    assert codes(agreeing) == []
    assert codes(differing) == ["sources-disagree"]


def test_a_date_in_words_agrees_with_its_like_alone() -> None:
    assert codes(signed("early September", date="2019-09-04")) == ["sources-disagree"]
    assert codes(signed("early September")) == []
