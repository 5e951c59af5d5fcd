"""``/data/agreement.schema.json``: the form of an agreement document, for whoever writes one."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse

from agreements.domain.document import schema


def agreement_schema(request: HttpRequest) -> JsonResponse:
    return JsonResponse(
        schema(),
        content_type="application/schema+json",
        json_dumps_params={"indent": 2, "ensure_ascii": False},
    )
