"""What an agreement is, who its parties are, and how it relates to others."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AgreementKind(models.TextChoices):
    TREATY = "treaty", _("treaty")
    AGREEMENT = "agreement", _("agreement")
    INTERGOVERNMENTAL = "intergovernmental-agreement", _("intergovernmental agreement")
    CONVENTION = "convention", _("convention")
    PROTOCOL = "protocol", _("protocol")
    MEMORANDUM = "memorandum-of-understanding", _("memorandum of understanding")
    EXCHANGE_OF_NOTES = "exchange-of-notes", _("exchange of notes")
    EXCHANGE_OF_LETTERS = "exchange-of-letters", _("exchange of letters")
    DECLARATION = "declaration", _("declaration")
    JOINT_STATEMENT = "joint-statement", _("joint statement")
    PROGRAMME = "programme", _("programme")
    ROADMAP = "roadmap", _("roadmap")
    ARRANGEMENT = "arrangement", _("arrangement")
    CONTRACT = "contract", _("contract")
    LETTER_OF_INTENT = "letter-of-intent", _("letter of intent")
    UNKNOWN = "unknown", _("kind not known")


class Binding(models.TextChoices):
    YES = "yes", _("binding")
    NO = "no", _("not binding")
    DISPUTED = "disputed", _("binding force disputed")
    UNKNOWN = "unknown", _("binding force not known")


class Level(models.TextChoices):
    STATE = "state", _("between states")
    GOVERNMENT = "government", _("between governments")
    MINISTRY = "ministry", _("between ministries")
    AGENCY = "agency", _("between agencies")
    COMPANY = "company", _("between companies")
    UNKNOWN = "unknown", _("level not known")


class TextAvailability(models.TextChoices):
    PUBLIC = "public", _("public")
    NOT_FOUND = "not-found", _("not found")
    SECRET = "secret", _("secret")
    UNKNOWN = "unknown", _("not looked for")


class Side(models.TextChoices):
    A = "A", _("side A")
    B = "B", _("side B")


class PartyRole(models.TextChoices):
    LEAD = "lead", pgettext_lazy("party role", "lead")
    CO_PARTY = "co-party", _("co-party")
    TERRITORY = "territory", _("territory")


class RelationKind(models.TextChoices):
    IMPLEMENTS = "implements", _("implements")
    SUPPLEMENTS = "supplements", _("supplements")
    CITES = "cites", _("cites")
