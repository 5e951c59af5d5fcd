"""Form fields of the query grammar that ask the registry for the one thing they name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.functional import Promise

from agreements.forms.query.names import missing


class SlugField(forms.CharField):
    """The slug of a record of *among*, where there are too many to offer them all.

    ``choices`` is the record that was asked for, with its name, for those who print it.
    """

    def __init__(
        self, *, among: Callable[[], QuerySet], missing_message: str | Promise, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.among = among
        self.missing_message = missing_message
        self.choices: list[tuple[str, str]] = []

    def clean(self, value: Any) -> str:
        slug: str = super().clean(value)
        if not slug:
            return ""
        self.choices = list(self.among().filter(slug=slug).values_list("slug", "name"))
        if not self.choices:
            raise missing(str(self.missing_message) % slug)
        return slug
