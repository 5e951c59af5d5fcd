"""Documents of an agreement: a file, a text that keeps its pages, or an address."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.files.pages import PAGE_BREAK
from agreements.forms.pasted import OneLine, PastedText
from agreements.forms.record import RecordForm
from agreements.forms.record_choice import RecordChoice
from agreements.forms.row import RowForm
from agreements.forms.uploads import CLEAR, REFUSED, UPLOAD, too_large
from agreements.models import Document, DocumentFile


class PagedText(PastedText):
    """Text of several lines; a form feed stands between its pages."""

    def to_python(self, value: Any) -> str:
        pages = str(value or "").split(PAGE_BREAK)
        return PAGE_BREAK.join(super(PagedText, self).to_python(page) for page in pages).strip(
            "\n "
        )


class Sent(str):
    """The key of a file, as a form sends it, and why another was not taken (`forms.uploads`)."""

    refused: str = ""


class FileBox(forms.Widget):
    """The file that is there, a box to remove it, and one to choose another."""

    needs_multipart_form = True
    document: Document | None = None  # the stored one that the file may belong to
    choices: Any

    class Media:
        js: ClassVar[list[Any]] = [forms.Script("js/admin/upload.js", defer=True)]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Sent:
        sent = Sent(data.get(name) or "")
        sent.refused = data.get(name + REFUSED) or ""
        return sent

    def id_for_label(self, id_: str) -> str:
        return id_

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        own = self.build_attrs(self.attrs, attrs)
        held = self.choices.field.chosen.get(value)
        context = {
            "name": name,
            "held": held,
            "address": self._address(held),
            "upload": name + UPLOAD,
            "clear": name + CLEAR,
            "clear_id": f"{own.get('id', name)}{CLEAR}",
            "attributes": flatatt(own),
            "largest": settings.UPLOAD_LIMIT,
            "too_large": _("“{}” was not taken: %s") % too_large(),
        }
        return render_to_string("widgets/file.html", context)

    def _address(self, held: Any) -> str:
        """Where *held* can be fetched; empty as long as it belongs to no document."""
        if self.document is None or held is None or self.document.file_id != held.pk:
            return ""
        self.document.file = held  # found for all rows at once
        return self.document.desk_url


class FileChoice(RecordChoice):
    """A file that was handed in. ``label_from_instance`` tells its kind, pages and size."""

    widget = FileBox
    default_error_messages: ClassVar = {
        "invalid_choice": gettext_lazy("That file is not there any more: choose it again."),
    }

    def label_from_instance(self, file: Any) -> str:
        return f"{file.name} ({file.in_words()})"

    def clean(self, value: Any) -> Any:
        if refused := getattr(value, "refused", ""):
            raise ValidationError(refused, code="refused")
        return super().clean(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(getattr(data, "refused", "")) or super().has_changed(initial, data)


def _file() -> FileChoice:
    return FileChoice(
        DocumentFile.objects.all(),
        required=False,
        label=gettext_lazy("file"),
        help_text=gettext_lazy("PDF or plain text. What can be read in it is searched."),
    )


class _Filed(RecordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields and self.instance.pk:
            box: Any = self.fields["file"].widget
            box.document = Document(
                pk=self.instance.pk,
                agreement_id=self.instance.agreement_id,
                file_id=self.initial.get("file"),
            )


class DocumentForm(RowForm, _Filed):
    """A document as a row of its agreement."""

    file = _file()

    class Meta:
        model = Document
        fields = ("language", "role", "title", "url", "file", "text", "desk_only")
        field_classes: ClassVar = {"title": OneLine, "text": PagedText}


class DocumentPageForm(_Filed):
    """A document on its own page."""

    file = _file()

    class Meta:
        model = Document
        fields = ("agreement", *DocumentForm.Meta.fields)
        field_classes = DocumentForm.Meta.field_classes
