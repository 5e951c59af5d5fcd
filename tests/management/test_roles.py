"""What analysts and reviewers may do."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission

from agreements.management.roles import ANALYSTS, REVIEWERS, make_groups

pytestmark = pytest.mark.django_db


def codenames(group: str) -> set[str]:
    return {permission.codename for permission in make_groups()[group].permissions.all()}


def test_only_publishing_sets_them_apart() -> None:
    assert codenames(REVIEWERS) - codenames(ANALYSTS) == {"publish_agreement"}
    assert codenames(ANALYSTS) - codenames(REVIEWERS) == set()


def test_records_are_written_and_not_deleted_but_their_parts_are() -> None:
    allowed = codenames(ANALYSTS)
    of_agreements = {name for name in allowed if name.endswith("_agreement")}
    assert of_agreements == {"add_agreement", "change_agreement", "view_agreement"}
    of_events = {name for name in allowed if name.endswith("_event")}
    assert of_events == {"add_event", "change_event", "delete_event", "view_event"}


def test_what_is_derived_is_nobodys_to_write() -> None:
    derived = ("_agreementpair", "_chronology", "_staleagreement", "_statusspan")
    assert {name for name in codenames(REVIEWERS) if name.endswith(derived)} == set()


def test_nobody_gets_hold_of_the_accounts() -> None:
    apps = Permission.objects.filter(group__name__in=[ANALYSTS, REVIEWERS])
    make_groups()
    assert set(apps.values_list("content_type__app_label", flat=True)) == {"agreements"}


def test_a_permission_given_by_hand_is_taken_back() -> None:
    group = make_groups()[ANALYSTS]
    group.permissions.add(Permission.objects.get(codename="publish_agreement"))
    assert "publish_agreement" not in codenames(ANALYSTS)
