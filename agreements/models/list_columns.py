"""What a list prints of an agreement that stands in other tables, as columns of its query.

Written out: to build the same of Django's expressions takes longer than PostgreSQL needs to answer.
"""

from __future__ import annotations

import datetime as dt

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.db import models
from django.db.models.expressions import RawSQL

from agreements.domain.lifecycle import AT_ALL

_OWN = "agreement_id = agreements_agreement.id"
_LEAD = f"SELECT country_id FROM agreements_party WHERE {_OWN} AND role = 'lead' AND side"
_SUBJECTS = f"ARRAY(SELECT subject_id FROM agreements_agreementsubject WHERE {_OWN})"
_OF_SPANS = f"FROM agreements_statusspan WHERE {_OWN} AND status"
_STATUS = f"SELECT status {_OF_SPANS} <> '{AT_ALL}' AND certain @> %s::date ORDER BY id LIMIT 1"
_POSSIBLE = f"SELECT status {_OF_SPANS} <> '{AT_ALL}' AND possible @> %s::date ORDER BY id"
_CONCLUDED = f"""
    SELECT jsonb_build_object(
        'place', place, 'country', place_country_id, 'summit', summit_id
    ) FROM agreements_event
    WHERE {_OWN} AND kind IN ('signed', 'adopted') ORDER BY position DESC, id DESC LIMIT 1
"""
_EVENTS = f"SELECT count(*) FROM agreements_event WHERE {_OWN}"
_STAYS = f"{_OF_SPANS} = '{AT_ALL}' AND certain IS NOT NULL ORDER BY id"

_text, _key, _days = models.TextField(), models.BigIntegerField(), DateRangeField()
_texts, _keys, _many_days = ArrayField(_text), ArrayField(_key), ArrayField(_days)

SUBJECT_KEYS = RawSQL(_SUBJECTS, [], _keys)
_LEAD_A, _LEAD_B = RawSQL(f"{_LEAD} = 'A'", [], _text), RawSQL(f"{_LEAD} = 'B'", [], _text)
_CONCLUDED_AT = RawSQL(_CONCLUDED, [], models.JSONField())
DRAWN = {
    "event_count": RawSQL(_EVENTS, [], _key),
    "certain_stays": RawSQL(f"ARRAY(SELECT certain {_STAYS})", [], _many_days),
    "possible_stays": RawSQL(f"ARRAY(SELECT possible {_STAYS})", [], _many_days),
}


def listed(on: dt.date) -> dict[str, RawSQL]:
    """By the name of the annotation; statuses are those of day *on*."""
    return {
        "lead_a": _LEAD_A,
        "lead_b": _LEAD_B,
        "subject_keys": SUBJECT_KEYS,
        "status_then": RawSQL(f"coalesce(({_STATUS}), '')", [on], _text),
        "possible_then": RawSQL(f"ARRAY({_POSSIBLE})", [on], _texts),
        "concluded_at": _CONCLUDED_AT,
    }
