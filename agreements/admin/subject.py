"""Subjects: the registry's taxonomy and the codes of other lists."""

from __future__ import annotations

from django.contrib import admin

from agreements.admin.fields import RegistryTabular
from agreements.admin.registry import RegistryAdmin
from agreements.forms.named import SubjectForm
from agreements.forms.rows import rows_once
from agreements.models import Subject, SubjectCode


class SubjectCodeInline(RegistryTabular):
    model = SubjectCode
    formset = rows_once("code", "scheme")
    fields = ("scheme", "code", "primary")


@admin.register(Subject)
class SubjectAdmin(RegistryAdmin):
    form = SubjectForm
    list_display = ("name", "parent", "slug", "scope_note")
    list_select_related = ("parent",)
    search_fields = ("name", "slug", "parent__name", "scope_note")
    fields = ("name", "parent", "order", "scope_note", "slug")
    inlines = (SubjectCodeInline,)
