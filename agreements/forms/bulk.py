"""Kind and subjects of many agreements at once: what would change, and changing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.models import Agreement, AgreementSubject, Subject
from agreements.models.choices import AgreementKind

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAVE = [("", gettext_lazy("leave as it is"))]


class BulkForm(forms.Form):
    """What is to be done to every agreement chosen."""

    kind = forms.ChoiceField(
        label=gettext_lazy("kind"), required=False, choices=[*LEAVE, *AgreementKind.choices]
    )
    add = forms.ModelMultipleChoiceField(
        Subject.objects.all(),
        label=gettext_lazy("add subjects"),
        required=False,
        widget=forms.SelectMultiple({"size": 8}),
    )
    remove = forms.ModelMultipleChoiceField(
        Subject.objects.all(),
        label=gettext_lazy("remove subjects"),
        required=False,
        widget=forms.SelectMultiple({"size": 8}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not any(cleaned.values()):
            raise forms.ValidationError(_("Choose a kind, or subjects to add or to remove."))
        both = set(cleaned.get("add", ())) & set(cleaned.get("remove", ()))
        if both:
            names = ", ".join(sorted(map(str, both)))
            self.add_error("remove", _("Add it or remove it, not both: %s.") % names)
        return cleaned


@dataclass(frozen=True, slots=True)
class Change:
    """One agreement as it is and as it would be; subjects in the record's own order."""

    agreement: Agreement
    kind: str
    before: list[Subject]
    after: list[Subject]

    @property
    def kind_word(self) -> str:
        """The new kind in words; empty where it stays."""
        return "" if self.kind == self.agreement.kind else str(AgreementKind(self.kind).label)

    @property
    def is_any(self) -> bool:
        return bool(self.kind_word) or self.before != self.after


def changes(agreements: Iterable[Agreement], wanted: dict[str, Any]) -> list[Change]:
    """What *wanted*, the cleaned form, makes of *agreements*; those it leaves alone left out."""
    every = (_change(agreement, wanted) for agreement in agreements)
    return [change for change in every if change.is_any]


def _change(agreement: Agreement, wanted: dict[str, Any]) -> Change:
    before = [row.subject for row in agreement.agreementsubject_set.all()]
    kept = [subject for subject in before if subject not in set(wanted["remove"])]
    added = [subject for subject in wanted["add"] if subject not in kept]
    return Change(agreement, wanted["kind"] or agreement.kind, before, [*kept, *added])


def make(change: Change) -> None:
    """Write *change*; the agreement is locked and was read after that."""
    agreement = change.agreement
    agreement.kind = change.kind
    agreement.save(update_fields=["kind", "updated"])
    if change.before != change.after:
        AgreementSubject.objects.filter(agreement=agreement).delete()
        AgreementSubject.objects.bulk_create(
            AgreementSubject(agreement=agreement, subject=subject, position=position)
            for position, subject in enumerate(change.after)
        )
