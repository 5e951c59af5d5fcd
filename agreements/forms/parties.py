"""Parties: who with whom."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from agreements.forms.rows import RowSet
from agreements.models.choices import PartyRole, Side

FIRST_ROWS = ({"side": Side.A, "role": PartyRole.LEAD}, {"side": Side.B, "role": PartyRole.LEAD})
FURTHER_ROW = {"side": "", "role": PartyRole.CO_PARTY}


class PartyRows(RowSet):
    """A lead on side A and one on side B to begin with; further rows are co-parties."""

    once = ("country",)
    empty_rows_at_first = True

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        kwargs = super().get_form_kwargs(index)
        stored = self.initial_form_count()
        if "initial" not in kwargs and (index is None or index >= stored):
            kwargs["initial"] = self._initial(index if stored == 0 else None)
        return kwargs

    def _initial(self, index: int | None) -> dict[str, str]:
        first = index is not None and index < len(FIRST_ROWS)
        return dict(FIRST_ROWS[index] if first else FURTHER_ROW)  # type: ignore[index]

    def clean(self) -> None:
        super().clean()
        leads: set[str] = set()
        for form in self.kept:
            party = form.instance
            if party.role == PartyRole.LEAD and party.side:
                if party.side in leads:
                    form.add_error("role", _("This side already has a lead party."))
                leads.add(party.side)

    def repeated(self, form: Any) -> str:
        return _("This country is already a party: a country stands on one side only.")

    @property
    def leads(self) -> list[str]:
        """The country codes of the lead parties, side A first."""
        parties = sorted((form.instance for form in self.kept), key=lambda party: party.side)
        leads = (party for party in parties if party.role == PartyRole.LEAD)
        return [party.country_id for party in leads if party.country_id]
