"""The registry's nouns. Each file holds one noun, its query set above it."""

from agreements.models.agreement import Agreement, AgreementSubject, AgreementTitle
from agreements.models.article_reading import ArticleReading, ReadDraft
from agreements.models.belongings import Identifier, Relation
from agreements.models.body import Body
from agreements.models.country import Country, CountryExistence, CountryName
from agreements.models.coverage import Coverage
from agreements.models.derived import (
    AgreementPair,
    Chronology,
    RecordWarning,
    StaleAgreement,
    StatusSpan,
    Unsourced,
)
from agreements.models.document import Document
from agreements.models.document_file import DocumentFile
from agreements.models.event import Event, Signature
from agreements.models.facets import Facets, FacetTally
from agreements.models.milestone import Milestone
from agreements.models.official import Official, OfficialName, Tenure
from agreements.models.party import Party
from agreements.models.search import Passage, SearchText, SearchWord
from agreements.models.sent_back import SentBack
from agreements.models.slug import Slug
from agreements.models.source import Citation, Source
from agreements.models.status_delta import StatusDelta
from agreements.models.subject import Subject, SubjectCode
from agreements.models.succession import Succession
from agreements.models.summit import Series, Summit
from agreements.models.term import TermClause
from agreements.models.wait import Wait
from agreements.models.warning import SettledWarning

__all__ = [
    "Agreement",
    "AgreementPair",
    "AgreementSubject",
    "AgreementTitle",
    "ArticleReading",
    "Body",
    "Chronology",
    "Citation",
    "Country",
    "CountryExistence",
    "CountryName",
    "Coverage",
    "Document",
    "DocumentFile",
    "Event",
    "FacetTally",
    "Facets",
    "Identifier",
    "Milestone",
    "Official",
    "OfficialName",
    "Party",
    "Passage",
    "ReadDraft",
    "RecordWarning",
    "Relation",
    "SearchText",
    "SearchWord",
    "SentBack",
    "Series",
    "SettledWarning",
    "Signature",
    "Slug",
    "Source",
    "StaleAgreement",
    "StatusDelta",
    "StatusSpan",
    "Subject",
    "SubjectCode",
    "Succession",
    "Summit",
    "Tenure",
    "TermClause",
    "Unsourced",
    "Wait",
]
