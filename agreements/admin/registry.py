"""The page of any noun of the registry."""

from __future__ import annotations

from agreements.admin.changelist import Listing
from agreements.admin.fields import RegistryFields
from agreements.admin.writing import Writing
from agreements.forms.record import RecordForm


class RegistryAdmin(Listing, RegistryFields, Writing):
    """What every noun's page does: see the three parts."""

    form = RecordForm
