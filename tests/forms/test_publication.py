"""Who may set which state."""

from datetime import UTC, datetime

import pytest

from agreements.forms.publication import state_refused, states_offered, unpublishable
from agreements.models import Agreement

ONCE = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("state", "published_at", "publisher", "offered"),
    [
        ("draft", None, False, ["draft", "in-review"]),
        ("in-review", None, False, ["draft", "in-review"]),
        ("published", ONCE, False, ["published"]),
        ("withdrawn", ONCE, False, ["withdrawn"]),
        ("draft", None, True, ["draft", "in-review", "published", "withdrawn"]),
        ("published", ONCE, True, ["published", "withdrawn"]),
        ("withdrawn", ONCE, True, ["published", "withdrawn"]),
    ],
)
def test_states_offered(
    state: str, published_at: datetime | None, publisher: bool, offered: list[str]
) -> None:
    agreement = Agreement(state=state, published_at=published_at)
    assert states_offered(agreement, publisher=publisher) == offered


def test_each_refusal_says_what_to_do() -> None:
    assert state_refused("draft", "published") == (
        "Only a reviewer can publish or withdraw: choose “in review”, and one will see it."
    )
    assert state_refused("published", "draft") == (
        "It was public once: it stays published, or a reviewer withdraws it."
    )
    assert state_refused("published", "withdrawn") == (
        "Only a reviewer can publish or withdraw this agreement: leave its state as it is."
    )


def test_what_a_published_agreement_lacks() -> None:
    assert unpublishable(["in", "ru"], 1) == []
    assert unpublishable(["in"], 0) == [
        "A published agreement needs a lead party on each side.",
        "A published agreement needs at least one source.",
    ]
