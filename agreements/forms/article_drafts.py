"""The drafts of an article as forms: each field corrected or left, each draft taken or not."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.domain.folded import folded
from agreements.forms.partial_date import PartialDateField
from agreements.imports.article_matches import Candidate
from agreements.models import Country, CountryName
from agreements.models.choices import AgreementKind

NEW = "new"
STATUSES = (
    ("signed", gettext_lazy("signed")),
    ("initialled", gettext_lazy("initialled")),
    ("announced", gettext_lazy("announced")),
    ("to be signed", gettext_lazy("to be signed")),
    ("negotiating", gettext_lazy("being negotiated")),
    ("ratified", gettext_lazy("ratified")),
    ("in force", gettext_lazy("entered into force")),
    ("extended", gettext_lazy("extended")),
    ("terminated", gettext_lazy("terminated")),
    ("suspended", gettext_lazy("suspended")),
    ("superseded", gettext_lazy("superseded")),
)


class CountryField(forms.CharField):
    """A country by its code or any of its names, in any script; gives its code."""

    def clean(self, value: Any) -> str:
        asked: str = super().clean(value)
        if not asked:
            return ""
        code = asked.strip().lower()
        if Country.objects.filter(code=code).exists():
            return code
        named = CountryName.objects.filter(text__iexact=asked.strip())
        found = set(named.exclude(kind="adjective").values_list("country", flat=True))
        found |= set(
            Country.objects.filter(name__iexact=asked.strip()).values_list("code", flat=True)
        )
        if len(found) == 1:
            return str(found.pop())
        if found:
            codes = ", ".join(sorted(found))
            raise forms.ValidationError(_("That may be %s: write one of these codes.") % codes)
        raise forms.ValidationError(_("No country is called that: write its name or code."))


class DraftForm(forms.Form):
    """One draft: a new agreement, or facts of one that is there already."""

    take = forms.BooleanField(label=gettext_lazy("Take this draft"), required=False)
    target = forms.ChoiceField(label=gettext_lazy("It is"), widget=forms.RadioSelect)
    title = forms.CharField(label=gettext_lazy("Title"), max_length=500)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=AgreementKind.choices)
    side_a = CountryField(label=gettext_lazy("Side A"))
    side_b = CountryField(label=gettext_lazy("Side B"))
    status = forms.ChoiceField(label=gettext_lazy("What was done"), choices=STATUSES)
    signed = PartialDateField(label=gettext_lazy("Signed on"), required=False)
    place = forms.CharField(label=gettext_lazy("Place"), max_length=120, required=False)
    summit = forms.ChoiceField(label=gettext_lazy("Summit"), required=False)

    def __init__(
        self,
        *args: Any,
        candidates: list[Candidate],
        summits: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.candidates = candidates
        targets: Any = self.fields["target"]
        targets.choices = [
            *((each.slug, each.label) for each in candidates),
            (NEW, _("a new agreement")),
        ]
        summit: Any = self.fields["summit"]
        summit.choices = [("", _("none")), *summits]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("side_a") and cleaned.get("side_a") == cleaned.get("side_b"):
            self.add_error("side_b", _("Both sides are the same country: name the other one."))
        return cleaned

    def full_clean(self) -> None:
        """A draft that is not taken need not be right."""
        super().full_clean()
        if self.is_bound and not self.data.get(self.add_prefix("take")):
            self._errors = forms.utils.ErrorDict()
            self.cleaned_data = {**self.cleaned_data, "take": False}


def folded_words(text: str) -> set[str]:
    """The longer words of a title, for comparing it with another."""
    return {word[:6] for word in folded(text).split() if len(word) > 3}
