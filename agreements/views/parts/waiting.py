"""Who waits for whom: an agreement signed and not in force, and the side that has not acted."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from agreements.domain import lifecycle
from agreements.domain.lifecycle import SideTrack, Track
from agreements.models import Agreement, Event, Wait
from agreements.models.derive import history
from agreements.models.listed import leads
from agreements.models.wait import WaitQuerySet
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.rows import Row, rows
from agreements.views.words.phrases import date_words, first_upper

MANY_DAYS, YEAR = 1000, 365.2425
NARROW_SPACE = "\u202f"

# What a side did: "Russia notified", "neither has notified".
DID = {
    "ratified": gettext_lazy("ratified"),
    "notified": gettext_lazy("notified"),
    "domestic-approval": gettext_lazy("approved it at home"),
}
JOINT = {
    "instruments-exchanged": gettext_lazy("the instruments are still to be exchanged"),
    "entered-into-force": gettext_lazy("the two have still to agree on the day"),
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """What stalled/line.html prints of one.

    *length* counts days, or years where there are many; then *days_words* give the days.
    """

    row: Row
    length: int
    unit: str
    days_words: str
    at_least: bool
    sides: str
    certain: bool


def waiting_rows(found: WaitQuerySet, as_of: AsOf) -> list[Waiting]:
    """Rows of waits with their agreements, in a fixed number of queries."""
    waits = list(found.for_list(on=as_of.day))
    agreements = [wait.agreement for wait in waits]
    told = rows(agreements, on=as_of.day, suffix=as_of.suffix)
    return [_row(wait, row, as_of) for wait, row in zip(waits, told, strict=True)]


def _row(wait: Wait, row: Row, as_of: AsOf) -> Waiting:
    agreement = wait.agreement
    return Waiting(
        row,
        *_length((as_of.day - wait.since).days),
        agreement.chronology.concluded_first != agreement.chronology.concluded_last,
        first_upper(sides_words(agreement, wait.owed_by, as_of)),
        wait.certain,
    )


def _length(days: int) -> tuple[int, str, str]:
    """Days, or years where there are many: the number, its unit, and the days beside the years."""
    if days < MANY_DAYS:
        return days, ngettext("day", "days", days), ""
    years = int(days / YEAR)
    grouped = f"{days:,}".replace(",", NARROW_SPACE)
    return years, ngettext("year", "years", years), _("%s days") % grouped


def sides_words(agreement: Agreement, owed_by: str, as_of: AsOf) -> str:
    """What each side has done and who has not: "Russia notified 3 May 2020, India has not"."""
    track = lifecycle.track(history(agreement), as_of.day)
    names = {side: country.name_in_sentence for side, country in leads(agreement).items()}
    events = {event.pk: event for event in agreement.events.all()}
    done = [words for side in (track.a, track.b) if (words := _done(side, names, events))]
    if not (done or owed_by or track.joint):
        done = _said(agreement, as_of)
    return ", ".join([*done, *_owed(track, owed_by, names, bool(done))])


def _said(agreement: Agreement, as_of: AsOf) -> list[str]:
    """The last observation by then that shows that it waits, where no act does."""
    said = [
        event
        for event in agreement.events.all()
        if event.finding in lifecycle.WAITED and event.date_last and event.date_last <= as_of.day
    ]
    last = max(said, key=lambda event: event.date_last or dt.date.min, default=None)
    return [f"{last.get_finding_display()} {date_words(last.date)}"] if last else []


def _done(side: SideTrack, names: dict[str, str], events: dict[int, Event]) -> str:
    """The last act of *side* after its signature, with its day; empty without one."""
    acts = [act for act in side.done if act.kind in DID]
    if not acts:
        return ""
    act = acts[-1]
    event = events[act.key] if act.key is not None else None
    words = {"side": names.get(side.side, _("one side")), "did": DID[act.kind]}
    if date := date_words(event.date) if event else "":
        return _("%(side)s %(did)s %(date)s") % {**words, "date": date}
    return _("%(side)s %(did)s") % words


def _owed(track: Track, owed_by: str, names: dict[str, str], acted: bool) -> list[str]:
    sides = {"A": track.a, "B": track.b}
    owing = [names.get(side, _("one side")) for side in owed_by]
    if len(owing) == 2:
        did = DID[sides[owed_by[0]].owes[0]] if sides[owed_by[0]].owes else DID["ratified"]
        return [
            _("neither %(a)s nor %(b)s has %(did)s") % {"a": owing[0], "b": owing[1], "did": did}
        ]
    if owing and acted:
        return [_("%s has not") % owing[0]]
    if owing:
        did = DID[(sides[owed_by].owes or ("ratified",))[0]]
        return [_("%(side)s has not %(did)s") % {"side": owing[0], "did": did}]
    if track.joint:
        return [str(JOINT[track.joint[0]])]
    return [_("which step is missing is not recorded")]
