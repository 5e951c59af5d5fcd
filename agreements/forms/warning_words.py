"""Warnings in words: what is improbable, on which facts that rests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from agreements.domain.partial_date import PartialDate, PartialDateError, Span, wording
from agreements.domain.warnings import SEPARATOR
from agreements.models import Country, Official, Summit
from agreements.models.choices import EventKind, Fact, Side

SENTENCES = {
    "in-force-before-signature": gettext_noop(
        "Entered into force %(date)s, before it was signed (%(signed)s)."
    ),
    "consent-before-signature": gettext_noop("%(kind)s %(date)s, before signature (%(signed)s)."),
    "acted-on-before-signature": gettext_noop("%(kind)s %(date)s, before signature (%(signed)s)."),
    "consent-without-signature": gettext_noop("%(kind)s, but no signature is recorded."),
    "prolonged-after-end": gettext_noop("%(kind)s %(date)s, after its end (%(end)s %(ended)s)."),
    "ahead-of-time": gettext_noop("%(kind)s %(date)s: that was still to come when it was written."),
    "said-twice": gettext_noop("%(kind)s %(date)s is recorded twice."),
    "state-of-another-time": gettext_noop("%(country)s did not exist at signature (%(signed)s)."),
    "off-the-summit": gettext_noop("%(date)s is no day of the %(summit)s (%(days)s)."),
    "without-office": gettext_noop("%(official)s held no recorded office on %(date)s."),
    "term-of-no-length": gettext_noop("A term of no length (%(duration)s)."),
    "term-of-a-century": gettext_noop("A term of more than a hundred years (%(duration)s)."),
    "notice-beyond-term": gettext_noop("Notice (%(notice)s) longer than the term (%(duration)s)."),
    "over-before-signature": gettext_noop(
        "The term is over %(until)s, before signature (%(signed)s)."
    ),
    "sources-disagree": gettext_noop("Sources disagree on the %(fact)s: %(claims)s."),
}
INSTEAD = gettext_noop("%(country)s did not exist at signature (%(signed)s); %(instead)s did.")
Facts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Names:
    """The names behind the codes and slugs that warnings hold."""

    countries: Mapping[str, str]
    officials: Mapping[str, str]
    summits: Mapping[str, str]

    @classmethod
    def of(cls, warnings: Iterable[Facts]) -> Names:
        """What *warnings* name, in three queries at most."""
        facts = list(warnings)
        codes = {each.get(name, "") for each in facts for name in ("country", "instead")} - {""}
        officials = {each["official"] for each in facts if "official" in each}
        summits = {each["summit"] for each in facts if "summit" in each}
        return cls(
            dict(Country.objects.filter(pk__in=codes).values_list("pk", "name")),
            dict(Official.objects.filter(slug__in=officials).values_list("slug", "name")),
            dict(Summit.objects.filter(slug__in=summits).values_list("slug", "name")),
        )


def sentence(code: str, facts: Facts, names: Names) -> str:
    """What is improbable, as a sentence of one line."""
    words = {name: _words(name, value, names) for name, value in facts.items()}
    template = INSTEAD if words.get("instead") else SENTENCES[code]
    said: str = _(template) % words
    return said[:1].upper() + said[1:]


def _words(name: str, value: str, names: Names) -> str:
    match name:
        case "kind" | "end":
            return str(EventKind(value).label)
        case "fact":
            return str(Fact(value).label)
        case "side":
            return str(Side(value).label) if value else ""
        case "country" | "instead":
            return names.countries.get(value, value)
        case "official":
            return names.officials.get(value, value)
        case "summit":
            return names.summits.get(value, value)
        case "days":
            return wording(Span.parse(value), _)
        case "claims":
            return "; ".join(date_or_words(claim) for claim in value.split(SEPARATOR))
    return date_or_words(value)


def date_or_words(value: Any) -> str:
    """An EDTF text as a person writes the date; any other text as it is."""
    try:
        return wording(PartialDate.parse(value), _)
    except PartialDateError:
        return str(value)
