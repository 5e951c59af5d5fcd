"""The term clause of an agreement."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Trigger(models.TextChoices):
    """How an agreement takes effect (VCLT 24)."""

    NOT_SEEN = "not-seen", _("not seen")
    SILENT = "silent", _("the text is silent")
    SIGNATURE = "on-signature", _("on signature")
    INSTRUMENTS = "on-exchange-of-instruments", _("on the exchange of instruments")
    RATIFICATION = "on-ratification-by-both", _("on ratification by both sides")
    NOTIFICATION = "on-later-notification", _("on the later notification")
    NOTES = "on-exchange-of-notes", _("on an exchange of notes")
    AGREED_DATE = "on-agreed-date", _("on a day both agree")
    DATE = "on-date", _("on a date in the text")
    OTHER = "other", _("otherwise")


class Stated(models.TextChoices):
    STATED = "stated", _("stated in the text")
    SILENT = "silent", _("the text is silent")
    NOT_SEEN = "not-seen", _("text not seen")


class Renewal(models.TextChoices):
    TACIT = "tacit", _("tacit")
    BY_AGREEMENT = "by-agreement", _("by agreement")
    NONE = "none", _("none")
    SILENT = "silent", _("the text is silent")
    NOT_SEEN = "not-seen", _("text not seen")
