"""A small registry into which invalid rows are tried."""

from __future__ import annotations

from agreements.imports.apply import apply_all
from agreements.models import (
    Agreement,
    CountryExistence,
    Event,
    SettledWarning,
    Source,
    Subject,
    SubjectCode,
    Tenure,
)
from tests.factories import (
    CountryFactory,
    OfficialFactory,
    SeriesFactory,
    SubjectFactory,
    SuccessionFactory,
    SummitFactory,
)

LEADS = [
    {"side": "A", "country": "in", "role": "lead"},
    {"side": "B", "country": "ru", "role": "lead"},
]
CITED = {
    "citations": [{"source": "press"}],
    "sources": [
        {"key": "press", "title": "Press", "kind": "newswire", "url": "https://example.org/press"}
    ],
}


def make() -> dict[str, object]:
    """Makes the registry; the primary keys of what rows refer to, by name."""
    for code in ("in", "ru", "su", "re", "kz", "be", "nl"):
        CountryFactory.create(code=code, iso2=code.upper(), name=f"Country {code}")
    SuccessionFactory.create(predecessor_id="re", successor_id="su", continues=True)
    SuccessionFactory.create(predecessor_id="su", successor_id="ru", continues=True)
    CountryExistence.objects.create(
        country_id="ru", began="1991-12-26", source_url="https://example.org/"
    )
    group = SubjectFactory.create(slug="defence", name="Defence")
    topic = SubjectFactory.create(slug="arms", name="Arms", parent=group)
    SubjectCode.objects.create(scheme="wti", code="1ARMS", subject=topic)
    official = OfficialFactory.create(slug="singh", country_id="in")
    other = OfficialFactory.create(slug="manturov", country_id="ru")
    Tenure.objects.create(official=official, title="Minister of Defence", began="2019-05-31")
    series = SeriesFactory.create(slug="summits", name="Annual Summit")
    SummitFactory.create(slug="summit-20", series=series, ordinal=20)
    return {
        "group": group.pk,
        "topic": topic.pk,
        "official": official.pk,
        "other official": other.pk,
        "series": series.pk,
        **_agreements(),
    }


def _agreements() -> dict[str, object]:
    draft = {
        "slug": "in-ru-draft",
        "state": "draft",
        "parties": LEADS,
        "titles": [{"language": "ru", "title": "Договор"}],
        "subjects": ["defence"],
        "identifiers": [{"scheme": "unts", "value": "7"}],
        "relations": [{"kind": "cites", "to": "in-ru-public"}],
        "events": [
            {
                "kind": "signed",
                "side": "A",
                "date": "2019-09-04",
                "signatures": [{"side": "A", "official": "singh", "role": "signed"}],
                "citations": [
                    {"source": "press"},
                    {"source": "press", "fact": "signatories", "official": "singh"},
                ],
            },
            {"kind": "ratified", "side": "A"},
        ],
        "citations": [{"source": "press", "fact": "parties", "country": "ru"}],
        "sources": CITED["sources"],
    }
    public = {"slug": "in-ru-public", "state": "published", "parties": LEADS, **CITED}
    apply_all(
        [
            draft,
            public,
            public | {"slug": "old-name"},
            {"slug": "bare", "state": "draft", "parties": LEADS, "term": {"renewal": "none"}},
            {
                "slug": "in-ru-ended",
                "state": "draft",
                "events": [{"kind": "terminated", "date": "2019"}],
                **CITED,
            },
            {"slug": "merged", "state": "withdrawn"},
        ]
    )
    Agreement.objects.filter(slug="old-name").update(slug="new-name")
    Agreement.objects.filter(slug="merged").update(
        merged_into=Agreement.objects.get(slug="in-ru-public")
    )
    SettledWarning.objects.create(
        agreement=Agreement.objects.get(slug="bare"),
        code="said-twice",
        facts={},
        mark="0123456789abcdef",
        reason="Two ceremonies.",
    )
    pks = dict(Agreement.objects.values_list("slug", "pk"))
    events = dict(Event.objects.values_list("kind", "pk"))
    return {
        "draft": pks["in-ru-draft"],
        "public": pks["in-ru-public"],
        "bare": pks["bare"],
        "with term": pks["bare"],
        "ended": pks["in-ru-ended"],
        "signed": events["signed"],
        "ratified": events["ratified"],
        "source": Source.objects.get().pk,
        "defence": Subject.objects.get(slug="defence").pk,
    }
