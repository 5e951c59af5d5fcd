"""The form of any record: errors stand at their field, choices are looked up together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms.utils import ErrorDict

from agreements.forms.record_choice import Chosen, RecordChoice, RecordsChoice
from agreements.forms.refusal import Refusal, fields_of_messages

if TYPE_CHECKING:
    from collections.abc import Mapping


class RecordForm(forms.ModelForm):
    """A model form whose constraint errors stand at the field that mends them.

    ``refusal`` is what the database said to an earlier attempt at saving the same input.
    ``chosen`` are the choices shared with other rows, by field.
    """

    refusal: ClassVar[Refusal | None] = None
    _errors: ErrorDict

    def __init__(
        self, *args: Any, chosen: Mapping[str, Chosen] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, RecordChoice | RecordsChoice):
                field.chosen = (chosen or {}).get(name) or Chosen(field.chosen.queryset)
                field.chosen.want(field.keys(self[name].value()))

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        self._place_errors()
        if self.refusal:
            field = self.refusal.field if self.refusal.field in self.fields else None
            self.add_error(field, self.refusal.sentence)

    def _place_errors(self) -> None:
        """Move what the model's constraints said of the whole record to the fields meant."""
        fields = fields_of_messages(self._meta.model)
        unplaced = self._errors.pop(NON_FIELD_ERRORS, None)
        for error in unplaced.as_data() if unplaced else []:
            said = " ".join(error.messages)
            field = fields.get(said, "")
            self.add_error(field if field in self.fields else None, ValidationError(said))
