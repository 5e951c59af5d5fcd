"""A country as a person names it: by any name, spelling, script or code."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from agreements.domain.folded import folded
from agreements.forms.query.names import missing
from agreements.models import Country, CountryName

LONGEST = 200  # characters; no name is longer
MOST_OFFERED = 6


class CountryNames:
    """Every name of every country, asked for once: three queries however many texts are read."""

    @cached_property
    def in_use(self) -> dict[str, str]:
        """The name in use of each country, by code."""
        return dict(Country.objects.values_list("code", "name"))

    @cached_property
    def _called(self) -> list[dict[str, set[str]]]:
        """Codes by name as it is compared: the names in use, then all; an adjective is no name."""
        official = Country.objects.exclude(official_name="").values_list("code", "official_name")
        others = CountryName.objects.standing_alone()
        spelt = [*official, *others.values_list("country_id", "text")]
        return [_by_name(self.in_use.items()), _by_name([*self.in_use.items(), *spelt])]

    def meant(self, text: str) -> str:
        """The code of the one country that *text* names.

        A code comes first, then the name in use, then any name or alias. Raises ValidationError,
        code ``missing``: no country is called so, or several are; its words name those that come
        near.
        """
        text = text[:LONGEST]
        wanted = folded(text)
        if wanted in self.in_use:
            return wanted
        for known in self._called:
            codes = known.get(wanted, set())
            if len(codes) == 1:
                return next(iter(codes))
            if codes:
                raise missing(_which(text, [self.in_use[code] for code in codes]))
        near = {
            self.in_use[code]
            for spelt, codes in self._called[-1].items()
            if wanted and wanted in spelt
            for code in codes
        }
        raise missing(_which(text, list(near)))


def _by_name(names: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    known: dict[str, set[str]] = {}
    for code, text in names:
        known.setdefault(folded(text), set()).add(code)
    return known


def country_meant(text: str) -> str:
    """`CountryNames.meant` for one text alone."""
    return CountryNames().meant(text)


def _which(text: str, names: list[str]) -> str:
    """What to write instead of *text*: one of *names*, or something else."""
    if not names:
        return _("No country here is called “%s”. Write another name, or a code such as in.") % text
    offered = [f"“{name}”" for name in sorted(names)[:MOST_OFFERED]]
    return _("“%(text)s” can be several countries, or a part of a name. Write %(names)s.") % {
        "text": text,
        "names": get_text_list(offered, _("or")),
    }
