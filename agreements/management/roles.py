"""Who may do what in the admin: analysts write, reviewers publish as well."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

ANALYSTS, REVIEWERS = "Analysts", "Reviewers"
PUBLISHING = Q(codename="publish_agreement")
PARTS = (  # of another record: these may be taken back, a record of its own is withdrawn or merged
    "agreementsubject",
    "agreementtitle",
    "citation",
    "countryexistence",
    "countryname",
    "coverage",
    "document",
    "event",
    "identifier",
    "officialname",
    "party",
    "relation",
    "signature",
    "subjectcode",
    "succession",
    "tenure",
    "termclause",
)


def make_groups() -> dict[str, Group]:
    """Both groups by name, holding exactly the permissions of this file."""
    ours = Permission.objects.filter(content_type__app_label="agreements")
    deleting = Q(codename__startswith="delete_")
    allowed = ours.exclude(deleting & ~Q(content_type__model__in=PARTS)).exclude(PUBLISHING)
    publishing = ours.filter(PUBLISHING)
    return {
        ANALYSTS: make_group(ANALYSTS, [*allowed]),
        REVIEWERS: make_group(REVIEWERS, [*allowed, *publishing]),
    }


def make_group(name: str, permissions: list[Permission]) -> Group:
    """The group of that name with these permissions and no others."""
    group, _ = Group.objects.get_or_create(name=name)
    group.permissions.set(permissions)
    return group
