"""What is done to several agreements at once, with the reason for each that is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from agreements.forms.publication import open_warnings, unsettled
from agreements.forms.refusal import Refusal
from agreements.models.choices import PublicationState
from agreements.models.derive import derive

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.db.models import QuerySet
    from django.http import HttpRequest

    from agreements.models import Agreement


@admin.action(description=_("Send to review"), permissions=["change"])
def send_to_review(model_admin: Any, request: HttpRequest, queryset: QuerySet[Agreement]) -> None:
    _move(model_admin, request, queryset, PublicationState.IN_REVIEW, {PublicationState.DRAFT})


@admin.action(description=_("Publish selected agreements"), permissions=["publish"])
def publish(model_admin: Any, request: HttpRequest, queryset: QuerySet[Agreement]) -> None:
    before = set(PublicationState) - {PublicationState.PUBLISHED}
    _move(model_admin, request, queryset, PublicationState.PUBLISHED, before)


@admin.action(description=_("Withdraw selected agreements"), permissions=["publish"])
def withdraw(model_admin: Any, request: HttpRequest, queryset: QuerySet[Agreement]) -> None:
    before = {PublicationState.PUBLISHED}
    _move(model_admin, request, queryset, PublicationState.WITHDRAWN, before)


def _move(
    model_admin: Any,
    request: HttpRequest,
    queryset: QuerySet[Agreement],
    state: PublicationState,
    before: Collection[PublicationState],
) -> None:
    """Give *state* to the agreements in one of the states *before*; say why not to the others."""
    moved = []
    derive()  # what is improbable of an agreement is asked of what was derived
    for agreement in queryset.select_for_update(of=("self",)).order_by("pk"):
        reason = _why_not(agreement, state, before)
        if reason:
            model_admin.message_user(request, f"{agreement}: {reason}", messages.WARNING)
        else:
            moved.append(agreement)
            model_admin.log_change(request, agreement, [{"changed": {"fields": ["state"]}}])
    derive()
    if moved:
        said = ngettext(
            "%(count)d agreement is now %(state)s.",
            "%(count)d agreements are now %(state)s.",
            len(moved),
        )
        model_admin.message_user(
            request, said % {"count": len(moved), "state": state.label}, messages.SUCCESS
        )


def _why_not(
    agreement: Agreement, state: PublicationState, before: Collection[PublicationState]
) -> str:
    """Move *agreement* to *state*; the reason if that cannot be (empty: it is done)."""
    if agreement.state not in before:
        return gettext("it is %(state)s.") % {"state": agreement.get_state_display()}
    if state == PublicationState.PUBLISHED:
        improbable = open_warnings(agreement, on=timezone.localdate())
        if improbable:
            return " ".join(map(unsettled, improbable))
    agreement.state = state
    try:
        with transaction.atomic():
            agreement.save(update_fields=["state", "updated"])
            connection.check_constraints()
    except IntegrityError as error:
        return Refusal.of(error).sentence
    return ""
