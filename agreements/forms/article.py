"""Pasting an article: its text, and where it is from."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.domain.article.cleaned import LONGEST
from agreements.forms.record import RecordForm
from agreements.models import ArticleReading

LONGEST_TITLE = 200


class ArticleForm(RecordForm):
    """A title that is left empty is the text's first line."""

    class Meta:
        model = ArticleReading
        fields = ("text", "title", "url", "publisher", "published")
        help_texts: ClassVar[dict[str, Any]] = {
            "text": gettext_lazy("The words as they stand in the article; nothing is fetched."),
            "title": gettext_lazy("Leave empty: the text's first line."),
            "published": gettext_lazy("The day that “yesterday” is counted from: 2019-09-04."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False
        self.fields["text"].widget.attrs.update(rows=18, cols=90)

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"].replace("\r\n", "\n").replace("\x00", "")
        if len(text) > LONGEST:
            raise forms.ValidationError(
                _("That is %(given)d characters: paste at most %(most)d, the article itself.")
                % {"given": len(text), "most": LONGEST}
            )
        return text

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("title"):
            lines = (" ".join(line.split()) for line in cleaned.get("text", "").split("\n"))
            own = (line for line in lines if line and not line.lower().startswith("published:"))
            cleaned["title"] = next(own, _("An article"))[:LONGEST_TITLE]
        return cleaned
