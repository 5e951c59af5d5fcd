"""Country: who can be a party to an agreement, with names and existence through time."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

from agreements.models.address import address
from agreements.models.choices import CountryNameKind, CountryType
from agreements.models.constraints import (
    LANGUAGE,
    WEB_ADDRESS,
    ends_after_it_begins,
    matches,
    one_line,
    one_of,
    said,
    wikidata_shape,
)
from agreements.models.partial_date import PartialDateField, first_day_of, last_day_of

# Names that are common nouns in themselves, and plurals.
TAKES_ARTICLE = re.compile(
    r"(Union|Republic|Kingdom|Empire|States|Emirates|Islands|Federation|Nations|Netherlands|"
    r"Philippines|Bahamas|Gambia|Comoros|Maldives|Seychelles|Community|Group|Bank)$"
)


# Looking at every party takes the longer the more agreements there are; the answer does not.
AGREED = """
    SELECT value FROM agreements_facettally WHERE facet = 'country'
    GROUP BY value HAVING sum(n) > 0
"""


class CountryQuerySet(models.QuerySet["Country"]):
    def parties(self) -> CountryQuerySet:
        """Countries that lead or join a published agreement, by the sums that are kept of them."""
        return self.filter(pk__in=RawSQL(AGREED, []))


class CountryNameQuerySet(models.QuerySet["CountryName"]):
    def through_time(self) -> CountryNameQuerySet:
        """English names that a country had for some years only: Zaire, Ceylon."""
        dated = Q(began__isnull=False) | Q(ended__isnull=False)
        return self.filter(dated, kind="name", language="en").order_by("began_first", "text")

    def standing_alone(self) -> CountryNameQuerySet:
        """What a country can be called by itself: Indian and Indo- are not of these."""
        parts = (CountryNameKind.ADJECTIVE, CountryNameKind.COMBINING)
        return self.exclude(kind__in=parts)


class Country(models.Model):
    """A state, former state, territory or international organisation.

    ``code`` is ours and stable: ISO 3166-1 alpha-2 in lower case for today's states, ``su`` for
    the Soviet Union, ``eu``; never with a hyphen, because a hyphen joins a pair.
    """

    code = models.CharField(_("code"), max_length=8, primary_key=True)
    name = models.CharField(_("name"), max_length=120, unique=True)
    official_name = models.CharField(_("official name"), max_length=200, blank=True)
    type = models.CharField(_("type"), max_length=30, choices=CountryType, default="state")
    iso2 = models.CharField("ISO 3166-1 alpha-2", max_length=2, blank=True)
    iso3 = models.CharField("ISO 3166-1 alpha-3", max_length=3, blank=True)
    iso_numeric = models.CharField(_("ISO 3166-1 number"), max_length=3, blank=True)
    iso_3166_3 = models.CharField("ISO 3166-3", max_length=4, blank=True)
    cow = models.PositiveSmallIntegerField(_("Correlates of War number"), null=True, blank=True)
    gw = models.PositiveSmallIntegerField(_("Gleditsch-Ward number"), null=True, blank=True)
    wikidata = models.CharField("Wikidata", max_length=12, blank=True)

    objects = CountryQuerySet.as_manager()

    # By the loaders of agreements: ``names.through_time()``.
    dated_names: list[CountryName]

    class Meta:
        ordering = ("name",)
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        constraints: ClassVar[list[Any]] = [
            one_of("type", CountryType),
            matches(
                "code",
                r"^[a-z][a-z0-9]{1,7}$",
                _("Use two to eight lower-case letters or digits, without a hyphen."),
            ),
            said("name"),
            one_line("name", "official_name"),
            wikidata_shape(),
            matches("iso2", r"^[A-Z]{2}$", _("Two capital letters, such as IN."), blank=True),
            matches("iso3", r"^[A-Z]{3}$", _("Three capital letters, such as IND."), blank=True),
            matches("iso_numeric", r"^[0-9]{3}$", _("Three digits, such as 356."), blank=True),
            *(
                models.UniqueConstraint(fields=[field], condition=~Q(**{field: ""}), name=name)
                for field, name in (
                    ("iso2", "country_iso2_once"),
                    ("iso3", "country_iso3_once"),
                    ("iso_numeric", "country_iso_numeric_once"),
                )
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("country", self.code)

    @property
    def name_in_sentence(self) -> str:
        """The name with the article that English wants: the Soviet Union, but India."""
        return f"the {self.name}" if TAKES_ARTICLE.search(self.name) else self.name

    def name_within(self, first: dt.date | None, last: dt.date | None) -> str:
        """The name it certainly had from *first* to *last*; today's where the days settle none.

        Makes a query unless ``dated_names`` are loaded.
        """
        names = getattr(self, "dated_names", None)
        if first is None or last is None:
            return self.name
        for name in self.names.through_time() if names is None else names:
            if name.held(first, last):
                return name.text
        return self.name

    @property
    def badge(self) -> str:
        """The letters that stand for the country where a flag would: IN, RU, SU."""
        return self.code.upper()


class CountryName(models.Model):
    """What a country is called in one language, perhaps for some years only.

    A name, an alias, its adjective, or the form it has in compounds: Sino- in Sino-Indian.
    """

    country = models.ForeignKey(
        Country, models.CASCADE, related_name="names", verbose_name=_("country")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=CountryNameKind, default="alias")
    language = models.CharField(_("language"), max_length=12, default="en")
    text = models.CharField(_("text"), max_length=200)
    began = PartialDateField(_("from"), null=True, blank=True)
    began_first = first_day_of("began")
    began_last = last_day_of("began")
    ended = PartialDateField(_("to"), null=True, blank=True)
    ended_first = first_day_of("ended")
    ended_last = last_day_of("ended")
    source_url = models.URLField(_("source"), max_length=1000, blank=True)

    objects = CountryNameQuerySet.as_manager()

    class Meta:
        ordering = ("country", "kind", "language", "text")
        verbose_name = _("country name")
        verbose_name_plural = _("country names")
        constraints: ClassVar[list[Any]] = [
            one_of("kind", CountryNameKind),
            one_line("text"),
            said("text"),
            matches("language", LANGUAGE, _("Give a language tag such as en or zh-Hant.")),
            matches("source_url", WEB_ADDRESS, _("Give an http address."), blank=True),
            ends_after_it_begins(
                "began", "ended", "ends_after_it_begins", _("The name ends before it begins.")
            ),
            models.UniqueConstraint(
                fields=["country", "kind", "language", "text", "began"],
                nulls_distinct=False,
                name="countryname_once",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def held(self, first: dt.date, last: dt.date) -> bool:
        """Whether it was the name on every day from *first* to *last*, for certain.

        The day on which a name ends is the next one's first.
        """
        begun = self.began_last is None or self.began_last <= first
        return begun and (self.ended_first is None or last < self.ended_first)


# A pair of bounds the wrong way round is refused by its own constraint; here it must not make
# daterange() itself fail, which would be an error page instead of a message.
EXISTED = Case(
    When(ended_last__lt=F("began_first"), then=Value(None)),
    default=Func(
        F("began_first"),
        F("ended_last"),
        Value("[)"),
        function="daterange",
        output_field=DateRangeField(),
    ),
    output_field=DateRangeField(),
)


class CountryExistence(models.Model):
    """One interval in which a country existed; a state may exist twice."""

    country = models.ForeignKey(
        Country, models.CASCADE, related_name="existences", verbose_name=_("country")
    )
    began = PartialDateField(_("began"), null=True, blank=True)
    began_first = first_day_of("began")
    began_last = last_day_of("began")
    ended = PartialDateField(_("ended"), null=True, blank=True)
    ended_first = first_day_of("ended")
    ended_last = last_day_of("ended")
    source_url = models.URLField(_("source"), max_length=1000)
    source_title = models.CharField(_("source title"), max_length=300, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ("country", "began_first")
        verbose_name = _("existence")
        verbose_name_plural = _("existence")
        constraints: ClassVar[list[Any]] = [
            matches("source_url", WEB_ADDRESS, _("Give the http address of the source.")),
            ends_after_it_begins(
                "began", "ended", "ends_after_it_begins", _("The end is before the beginning.")
            ),
            ExclusionConstraint(
                name="countryexistence_apart",
                expressions=[
                    (F("country"), RangeOperators.EQUAL),
                    (EXISTED, RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This overlaps another interval of the same country."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country_id}: {self.began or '…'} – {self.ended or '…'}"
