"""Who saved an agreement last, and when, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    import datetime as dt

    from django.db.models import QuerySet

    from agreements.models import Agreement


@dataclass(frozen=True)
class LastSave:
    """The last save of *agreement*, for *reader*, whose own form has been open since *opened*."""

    agreement: Agreement
    reader: Any
    opened: dt.datetime | None

    def __str__(self) -> str:
        author, when = self._author, _moment(self.agreement.updated)
        if author is None:
            return _("Somebody changed this agreement %s while you were typing.") % when
        if author.pk == self.reader.pk:
            return _("You saved this agreement %s from another window.") % when
        said = {"who": author.get_full_name() or author.get_username(), "when": when}
        return _("%(who)s saved this agreement %(when)s while you were typing.") % said

    @property
    def heading(self) -> str:
        """Over what is held now: whose it is."""
        if not self.is_own:
            return _("Theirs")
        return _("Yours, saved %s in another window") % _moment(self.agreement.updated)

    @cached_property
    def is_own(self) -> bool:
        """Whether all that was saved since the form was opened is the reader's own."""
        if self.opened is None or self._author is None:
            return False
        since = _entries(self.agreement).filter(action_time__gte=self.opened)
        return set(since.values_list("user", flat=True)) == {self.reader.pk}

    @cached_property
    def _author(self) -> Any | None:
        """Whoever the admin's log names for the last change; other paths leave no name.

        The log is written at the end of a save: it is not older than the change it is about.
        """
        entries = _entries(self.agreement).filter(action_time__gte=self.agreement.updated)
        last = entries.select_related("user").order_by("-action_time").first()
        return last and last.user


def _entries(agreement: Agreement) -> QuerySet[LogEntry]:
    return LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(agreement), object_id=str(agreement.pk)
    )


def _moment(moment: dt.datetime) -> str:
    local = timezone.localtime(moment)
    time = f"{local:%H:%M} {local.tzname()}"
    if local.date() == timezone.localdate():
        return _("at %s") % time
    return _("on %(day)s at %(time)s") % {"day": date_format(local, "DATE_FORMAT"), "time": time}
