"""`manage.py make_demo_users`: an analyst and a reviewer to log in as."""

from __future__ import annotations

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand
from django.db import transaction

from agreements.data_dir import kept
from agreements.management.roles import ANALYSTS, REVIEWERS, make_groups

USERS = {"analyst": ANALYSTS, "reviewer": REVIEWERS}
BYTES = 12  # of chance in a password of ours


class Command(BaseCommand):
    """Makes both users and their groups; users that are there get the password that holds now."""

    help = "Makes the users analyst and reviewer, with DEMO_PASSWORD or a random password."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Prints how to log in; a password of our making is shown the one time it is made."""
        given = settings.ENVIRONMENT.demo_password
        path = settings.DATA_DIR / "demo_password"
        is_kept = path.exists()
        password = given or kept(path, lambda: secrets.token_urlsafe(BYTES))
        groups = make_groups()
        for name, group in USERS.items():
            make_user(name, password, groups[group])
        shown = "that of DEMO_PASSWORD" if given else f"kept in {path}" if is_kept else password
        self.stdout.write(f"Log in at /admin/ as {' or '.join(USERS)}, password {shown}")


def make_user(name: str, password: str, group: Group) -> None:
    """A member of the staff with this password and this group."""
    user, is_new = User.objects.get_or_create(username=name, defaults={"is_staff": True})
    if is_new or not user.check_password(password):
        user.set_password(password)
        user.save()
    user.groups.add(group)
