"""A country as a person names it: by any name, spelling, script or code."""

from __future__ import annotations

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from agreements.domain.folded import folded
from agreements.forms.grammar import missing
from agreements.models import Country, CountryName
from agreements.models.choices import CountryNameKind

LONGEST = 200  # characters; no name is longer
MOST_OFFERED = 6


def country_meant(text: str) -> str:
    """The code of the one country that *text* names.

    A code comes first, then the name in use, then any name or alias. Raises ValidationError, code
    ``missing``: no country is called so, or several are; its words name those that come near.
    """
    text = text[:LONGEST]
    wanted = folded(text)
    names = dict(Country.objects.values_list("code", "name"))
    if wanted in names:
        return wanted
    spellings = _spellings(names)
    for known in (names.items(), spellings):
        called = {code for code, spelt in known if folded(spelt) == wanted}
        if len(called) == 1:
            return called.pop()
        if called:
            raise missing(_which(text, [names[code] for code in called]))
    near = {names[code] for code, spelt in spellings if wanted in folded(spelt)}
    raise missing(_which(text, list(near) if wanted else []))


def _spellings(names: dict[str, str]) -> list[tuple[str, str]]:
    """Every name of every country with its code; an adjective is no name."""
    official = Country.objects.exclude(official_name="").values_list("code", "official_name")
    others = CountryName.objects.exclude(kind=CountryNameKind.ADJECTIVE)
    return [*names.items(), *official, *others.values_list("country_id", "text")]


def _which(text: str, names: list[str]) -> str:
    """What to write instead of *text*: one of *names*, or something else."""
    if not names:
        return _("No country here is called “%s”. Write another name, or a code such as in.") % text
    offered = [f"“{name}”" for name in sorted(names)[:MOST_OFFERED]]
    return _("“%(text)s” can be several countries, or a part of a name. Write %(names)s.") % {
        "text": text,
        "names": get_text_list(offered, _("or")),
    }
