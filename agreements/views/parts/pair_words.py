"""The sentence of a pair, in words that a person can read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.models import Agreement, Coverage
from agreements.timeline_events import is_text
from agreements.views.lists.as_of import AsOf
from agreements.views.words.phrases import date_words


def sentence(found: Sequence[Agreement], day: AsOf) -> tuple[str, str]:
    """What there is between the two: the lead, and the rest, which begins with its own comma.

    Treaties and agreements are counted apart from texts that do not bind; "in force" is what is
    known, "not known either way" what is not.
    """
    binding = [agreement for agreement in found if not is_text(agreement)]
    texts = len(found) - len(binding)
    if not found:
        return _("No agreement is recorded here."), ""
    if not binding:
        return _texts(texts) + _since(found) + ".", ""
    lead = ngettext(
        "%(count)d treaty or agreement", "%(count)d treaties and agreements", len(binding)
    ) % {"count": len(binding)}
    rest = "".join(_states(binding, day))
    if texts:
        rest += _("; %s besides") % _texts(texts)
    return lead + _since(binding), rest + "."


def _states(binding: Sequence[Agreement], day: AsOf) -> list[str]:
    """The parts on what is in force, waiting, ended and unknown; empty ones are left out."""
    statuses = [agreement.status_on(day.day) for agreement in binding]
    force = sum(status in ("in-force", "suspended") for status in statuses)
    waiting = statuses.count("signed")
    unknown = statuses.count("unknown")
    in_force = (
        _(", %d known to be in force that day")
        if day.asked
        else _(", %d known to be in force today")
    )
    parts = [in_force % force]
    if waiting:
        parts.append(_(", %d signed and still waiting") % waiting)
    if unknown:
        parts.append(_(", %d not known either way") % unknown)
    return parts


def _texts(count: int) -> str:
    return ngettext(
        "%(count)d memorandum or statement", "%(count)d memoranda and statements", count
    ) % {"count": count}


def _since(found: Sequence[Agreement]) -> str:
    days = [agreement.chronology.begins for agreement in found if agreement.chronology.begins]
    return _(" since %d") % min(days).year if len(days) > 1 else ""


def former_words(former: Sequence[tuple[str, str, int]]) -> str:
    """How many come from pairs with former states: "31 were made by India and the Soviet Union"."""
    return " ".join(
        ngettext(
            "%(count)d was made between %(pair)s.", "%(count)d were made between %(pair)s.", count
        )
        % {"count": count, "pair": name}
        for _slug, name, count in former
    )


def coverage_words(row: Coverage) -> str:
    """What was swept, from when to when."""
    span = " – ".join(filter(None, (date_words(row.began), date_words(row.ended))))
    title = row.note or (row.source.title if row.source else "")
    return f"{title} ({span})" if span else title
