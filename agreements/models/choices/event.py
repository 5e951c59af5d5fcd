"""What happens to an agreement, and who put their name to it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class EventKind(models.TextChoices):
    ANNOUNCED = "announced", _("announced")
    NEGOTIATIONS_OPENED = "negotiations-opened", _("negotiations opened")
    INITIALLED = "initialled", _("initialled")
    SIGNED = "signed", _("signed")
    ADOPTED = "adopted", _("adopted")
    DOMESTIC_APPROVAL = "domestic-approval", _("domestic approval")
    RATIFIED = "ratified", _("ratified, accepted or approved")
    NOTIFIED = "notified", _("notified completion of internal procedures")
    INSTRUMENTS_EXCHANGED = "instruments-exchanged", _("instruments exchanged")
    PROVISIONAL_BEGINS = "provisional-application-begins", _("provisional application begins")
    PROVISIONAL_ENDS = "provisional-application-ends", _("provisional application ends")
    ENTERED_INTO_FORCE = "entered-into-force", _("entered into force")
    REGISTERED = "registered", _("registered")
    AMENDED = "amended", _("amended")
    EXTENDED = "extended", _("extended")
    RENEWED = "renewed", _("renewed")
    SUSPENDED = "suspended", _("suspended")
    RESUMED = "resumed", _("resumed")
    NON_RENEWAL_NOTICE = "non-renewal-notice", _("notice of non-renewal")
    DENUNCIATION_NOTICE = "denunciation-notice", _("notice of denunciation")
    NOTICE_SUSPENDED = "notice-suspended", _("notice suspended")
    NOTICE_WITHDRAWN = "notice-withdrawn", _("notice withdrawn")
    TERMINATED = "terminated", _("terminated")
    FULFILLED = "fulfilled", _("fulfilled")
    EXPIRED = "expired", _("expired")
    SUPERSEDED = "superseded", _("superseded")
    SUCCEEDED_TO = "succeeded-to", _("succeeded to")
    OBSERVED = "observed", _("observed")


class Extent(models.TextChoices):
    WHOLLY = "wholly", _("wholly")
    PARTLY = "partly", _("partly")


class Finding(models.TextChoices):
    """What somebody says of an agreement on a day (event kind *observed*)."""

    IN_FORCE = "in-force", _("in force")
    NOT_IN_FORCE = "not-in-force", _("not in force")
    NEGOTIATED = "negotiated", _("being negotiated")
    REAFFIRMED = "reaffirmed", _("reaffirmed")
    URGED = "urged", _("urged")
    OTHER = "other", _("other")


class SignatureRole(models.TextChoices):
    SIGNED = "signed", pgettext_lazy("signature", "signed")
    WITNESSED = "witnessed", pgettext_lazy("signature", "witnessed")
