"""The users of the demo."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import call_command

if TYPE_CHECKING:
    from pytest_django import Settings

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def data_dir(settings: Settings, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


def said() -> str:
    out = StringIO()
    call_command("make_demo_users", stdout=out)
    return out.getvalue()


def test_both_are_staff_without_further_powers() -> None:
    said()
    made = User.objects.order_by("username").values_list(
        "username", "is_staff", "is_superuser", "groups__name"
    )
    assert list(made) == [
        ("analyst", True, False, "Analysts"),
        ("reviewer", True, False, "Reviewers"),
    ]


def test_a_password_of_ours_is_shown_once_and_kept(data_dir: Path) -> None:
    first, second = said(), said()
    path = data_dir / "demo_password"
    password = path.read_text()
    assert len(password) == 16
    assert path.stat().st_mode & 0o777 == 0o600
    line = "Log in at /admin/ as analyst or reviewer, password"
    assert (first, second) == (f"{line} {password}\n", f"{line} kept in {path}\n")
    assert authenticate(username="reviewer", password=password) is not None


def test_the_password_that_is_given_holds(settings: Settings, data_dir: Path) -> None:
    said()
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, demo_password="secret-enough")
    assert said() == "Log in at /admin/ as analyst or reviewer, password that of DEMO_PASSWORD\n"
    for name in ("analyst", "reviewer"):
        assert authenticate(username=name, password="secret-enough") is not None
