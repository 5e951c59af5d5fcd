"""What a date or a span is understood as, asked while it is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import JsonResponse
from django.utils.translation import gettext as _

from agreements.domain.partial_date import PartialDateError, read, read_span, wording
from agreements.forms.claim import claimed

if TYPE_CHECKING:
    from django.http import HttpRequest

READERS = {"date": read, "span": read_span, "claim": claimed}
LONGEST = 200  # characters; nobody writes a date with more


def understood(request: HttpRequest) -> JsonResponse:
    """``said``: the ``text`` of this ``kind`` in words, or what to write instead; may be empty."""
    reader = READERS.get(request.GET.get("kind", ""), read)
    text = request.GET.get("text", "")[:LONGEST]
    try:
        held = reader(text)
    except PartialDateError as error:
        return JsonResponse({"said": error.sentence(_)})
    said = _("Understood as: %(understood)s") % {"understood": wording(held, _)} if held else ""
    return JsonResponse({"said": said})
