"""There must be something to generate agreements from."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def test_an_empty_registry_says_what_to_do_first() -> None:
    with pytest.raises(CommandError, match=r"run manage\.py load_corpus first"):
        call_command("generate", agreements=1)


def test_none_is_no_number_to_generate() -> None:
    with pytest.raises(CommandError, match="a number from 1 on"):
        call_command("generate", agreements=0)
