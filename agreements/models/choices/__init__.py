"""The field's closed vocabularies, as stored values and as words for a reader.

Values are the slugs of the query grammar and of the agreement document, so one spelling serves
the database, addresses, documents and exports. Terms follow the Vienna Convention on the Law of
Treaties (VCLT) and the United Nations Treaty Collection glossary.
"""

from agreements.models.choices.actors import (
    BodyKind,
    CountryNameKind,
    CountryType,
    OfficialNameKind,
    SummitKind,
)
from agreements.models.choices.agreement import (
    AgreementKind,
    Binding,
    Level,
    PartyRole,
    RelationKind,
    Side,
    TextAvailability,
)
from agreements.models.choices.derived import Status, WarningCode
from agreements.models.choices.event import EventKind, Extent, Finding, SignatureRole
from agreements.models.choices.registry import CodeScheme, DraftDecision, PublicationState, SlugNoun
from agreements.models.choices.source import DocumentRole, Fact, MediaType, SourceKind
from agreements.models.choices.term import Renewal, Stated, Trigger

__all__ = [
    "AgreementKind",
    "Binding",
    "BodyKind",
    "CodeScheme",
    "CountryNameKind",
    "CountryType",
    "DocumentRole",
    "DraftDecision",
    "EventKind",
    "Extent",
    "Fact",
    "Finding",
    "Level",
    "MediaType",
    "OfficialNameKind",
    "PartyRole",
    "PublicationState",
    "RelationKind",
    "Renewal",
    "Side",
    "SignatureRole",
    "SlugNoun",
    "SourceKind",
    "Stated",
    "Status",
    "SummitKind",
    "TextAvailability",
    "Trigger",
    "WarningCode",
]
