"""What the tests of pages may ask for."""

from __future__ import annotations

import pytest

from tests.records import make_countries, make_subjects
from tests.views.cast import Cast, make_cast


@pytest.fixture(scope="module")
def cast(own_database: None) -> Cast:
    """The named cast, written once for the module."""
    return make_cast()


@pytest.fixture
def world(db: None) -> None:
    """A few countries and subjects, and no agreement."""
    make_countries()
    make_subjects()
