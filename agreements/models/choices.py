"""The field's closed vocabularies, as stored values and as words for a reader.

Values are the slugs of the query grammar and of the agreement document, so one spelling serves
the database, addresses, documents and exports. Terms follow the Vienna Convention on the Law of
Treaties (VCLT) and the United Nations Treaty Collection glossary.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


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


class BodyKind(models.TextChoices):
    MINISTRY = "ministry", _("ministry")
    AGENCY = "agency", _("agency")
    ARMED_FORCE = "armed-force", _("armed force")
    COMPANY = "company", _("company")
    HEAD = "head-of-state-or-government", _("head of state or government")
    OTHER = "other", _("other body")


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


class PublicationState(models.TextChoices):
    DRAFT = "draft", _("draft")
    IN_REVIEW = "in-review", _("in review")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Side(models.TextChoices):
    A = "A", _("side A")
    B = "B", _("side B")


class PartyRole(models.TextChoices):
    LEAD = "lead", pgettext_lazy("party role", "lead")
    CO_PARTY = "co-party", _("co-party")
    TERRITORY = "territory", _("territory")


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


class RelationKind(models.TextChoices):
    IMPLEMENTS = "implements", _("implements")
    SUPPLEMENTS = "supplements", _("supplements")
    CITES = "cites", _("cites")


class DocumentRole(models.TextChoices):
    AUTHENTIC = "authentic", _("authentic text")
    ORIGINAL = "original", _("original text")
    CONSOLIDATED = "consolidated", _("consolidated text")
    TRANSLATION = "translation", _("translation")


class MediaType(models.TextChoices):
    PDF = "application/pdf", _("PDF")
    TEXT = "text/plain", _("text file")


class SummitKind(models.TextChoices):
    SUMMIT = "summit", _("summit")
    STATE_VISIT = "state-visit", _("state visit")
    MINISTERIAL = "ministerial", _("ministerial meeting")
    TWO_PLUS_TWO = "2+2", _("2+2 dialogue")
    COMMISSION = "commission", _("commission")
    CONFERENCE = "conference", _("conference")


class OfficialNameKind(models.TextChoices):
    NAME = "name", _("name")
    ALIAS = "alias", _("alias")


class SignatureRole(models.TextChoices):
    SIGNED = "signed", pgettext_lazy("signature", "signed")
    WITNESSED = "witnessed", pgettext_lazy("signature", "witnessed")


class SourceKind(models.TextChoices):
    OFFICIAL_TEXT = "official-text", _("official text")
    GOVERNMENT = "government-statement", _("government statement")
    NEWSWIRE = "newswire", _("newswire")
    DATASET = "dataset", _("dataset")
    BOOK = "book", _("book")
    OTHER = "other", _("other source")


class Fact(models.TextChoices):
    """Which fact of an agreement or event a citation supports; empty: the record as a whole."""

    TITLE = "title", _("title")
    KIND = "kind", _("kind")
    PARTIES = "parties", _("parties")
    DATE = "date", _("date")
    EFFECTIVE = "effective", _("effective date")
    UNTIL = "until", _("until")
    PLACE = "place", _("place")
    SUMMIT = "summit", _("summit")
    SIGNATORIES = "signatories", _("signatories")
    TERM = "term", _("term")
    STATUS = "status", _("status")
    TEXT = "text", _("text")
    NOTE = "note", _("note")


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
