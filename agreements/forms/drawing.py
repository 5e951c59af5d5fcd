"""Draws the plain fields of forms without a template each: a page of an agreement has hundreds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.forms.renderers import DjangoTemplates
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Widget = dict[str, Any]


class FormRenderer(DjangoTemplates):
    """As Django's, for all that is not among the plain fields (`settings.FORM_RENDERER`)."""

    def render(
        self, template_name: str, context: Mapping[str, Any], request: Any = None
    ) -> SafeString:
        draw = PLAIN.get(template_name)
        if draw is None:
            return mark_safe(super().render(template_name, dict(context), request))
        return draw(context["widget"])


def _attributes(given: Widget) -> SafeString:
    """As Django's templates write them: True alone, False not at all, in the order given."""
    said = ((name, value) for name, value in given.items() if value is not False)
    return mark_safe(
        "".join(
            f" {name}" if value is True else f' {name}="{conditional_escape(str(value))}"'
            for name, value in said
        )
    )


def _box(widget: Widget) -> SafeString:
    value = widget["value"]
    given = "" if value is None else format_html(' value="{}"', str(value))
    return format_html(
        '<input type="{}" name="{}"{}{}>',
        widget["type"],
        widget["name"],
        given,
        _attributes(widget["attrs"]),
    )


def _text(widget: Widget) -> SafeString:
    """What follows the tag of a textarea on a line of its own is its text."""
    shape = '<textarea name="{}"{}>\n{}</textarea>'
    return format_html(shape, widget["name"], _attributes(widget["attrs"]), widget["value"] or "")


def _select(widget: Widget) -> SafeString:
    drawn = []
    for group, options, _index in widget["optgroups"]:
        lines = "".join(map(_option, options))
        label = group and conditional_escape(group)
        drawn.append(f'<optgroup label="{label}">{lines}</optgroup>' if group else lines)
    return format_html(
        '<select name="{}"{}>{}</select>',
        widget["name"],
        _attributes(widget["attrs"]),
        mark_safe("".join(drawn)),
    )


def _option(option: Widget) -> str:
    value = conditional_escape(str(option["value"]))
    label = conditional_escape(option["label"])
    return f'<option value="{value}"{_attributes(option["attrs"])}>{label}</option>'


PLAIN: dict[str, Callable[[Widget], SafeString]] = {
    "django/forms/widgets/checkbox.html": _box,
    "django/forms/widgets/hidden.html": _box,
    "django/forms/widgets/number.html": _box,
    "django/forms/widgets/select.html": _select,
    "django/forms/widgets/text.html": _box,
    "django/forms/widgets/textarea.html": _text,
}
