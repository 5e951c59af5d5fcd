"""A page of the admin as a browser holds it: fields as they are in the HTML, changed and sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from django.contrib.admin.utils import quote
from django.urls import reverse

if TYPE_CHECKING:
    from django.db.models import Model
    from django.test import Client


def address(model: type[Model], page: str, record: Model | None = None) -> str:
    """The path of *page* ("add", "change", "changelist" ...) of a model."""
    opts = model._meta
    args = [quote(record.pk)] if record else []
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=args)


class _Fields(HTMLParser):
    """The successful controls of the forms of a page, as HTML 4.10.22.4 has them."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, list[str]] = {}
        self.options: dict[str, list[str]] = {}
        self._select = self._textarea = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name") or ""
        if tag == "select":
            self._select = name
            self.options.setdefault(name, [])
            self._multiple = "multiple" in given
        elif tag == "option" and self._select:
            value = given.get("value") or ""
            self.options[self._select].append(value)
            if "selected" in given:
                self.values.setdefault(self._select, []).append(value)
        elif tag == "textarea":
            self._textarea = name
            self.values[name] = [""]
        elif tag == "input" and name and is_successful(given):
            sent = given.get("value", "on" if "checked" in given else "")
            self.values.setdefault(name, []).append(sent or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            options = self.options[self._select]
            if options and not self._multiple:
                self.values.setdefault(self._select, options[:1])
            self._select = ""
        elif tag == "textarea":  # a line break right after the tag is no text (13.1.2.5)
            self.values[self._textarea][0] = self.values[self._textarea][0].removeprefix("\n")
            self._textarea = ""

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.values[self._textarea][0] += data


def is_successful(control: dict[str, str | None]) -> bool:
    """Whether an input is sent along: a box that is ticked, or anything but a button."""
    if control.get("type") in ("checkbox", "radio"):
        return "checked" in control
    return control.get("type") not in ("submit", "file")


@dataclass
class Page:
    """What one person sees and types; ``response`` is the last answer."""

    client: Client
    url: str
    response: Any = None
    typed: dict[str, Any] = field(default_factory=dict)
    options: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._read(self.client.get(self.url))

    def _read(self, response: Any) -> None:
        self.response = response
        fields = _Fields()
        fields.feed(response.content.decode())
        self.options = fields.options
        self.typed = {
            name: values[0] if len(values) == 1 else values
            for name, values in fields.values.items()
            if "__prefix__" not in name and name not in ("_selected_action", "csrfmiddlewaretoken")
        }

    def row(self, prefix: str, index: int | None = None, **values: Any) -> int:
        """Fill in row *index* of the rows *prefix*, or add one; its index."""
        total = int(self.typed[f"{prefix}-TOTAL_FORMS"])
        if index is None:
            index = total
            self.typed[f"{prefix}-TOTAL_FORMS"] = str(total + 1)
        for name, value in values.items():
            self.typed[f"{prefix}-{index}-{name}"] = value
        return index

    def save(self, **values: Any) -> Any:
        """Send the form; on a refusal the fields are those of the page that says so."""
        response = self.client.post(self.url, {**self.typed, **values})
        if response.status_code == 200:
            self._read(response)
        self.response = response
        return response

    @property
    def errors(self) -> dict[str, list[str]]:
        """What is refused: sentences by field, rows as ``events-0-date``."""
        said = dict(self._errors_of("", self.response.context["adminform"].form))
        for inline in self.response.context["inline_admin_formsets"]:
            for form in inline.formset.forms:
                said |= self._errors_of(f"{form.prefix}-", form)
            if inline.formset.non_form_errors():
                said[inline.formset.prefix] = list(inline.formset.non_form_errors())
        return said

    def _errors_of(self, prefix: str, form: Any) -> dict[str, list[str]]:
        return {f"{prefix}{name}": list(errors) for name, errors in form.errors.items()}
