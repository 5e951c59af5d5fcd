"""Who saved an agreement last, and when, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    import datetime as dt

    from agreements.models import Agreement


def last_save(agreement: Agreement, reader: Any) -> str:
    """For *reader*, whose own form was open meanwhile."""
    author = _author(agreement)
    when = _moment(agreement.updated)
    if author is None:
        return _("Somebody changed this agreement %s while you were typing.") % when
    if author.pk == reader.pk:
        return _("You saved this agreement %s from another window.") % when
    said = {"who": author.get_full_name() or author.get_username(), "when": when}
    return _("%(who)s saved this agreement %(when)s while you were typing.") % said


def _author(agreement: Agreement) -> Any | None:
    """Whoever the admin's log names for the last change; other paths leave no name.

    The log is written at the end of a save, so it is not older than the change that it is about.
    """
    entry = LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(agreement),
        object_id=str(agreement.pk),
        action_time__gte=agreement.updated,
    )
    last = entry.select_related("user").order_by("-action_time").first()
    return last and last.user


def _moment(moment: dt.datetime) -> str:
    local = timezone.localtime(moment)
    time = f"{local:%H:%M} {local.tzname()}"
    if local.date() == timezone.localdate():
        return _("at %s") % time
    return _("on %(day)s at %(time)s") % {"day": date_format(local, "DATE_FORMAT"), "time": time}
