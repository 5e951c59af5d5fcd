"""One draft of an article: what the reader proposes in every field, to be corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.fields.partial_date import PartialDateField
from agreements.forms.pasted import OneLine
from agreements.models.choices import AgreementKind, Level

if TYPE_CHECKING:
    from agreements.forms.country_choice import CountryNames

LATER, NEW, REJECT = "", "new", "reject"
STATUSES = {
    "": gettext_lazy("not said"),
    "announced": gettext_lazy("announced"),
    "agreed to negotiate": gettext_lazy("being negotiated"),
    "to be signed": gettext_lazy("to be signed"),
    "initialled": gettext_lazy("initialled"),
    "signed": gettext_lazy("signed"),
    "ratified": gettext_lazy("ratified"),
    "in force": gettext_lazy("in force"),
    "extended": gettext_lazy("extended"),
    "suspended": gettext_lazy("suspended"),
    "terminated": gettext_lazy("terminated"),
    "superseded": gettext_lazy("superseded"),
}
CHANGED = gettext_lazy("This record was changed meanwhile: look at it, and choose again.")
COUNTRIES = {"list": "article-countries", "autocomplete": "off"}
SUMMITS = {"list": "article-summits", "autocomplete": "off"}


class CountryText(OneLine):
    """A country by any of its names, as its code; ``names`` is shared by all fields of a page."""

    names: CountryNames

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        return self.names.meant(text) if text else ""


class DraftForm(forms.Form):
    """``decision`` is empty for later, ``new``, ``reject``, or what ``Match.value`` gives.

    The other fields are looked at only when the draft is accepted.
    """

    title = OneLine(
        label=gettext_lazy("Title"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    a = CountryText(
        label=gettext_lazy("Side A"), max_length=200, widget=forms.TextInput(attrs=COUNTRIES)
    )
    b = CountryText(
        label=gettext_lazy("Side B"), max_length=200, widget=forms.TextInput(attrs=COUNTRIES)
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=AgreementKind.choices)
    level = forms.ChoiceField(label=gettext_lazy("Level"), choices=Level.choices)
    status = forms.ChoiceField(
        label=gettext_lazy("What is said of it"), required=False, choices=list(STATUSES.items())
    )
    signed = PartialDateField(
        label=gettext_lazy("Signed"),
        required=False,
        help_text=gettext_lazy("4 September 2019, September 2019 or 2019; empty: not known."),
    )
    place = OneLine(label=gettext_lazy("Place"), required=False, max_length=120)
    summit = OneLine(
        label=gettext_lazy("Summit"),
        required=False,
        max_length=250,
        widget=forms.TextInput(attrs=SUMMITS),
    )
    make_summit = forms.BooleanField(label=gettext_lazy("Make this summit"), required=False)
    signed_by = forms.MultipleChoiceField(
        label=gettext_lazy("Signed by"), required=False, widget=forms.CheckboxSelectMultiple
    )
    witnessed_by = forms.MultipleChoiceField(
        label=gettext_lazy("Witnessed by"), required=False, widget=forms.CheckboxSelectMultiple
    )
    decision = forms.ChoiceField(
        label=gettext_lazy("Decision"),
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": CHANGED},
    )

    _errors: ErrorDict

    def __init__(
        self,
        *args: Any,
        names: CountryNames,
        summits: Mapping[str, str],
        people: Sequence[tuple[str, str]],
        decisions: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.summits = summits
        fields: dict[str, Any] = self.fields
        fields["a"].names = fields["b"].names = names
        for name in ("signed_by", "witnessed_by"):
            fields[name].choices = people
        fields["decision"].choices = decisions

    @property
    def chosen(self) -> str:
        """What was chosen, as far as it can be chosen."""
        chosen = str(self["decision"].value() or LATER) if self.is_bound else LATER
        decision: Any = self.fields["decision"]
        return chosen if chosen in dict(decision.choices) else LATER

    @property
    def is_accepting(self) -> bool:
        return self.chosen not in (LATER, REJECT)

    def full_clean(self) -> None:
        """A draft that is not accepted may stay as it is, however much is wrong with it."""
        super().full_clean()
        if self.is_bound and not self.is_accepting:
            kept = self._errors.get("decision")
            self._errors = ErrorDict()
            if kept:
                self._errors["decision"] = kept

    def clean_summit(self) -> str:
        """The slug of a summit that is known by this name or slug, else the name as it is."""
        text: str = self.cleaned_data["summit"]
        return self.summits.get(text, text)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("a") and cleaned.get("a") == cleaned.get("b"):
            self.add_error("b", _("An agreement is between two countries: name another here."))
        unknown = cleaned.get("summit") and cleaned["summit"] not in self.summits.values()
        if unknown and not cleaned.get("make_summit"):
            self.add_error(
                "summit",
                _("No summit is called so here: choose one, tick “make this summit”, or empty it."),
            )
        return cleaned

    def refuse_changed(self) -> None:
        """Say at the decision that the record has another version by now."""
        self.add_error("decision", str(CHANGED))
