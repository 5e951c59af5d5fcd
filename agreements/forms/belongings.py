"""Rows of what hangs on an agreement: titles and relations, each said once."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext as _

from agreements.forms.pasted import OneLine
from agreements.forms.row import RowForm
from agreements.forms.rows import RowSet
from agreements.models import AgreementTitle


class TitleForm(RowForm):
    class Meta:
        model = AgreementTitle
        fields = ("language", "title")
        field_classes: ClassVar = {"title": OneLine}


class TitleRows(RowSet):
    once = ("language",)

    def repeated(self, form: Any) -> str:
        return _("There is already a title in this language.")


class RelationRows(RowSet):
    once = ("to", "kind")

    def clean(self) -> None:
        super().clean()
        for form in self.kept:
            to = form.cleaned_data.get("to")
            if to is not None and to.pk == self.instance.pk:
                form.add_error("to", _("Name another agreement."))
