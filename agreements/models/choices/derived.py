"""What is computed from events, and what is improbable in them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Status(models.TextChoices):
    """The lifecycle's answers for a day; ``in-force-at-all`` is kept beside them (VCLT 72)."""

    ANNOUNCED = "announced", _("announced")
    NEGOTIATING = "negotiating", _("negotiating")
    INITIALLED = "initialled", _("initialled")
    SIGNED = "signed", _("signed, not in force")
    PROVISIONAL = "provisionally-applied", _("provisionally applied")
    IN_FORCE = "in-force", _("in force")
    IN_EFFECT = "in-effect", _("in effect")
    ADOPTED = "adopted", pgettext_lazy("status", "adopted")
    SUSPENDED = "suspended", pgettext_lazy("status", "suspended")
    EXPIRED = "expired", pgettext_lazy("status", "expired")
    TERMINATED = "terminated", pgettext_lazy("status", "terminated")
    SUPERSEDED = "superseded", pgettext_lazy("status", "superseded")
    FULFILLED = "fulfilled", pgettext_lazy("status", "fulfilled")
    UNKNOWN = "unknown", _("cannot tell")


class WarningCode(models.TextChoices):
    """What is improbable in a record (domain.warnings); its sentence is in warning_words."""

    IN_FORCE_BEFORE = "in-force-before-signature", _("in force before signature")
    CONSENT_BEFORE = "consent-before-signature", _("ratified before signature")
    ACTED_ON_BEFORE = "acted-on-before-signature", _("acted on before signature")
    CONSENT_WITHOUT = "consent-without-signature", _("ratified without signature")
    PROLONGED_AFTER = "prolonged-after-end", _("extended after its end")
    AHEAD_OF_TIME = "ahead-of-time", _("in the future")
    SAID_TWICE = "said-twice", _("recorded twice")
    OTHER_STATE = "state-of-another-time", _("state of another time")
    OFF_SUMMIT = "off-the-summit", _("not on a day of the summit")
    WITHOUT_OFFICE = "without-office", _("no office that day")
    NO_LENGTH = "term-of-no-length", _("term of no length")
    CENTURY = "term-of-a-century", _("term of more than a century")
    NOTICE_BEYOND = "notice-beyond-term", _("notice longer than the term")
    OVER_BEFORE = "over-before-signature", _("over before signature")
    DISAGREE = "sources-disagree", _("sources disagree")
