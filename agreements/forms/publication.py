"""Publication: who may set which state, and what a published agreement must have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from agreements.forms.warning_words import Names, sentence
from agreements.models.choices import PublicationState

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from agreements.models import Agreement

PUBLISHING = "agreements.publish_agreement"
BEFORE = (PublicationState.DRAFT, PublicationState.IN_REVIEW)
AFTER = (PublicationState.PUBLISHED, PublicationState.WITHDRAWN)


def states_offered(agreement: Agreement, *, publisher: bool) -> list[PublicationState]:
    """The states that *agreement* may be given.

    Analysts move drafts into review and back. What was public once stays public or is withdrawn,
    and that, as publishing itself, is for publishers; analysts may still correct such a record.
    """
    now = PublicationState(agreement.state)
    if not publisher:
        return list(BEFORE) if now in BEFORE else [now]
    return list(AFTER) if agreement.published_at else [*BEFORE, *AFTER]


def state_refused(now: str, wanted: str) -> str:
    """Why *wanted* is not among the states offered, and what to do."""
    if now in BEFORE and wanted in AFTER:
        return _(
            "Only a reviewer can publish or withdraw: choose “in review”, and one will see it."
        )
    if now in AFTER and wanted in BEFORE:
        return _("It was public once: it stays published, or a reviewer withdraws it.")
    return _("Only a reviewer can publish or withdraw this agreement: leave its state as it is.")


def unpublishable(leads: Sequence[str], sources: int) -> list[str]:
    """What an agreement with these lead parties and this number of citations lacks.

    The same rules as the database's ``agreement_two_sides`` and ``agreement_has_source``.
    """
    lacks = []
    if len(leads) < 2:
        lacks.append(_("A published agreement needs a lead party on each side."))
    if not sources:
        lacks.append(_("A published agreement needs at least one source."))
    return lacks


def unsettled(improbable: str) -> str:
    """Why an agreement of which something *improbable* is said is not published yet."""
    said = _("%s Correct it, or keep it with a reason, before publication.")
    return said % improbable


def open_warnings(agreement: Agreement, *, on: dt.date) -> list[str]:
    """What is improbable in *agreement* as it is stored and derived, and not settled: sentences."""
    found = list(agreement.warnings.open(on=on))
    names = Names.of(warning.facts for warning in found)
    return [sentence(warning.code, warning.facts, names) for warning in found]
