"""What the database refuses, as a sentence at the field that mends it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db import IntegrityError, models

# Where a rule between several values is mended. Rules of one value carry it in their name.
FIELDS = {
    "agreement_title_clean": "title",
    "agreement_not_merged_into_itself": "merged_into",
    "agreement_two_sides": "state",
    "agreement_has_source": "state",
    "citation_country_of_parties": "country",
    "citation_official_of_signatories": "official",
    "citation_of_party": "country",
    "citation_of_signatory": "official",
    "citation_set_aside_said": "set_aside",
    "countryexistence_ends_after_it_begins": "ended",
    "countryname_ends_after_it_begins": "ended",
    "coverage_ends_after_it_begins": "ended",
    "coverage_of_something": "note",
    "coverage_pair_in_order": "country_b",
    "document_has_something": "file",
    "event_contested_suspension": "contested",
    "event_end_after_beginning": "date",
    "event_extent_of_superseded": "extent",
    "event_finding_of_observed": "finding",
    "event_not_by_itself": "by",
    "event_of_both_sides": "side",
    "event_supersession_acyclic": "by",
    "event_until_after_date": "until",
    "identifier_has_value": "value",
    "party_country_once": "country",
    "party_one_lead_a_side": "role",
    "relation_to_another": "to",
    "slug_is_free": "slug",
    "slug_leads_elsewhere": "target",
    "source_has_title": "title",
    "source_url_once": "url",
    "subject_two_levels": "parent",
    "succession_acyclic": "successor",
    "succession_of_another": "successor",
    "succession_one_continuing": "continues",
    "summit_ordinal_of_series": "ordinal",
    "summit_ordinal_once": "ordinal",
    "tenure_ends_after_it_begins": "ended",
    "termclause_one_length": "indefinite",
}
SUFFIXES = ("_shape", "_known", "_once")
# How Django and PostgreSQL name what unique=True asks for.
UNIQUE_FIELD = re.compile(r"agreements_[a-z]+_(\w+?)(?:_[0-9a-f]{8}_uniq|_key)")

# SQLSTATE classes of PostgreSQL, for refusals that are no rule of ours.
UNIQUE, MISSING = "23505", "23503"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something was not saved, and the field to mend (empty: none in particular)."""

    field: str
    sentence: str

    @classmethod
    def of(cls, error: IntegrityError) -> Refusal:
        """Read the database's own *error*: the name of the rule and what it says."""
        diagnosis: Any = getattr(error.__cause__, "diag", None)
        name, state, primary = (
            getattr(diagnosis, attribute, None) or ""
            for attribute in ("constraint_name", "sqlstate", "message_primary")
        )
        return cls(field_of(name), _sentence(name, state, primary))


def field_of(constraint: str) -> str:
    """The field that the rule named *constraint* is about, as far as its name tells."""
    if constraint in FIELDS:
        return FIELDS[constraint]
    for suffix in SUFFIXES:
        if constraint.endswith(suffix):
            return constraint.removesuffix(suffix).partition("_")[2]
    unique = UNIQUE_FIELD.fullmatch(constraint)
    return unique[1] if unique else ""


def _sentence(name: str, state: str, primary: str) -> str:
    declared = {constraint.name: constraint for constraint in _constraints()}
    if name in declared:
        return str(declared[name].get_violation_error_message())
    if state == UNIQUE:
        return gettext("Someone has just saved another record of this name: change it a little.")
    if state == MISSING:
        return gettext("A record that was chosen here has been removed meanwhile: choose another.")
    return gettext(primary) if primary else gettext("The database refuses this.")


def _constraints() -> Iterator[models.BaseConstraint]:
    for model in apps.get_app_config("agreements").get_models():
        yield from model._meta.constraints


# The sentences of migrations/sql/rules.sql, marked here for translation.
_("This succession would make a state follow itself.")
_("Subjects have two levels: a topic stands in a group, and a group in nothing.")
_("Only a signing, an initialling or an adoption carries signatures.")
_("The signature is on the other side than its event.")
_("This event carries signatures that its kind or side does not allow.")
_("This citation names an event of another agreement.")
_("The agreement would end before it began: check the dates of its end and its beginning.")
_("A published agreement needs a lead party on each side.")
_("A published agreement needs at least one source.")
_("This agreement was published once: withdraw it or merge it, do not delete it.")
