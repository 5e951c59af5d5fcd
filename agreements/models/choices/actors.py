"""Who acts, and where they meet."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CountryType(models.TextChoices):
    STATE = "state", _("state")
    FORMER_STATE = "former-state", _("former state")
    TERRITORY = "territory", _("territory")
    ORGANISATION = "international-organisation", _("international organisation")


class CountryNameKind(models.TextChoices):
    NAME = "name", _("name")
    OFFICIAL = "official", _("official name")
    ALIAS = "alias", _("alias")
    ADJECTIVE = "adjective", _("adjective")
    COMBINING = "combining", _("combining form")


class BodyKind(models.TextChoices):
    MINISTRY = "ministry", _("ministry")
    AGENCY = "agency", _("agency")
    ARMED_FORCE = "armed-force", _("armed force")
    COMPANY = "company", _("company")
    HEAD = "head-of-state-or-government", _("head of state or government")
    OTHER = "other", _("other body")


class OfficialNameKind(models.TextChoices):
    NAME = "name", _("name")
    ALIAS = "alias", _("alias")


class SummitKind(models.TextChoices):
    SUMMIT = "summit", _("summit")
    STATE_VISIT = "state-visit", _("state visit")
    MINISTERIAL = "ministerial", _("ministerial meeting")
    TWO_PLUS_TWO = "2+2", _("2+2 dialogue")
    COMMISSION = "commission", _("commission")
    CONFERENCE = "conference", _("conference")
