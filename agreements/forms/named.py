"""Forms of records that are filed under a slug made from their name."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext as _

from agreements.forms.record import RecordForm
from agreements.forms.slugs import free_slug, joined
from agreements.models import Body, Official, Series, Slug, Source, Subject, Summit


class NamedForm(RecordForm):
    """An empty slug is made from what `name_parts` gives; a former one is not given away."""

    slug_field: ClassVar[str] = "slug"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.slug_field in self.fields:
            self.fields[self.slug_field].required = False
            self.fields[self.slug_field].help_text = _("Leave empty: it is made from the name.")

    def name_parts(self, cleaned: dict[str, Any]) -> tuple[str, ...]:
        """The texts, most general first, that the slug is made of."""
        return (cleaned.get("name") or "",)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        field = self.slug_field
        if field in self.fields and field not in self._errors:
            kept = getattr(self.instance, field)
            cleaned[field] = cleaned[field] or kept or self._new_slug(cleaned)
            self._refuse_former(cleaned[field], kept)
        return cleaned

    def _new_slug(self, cleaned: dict[str, Any]) -> str:
        model = self._meta.model
        noun = str(model._meta.model_name)
        return free_slug(model, joined(*self.name_parts(cleaned)) or noun, field=self.slug_field)

    def _refuse_former(self, slug: str, kept: str) -> None:
        former = Slug.objects.filter(noun=self._meta.model._meta.model_name, slug=slug)
        if former.exclude(target=kept).exists():
            self.add_error(
                self.slug_field, _("This slug once stood for another record: choose another.")
            )


class BodyForm(NamedForm):
    class Meta:
        model = Body
        fields = ("name", "country", "kind", "slug")


class OfficialForm(NamedForm):
    class Meta:
        model = Official
        fields = ("name", "country", "slug")


class SeriesForm(NamedForm):
    class Meta:
        model = Series
        fields = ("name", "kind", "countries", "slug")


class SubjectForm(NamedForm):
    class Meta:
        model = Subject
        fields = ("name", "parent", "slug")


class SummitForm(NamedForm):
    class Meta:
        model = Summit
        fields = ("name", "kind", "dates", "slug")


class SourceForm(NamedForm):
    """Filed under publisher and date, such as ``urdupoint-2019-11-05``."""

    slug_field = "key"

    class Meta:
        model = Source
        fields = ("title", "publisher", "date", "key")

    def name_parts(self, cleaned: dict[str, Any]) -> tuple[str, ...]:
        date = cleaned.get("date")
        by = cleaned.get("publisher") or cleaned.get("title") or ""
        return (by, str(date.unit) if date and date.unit else "")
