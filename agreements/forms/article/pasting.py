"""An article as it is pasted: its text, and where and when it appeared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.domain.article.text.cleaned import LONGEST
from agreements.fields.partial_date import PartialDateField
from agreements.forms.pasted import OneLine, PastedText, WebAddress

if TYPE_CHECKING:
    import datetime as dt

    from agreements.domain.partial_date import PartialDate

HEADLINE = 200  # characters of a text's first line that may stand for a headline


class ArticleText(PastedText):
    """The text; one that is longer than can be read is refused with both lengths."""

    default_error_messages: ClassVar = {
        "required": gettext_lazy("Paste the text of the article here."),
    }

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > LONGEST:
            raise ValidationError(
                _(
                    "This text has %(length)d characters and at most %(most)d can be read: "
                    "leave the part that tells of agreements."
                )
                % {"length": len(value), "most": LONGEST}
            )


class ArticleForm(forms.Form):
    """What is pasted. Only the text is needed; a day in the text is found by the reader."""

    text = ArticleText(
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"rows": 18, "dir": "auto"}),
        help_text=gettext_lazy("As it is: tags and broken lines do no harm."),
    )
    title = OneLine(
        label=gettext_lazy("Headline"),
        required=False,
        max_length=500,
        help_text=gettext_lazy("Empty: the first line of the text."),
    )
    url = WebAddress(label=gettext_lazy("Address"), required=False, max_length=2000)
    publisher = OneLine(label=gettext_lazy("Publisher"), required=False, max_length=200)
    published = PartialDateField(
        label=gettext_lazy("Published"),
        required=False,
        help_text=gettext_lazy(
            "The day by which “on Wednesday” is reckoned, such as 5 November 2019. "
            "Empty: it is looked for in the text."
        ),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("text") and not cleaned.get("title"):
            cleaned["title"] = first_line(cleaned["text"])
        return cleaned

    @property
    def day(self) -> dt.date | None:
        """The day of publication, where it is given to the day."""
        return day_of(self.cleaned_data["published"])


def day_of(date: PartialDate | None) -> dt.date | None:
    """The one day that *date* can be; None when it can be several."""
    return date.first if date is not None and date.first == date.last else None


def first_line(text: str) -> str:
    """The first line of *text* that says something, cut to a headline's length."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    headline = next((line for line in lines if line and not line.startswith("published:")), "")
    return headline if len(headline) <= HEADLINE else f"{headline[:HEADLINE]}…"
