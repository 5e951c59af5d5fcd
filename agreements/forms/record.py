"""The form of any record: errors stand at their field, choices are looked up together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms.utils import ErrorDict

from agreements.fields.beside import Beside, NotedField
from agreements.forms.constraints import not_met
from agreements.forms.record_choice import Chosen, RecordChoice, RecordsChoice
from agreements.forms.refusal import Refusal, field_of

if TYPE_CHECKING:
    from collections.abc import Mapping


class RecordForm(forms.ModelForm):
    """A model form whose constraint errors stand at the field that mends them.

    ``refusal`` is what the database said to an earlier attempt at saving the same input.
    ``chosen`` are the choices shared with other rows, by field; ``beside`` is what to say beside
    a field.
    """

    bound_field_class = NotedField
    refusal: ClassVar[Refusal | None] = None
    _errors: ErrorDict

    def __init__(
        self, *args: Any, chosen: Mapping[str, Chosen] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.beside: dict[str, Beside] = {}
        for name, field in self.fields.items():
            if isinstance(field, RecordChoice | RecordsChoice):
                field.chosen = (chosen or {}).get(name) or Chosen(field.chosen.queryset)
                field.chosen.want(field.keys(self[name].value()))

    def _post_clean(self) -> None:
        # Model.full_clean() asks the instance, and would put every answer on top of the form.
        self.instance.validate_constraints = self._validate_constraints
        super()._post_clean()  # type: ignore[misc]
        del self.instance.validate_constraints
        if self.refusal:
            self.add_error(self._place(self.refusal.field), self.refusal.sentence)

    def _validate_constraints(self, exclude: set[str] | None = None) -> None:
        """As Model.validate_constraints(), each error at the field that mends it."""
        errors: dict[str, list[str]] = {}
        for model, constraints in self.instance.get_constraints():
            for constraint in not_met(model, constraints, self.instance, exclude):
                try:
                    constraint.validate(model, self.instance, exclude=exclude)
                except ValidationError as error:
                    field = self._place(field_of(constraint.name)) or NON_FIELD_ERRORS
                    errors.setdefault(field, []).extend(error.messages)
        if errors:
            raise ValidationError(errors)

    def _get_validation_exclusions(self) -> set[str]:
        """As Django's, but for computed columns: the rules between dates are about those."""
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        computed = {field.name for field in self.instance._meta.fields if field.generated}
        return excluded - computed

    def _place(self, field: str) -> str | None:
        return field if field in self.fields else None
