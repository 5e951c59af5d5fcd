"""Moments for harvesters: days as people write them, instants as machines do."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from agreements.forms.query.moment import MomentField

READ = [
    ("2026", dt.datetime(2026, 1, 1, tzinfo=dt.UTC)),
    ("2026-11", dt.datetime(2026, 11, 1, tzinfo=dt.UTC)),
    ("4 Nov 2026", dt.datetime(2026, 11, 4, tzinfo=dt.UTC)),
    ("2026-11-04T12:30:00Z", dt.datetime(2026, 11, 4, 12, 30, tzinfo=dt.UTC)),
    ("2026-11-04T12:30", dt.datetime(2026, 11, 4, 12, 30, tzinfo=dt.UTC)),
    ("2026-11-04T02:30:00+05:30", dt.datetime(2026, 11, 3, 21, 0, tzinfo=dt.UTC)),
    ("2026-11-04T02:30:00 05:30", dt.datetime(2026, 11, 3, 21, 0, tzinfo=dt.UTC)),
]
REFUSED = ("soon", "2026-13", "2026-11-04T25:00", "T", "0001-01-01T00:00:00+23:00", "before 1973")


@pytest.mark.parametrize(("text", "moment"), READ)
def test_read(text: str, moment: dt.datetime) -> None:
    assert MomentField().clean(text) == moment


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        MomentField().clean(text)
    [sentence] = refusal.value.messages
    assert sentence == "Write a day such as 2026-11-04, or a moment such as 2026-11-04T12:00:00Z."


def test_nothing_is_no_moment() -> None:
    assert MomentField(required=False).clean("") is None
