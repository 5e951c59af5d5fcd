"""What is to come for one agreement on a day: ends of terms, notices, and who it waits for."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.models import Agreement, Milestone, Wait
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.coming import in_words, range_words, remarks
from agreements.views.parts.waiting import sides_words
from agreements.views.words.phrases import first_upper


@dataclass(frozen=True, slots=True)
class Prospect:
    """One thing to come: what it is, and when or why."""

    label: str
    words: str


def outlook(agreement: Agreement, as_of: AsOf) -> list[Prospect]:
    """Of an agreement loaded by ``agreement_for_page``, by what had happened on the day."""
    told = []
    if "waits" in agreement.held:
        waits = Wait.objects.filter(agreement=agreement).stalled(on=as_of.day)
        told += [_waiting(agreement, wait, as_of) for wait in waits[:1]]
    if "milestones" in agreement.held:
        coming = Milestone.objects.filter(agreement=agreement).coming(on=as_of.day)
        told += [_coming(milestone, as_of) for milestone in coming.soonest_first(as_of.day)]
    return told


def _waiting(agreement: Agreement, wait: Wait, as_of: AsOf) -> Prospect:
    days = (as_of.day - wait.since).days
    told = ngettext("Signed %(days)d day ago.", "Signed %(days)d days ago.", days) % {"days": days}
    sides = first_upper(sides_words(agreement, wait.owed_by, as_of))
    return Prospect(_("Waits to take effect"), f"{told} {sides}.")


def _coming(milestone: Milestone, as_of: AsOf) -> Prospect:
    day = as_of.day
    told = [range_words(milestone.days), in_words(milestone.days, day), *remarks(milestone, day)]
    return Prospect(first_upper(milestone.get_kind_display()), ", ".join(filter(None, told)))
