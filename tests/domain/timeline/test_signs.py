"""A sign for every status."""

import pytest

from agreements.domain.timeline import Item
from agreements.domain.timeline.signs import SHAPES, TONES, sign, tone, triangle
from agreements.models.choices import Status


def item(status: str, *, is_text: bool = False) -> Item:
    return Item("k", "T", "/", (None, None), status=status, is_text=is_text)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("announced", "pending"),
        ("negotiating", "pending"),
        ("initialled", "pending"),
        ("signed", "pending"),
        ("provisionally-applied", "provisional"),
        ("in-force", "in-force"),
        ("suspended", "suspended"),
        ("expired", "ended"),
        ("terminated", "ended"),
        ("superseded", "ended"),
        ("fulfilled", "ended"),
        ("unknown", "unknown"),
        ("never heard of", "unknown"),
    ],
)
def test_tone_of_a_status(status: str, expected: str) -> None:
    assert tone(item(status)) == expected


def test_every_status_of_the_registry_has_a_tone_or_is_a_text_or_unknown() -> None:
    assert set(Status.values) - set(TONES) == {"in-effect", "adopted", "unknown"}


def test_what_binds_nobody_is_a_text_whatever_its_status() -> None:
    assert tone(item("in-force", is_text=True)) == "text"


def test_no_two_tones_share_a_shape() -> None:
    assert len(set(SHAPES.values())) == len(SHAPES) == 7


def test_a_sign_stands_at_its_place() -> None:
    assert sign(item("expired"), 12.04, 7.0) == "M12 7m-3.4-3.4h6.8v6.8h-6.8z"


def test_a_summit_points_up() -> None:
    assert triangle(10, 20) == "M10 15.5l4.5 7.6h-9z"
