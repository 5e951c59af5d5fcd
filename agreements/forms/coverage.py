"""Coverage of a pair, its two countries chosen in either order."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from agreements.forms.record import RecordForm
from agreements.models import Coverage


class CoverageForm(RecordForm):
    class Meta:
        model = Coverage
        fields = ("country_a", "country_b", "note")

    def clean(self) -> dict[str, Any]:
        """The countries in alphabetical order of their codes, as pairs are kept."""
        cleaned = super().clean() or self.cleaned_data
        a, b = cleaned.get("country_a"), cleaned.get("country_b")
        if a and a == b:
            self.add_error("country_b", _("Choose two different countries."))
        if a and b and a.pk > b.pk:
            cleaned["country_a"], cleaned["country_b"] = b, a
        return cleaned
