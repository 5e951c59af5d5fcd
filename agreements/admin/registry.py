"""The page of any noun of the registry."""

from __future__ import annotations

from agreements.admin.changelist import Listing
from agreements.admin.fields import RegistryFields
from agreements.admin.more_rows import MoreRows
from agreements.admin.writing import Writing
from agreements.forms.record import RecordForm


class RegistryAdmin(Listing, RegistryFields, MoreRows, Writing):
    """What every noun's page does: see the four parts."""

    form = RecordForm
