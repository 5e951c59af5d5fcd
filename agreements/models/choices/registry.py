"""How the registry keeps its records, and the names they had."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PublicationState(models.TextChoices):
    DRAFT = "draft", _("draft")
    IN_REVIEW = "in-review", _("in review")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class DraftDecision(models.TextChoices):
    """What an analyst decided on a draft that the article reader proposed."""

    ACCEPTED = "accepted", _("accepted as a new draft")
    ADDED = "added", _("added to an agreement")
    REJECTED = "rejected", _("rejected")


class CodeScheme(models.TextChoices):
    WTI = "wti", _("World Treaty Index")
    DCAD = "dcad", _("Defense Cooperation Agreement Dataset")
    UK = "uk", _("United Kingdom treaty list")
    CORPUS = "corpus", _("sample corpus")


class SlugNoun(models.TextChoices):
    AGREEMENT = "agreement", _("agreement")
    SUMMIT = "summit", _("summit")
    SERIES = "series", _("series")
    OFFICIAL = "official", _("official")
    BODY = "body", _("body")
