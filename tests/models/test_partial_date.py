"""Partial dates in the database: the SQL functions against the domain, and the model fields."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreements.domain.partial_date import PartialDate, PartialDateError, Span
from agreements.fields.partial_date import PartialDateField as DateFormField
from agreements.fields.partial_date import SpanField as SpanFormField
from agreements.models import Source, Summit
from agreements.models.partial_date import PartialDateField, SpanField
from tests.domain.partial_date.strategies import dates, nearly_right, spans

if TYPE_CHECKING:
    from collections.abc import Iterable

pytestmark = pytest.mark.django_db

# Refusals are caught one by one, and only those of SQLSTATE 22007: another error fails the test.
SAID_BY_SQL = """
CREATE FUNCTION pg_temp.said(value text) RETURNS text[] LANGUAGE plpgsql AS $$
BEGIN
    RETURN ARRAY[edtf_first(value)::text, edtf_last(value)::text];
EXCEPTION WHEN invalid_datetime_format THEN
    RETURN NULL;
END $$
"""


def said_by_sql(texts: list[str]) -> list[list[str | None] | None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regprocedure('pg_temp.said(text)')")
        if cursor.fetchone()[0] is None:
            cursor.execute(SAID_BY_SQL)
        cursor.execute(
            "SELECT pg_temp.said(value) FROM unnest(%s::text[]) WITH ORDINALITY AS t(value, n)"
            " ORDER BY n",
            [texts],
        )
        return [row[0] for row in cursor.fetchall()]


def said_by_python(text: str) -> list[str | None] | None:
    try:
        held = Span.parse(text) if "/" in text else PartialDate.parse(text)
    except PartialDateError:
        return None
    return [day.isoformat() if day else None for day in (held.first, held.last)]


def assert_sql_and_python_agree(texts: Iterable[str]) -> None:
    texts = list(texts)
    assert said_by_sql(texts) == [said_by_python(text) for text in texts]


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.one_of(dates, spans).map(str) | nearly_right(), min_size=30, max_size=50))
def test_sql_and_python_agree(texts: list[str]) -> None:
    assert_sql_and_python_agree(texts)


def test_sql_and_python_agree_on_every_day_and_no_day() -> None:
    years = ("0000", "0001", "0004", "1900", "2000", "2019", "2020", "9999")
    months = [""] + [f"-{month:02}" for month in range(14)]
    for mark in ("", "~"):
        assert_sql_and_python_agree(
            f"{year}{month}{day}{mark}"
            for year in years
            for month in months
            for day in ["", *(f"-{day:02}" for day in range(33) if month)]
        )


@pytest.mark.parametrize(
    "text",
    ["", "/", "..", "../..", "[..]", "[1971..1971]", "[[1971..1973]]", "[1971..1973", "1971..1973",
     "[1971..1973]~", "[1973..1971]", "[1972..1971]", "1973/1971", "1972/1971", "1971/1972/1973",
     "1971/", "/1971", "[..1973]/1975", "2019?~", "٢٠١٩", "2019\n", "\n2019", "[1971...1973]"],
)  # fmt: skip
def test_both_refuse(text: str) -> None:
    assert said_by_python(text) is None
    assert said_by_sql([text]) == [None]


def test_null_stays_null() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT edtf_first(NULL), edtf_last(NULL)")
        assert cursor.fetchone() == (None, None)


def test_the_functions_do_not_depend_on_the_search_path_or_the_date_style() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA other")
        cursor.execute(
            "CREATE FUNCTION other.make_date(integer, integer, integer) RETURNS date"
            " LANGUAGE sql RETURN date '1900-01-01'"
        )
        cursor.execute("SET LOCAL search_path = other, pg_catalog")
        cursor.execute("SET LOCAL datestyle = 'German, DMY'")
        cursor.execute(
            "SELECT to_char(public.edtf_first('9999~'), 'YYYY-MM-DD'),"
            " to_char(public.edtf_last('[0001-02..0002-03]'), 'YYYY-MM-DD')"
        )
        assert cursor.fetchone() == ("9998-01-01", "0002-03-31")


@pytest.fixture
def source() -> Source:
    return Source.objects.create(key="gazette-1971", title="Gazette", date="1971-08~")


def test_a_date_is_kept_as_text_with_bounds(source: Source) -> None:
    source.refresh_from_db()
    assert source.date == PartialDate.parse("1971-08~")
    assert (source.date_first, source.date_last) == (date(1971, 7, 1), date(1971, 9, 30))
    with connection.cursor() as cursor:
        cursor.execute("SELECT date FROM agreements_source")
        assert cursor.fetchall() == [("1971-08~",)]


def test_bounds_follow_an_update(source: Source) -> None:
    Source.objects.update(date=PartialDate.parse("[..1972]"))
    assert Source.objects.values_list("date_first", "date_last").get() == (None, date(1972, 12, 31))
    Source.objects.update(date=None)
    assert Source.objects.values_list("date", "date_first", "date_last").get() == (None, None, None)


def test_a_span_is_kept_as_text_with_bounds() -> None:
    Summit.objects.create(slug="vladivostok-2019", name="Summit", dates="2019-09-04/2019-09-05")
    summit = Summit.objects.get()
    assert summit.dates == Span.parse("2019-09-04/2019-09-05")
    assert (summit.dates_first, summit.dates_last) == (date(2019, 9, 4), date(2019, 9, 5))


@pytest.mark.parametrize(
    ("table", "column", "text", "refusal"),
    [
        ("source", "date", "2019-02-30", DataError),
        ("source", "date", "September 2019", DataError),
        ("source", "date", "", DataError),
        ("source", "date", "1971/1973", IntegrityError),
        ("summit", "dates", "1973/1971", DataError),
        ("summit", "dates", "1971", IntegrityError),
    ],
)
def test_the_database_refuses_by_itself(
    source: Source, table: str, column: str, text: str, refusal: type[Exception]
) -> None:
    Summit.objects.create(slug="summit", name="Summit")
    with pytest.raises(refusal), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE agreements_{table} SET {column} = %s", [text])
    assert Source.objects.get().date == PartialDate.parse("1971-08~")
    assert Summit.objects.get().dates is None


@pytest.mark.parametrize("field", [PartialDateField(null=True), SpanField(null=True)])
def test_an_unguarded_column_is_checked_too(field: PartialDateField | SpanField) -> None:
    """Also where a model has no computed columns beside it."""
    field.set_attributes_from_name("held")
    good, bad = ("1971", "1971-13") if isinstance(field, PartialDateField) else ("1971/..", "1971")
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE t (held text CHECK ({field.db_check(connection)}))")
        cursor.execute("INSERT INTO t VALUES (NULL), (%s)", [good])
        with pytest.raises((DataError, IntegrityError)), transaction.atomic():
            cursor.execute("INSERT INTO t VALUES (%s)", [bad])


def test_equal_and_null_are_all_that_can_be_asked(source: Source) -> None:
    Source.objects.create(key="undated", title="Undated")
    assert Source.objects.get(date="1971-08~") == source
    assert Source.objects.get(date=PartialDate.parse("1971-08~")) == source
    assert Source.objects.filter(date="1971-08").count() == 0
    assert Source.objects.get(date=None).key == "undated"
    assert Source.objects.get(date__isnull=False) == source
    for lookup in ("gt", "lte", "in", "contains", "startswith"):
        with pytest.raises(TypeError, match=r"Ask it of date_first or date_last\.$"):
            Source.objects.filter(**{f"date__{lookup}": "1971"})


def test_a_wrong_date_is_refused_with_its_sentence(source: Source) -> None:
    source.date = "1971-08-32"
    with pytest.raises(ValidationError) as refusal:
        source.full_clean()
    assert refusal.value.message_dict["date"] == [
        "There is no 32 August 1971: write 31 August 1971 or August 1971."
    ]
    with pytest.raises(ValidationError):
        source.save()


def test_a_clean_instance_holds_values() -> None:
    source = Source(key="gazette", title="Gazette", date="1971")
    source.full_clean()
    assert source.date == PartialDate.parse("1971")


def test_a_fixture_gives_the_same_back(source: Source) -> None:
    dump = serializers.serialize("json", Source.objects.all())
    assert json.loads(dump)[0]["fields"]["date"] == "1971-08~"
    Source.objects.all().delete()
    for loaded in serializers.deserialize("json", dump):
        loaded.save()
    assert Source.objects.get().date == PartialDate.parse("1971-08~")


@pytest.mark.parametrize(
    ("field", "form_field"),
    [
        (PartialDateField(null=True, blank=True), DateFormField),
        (SpanField(null=True, blank=True), SpanFormField),
    ],
)
def test_what_migrations_and_forms_make_of_it(
    field: PartialDateField | SpanField, form_field: type
) -> None:
    path = f"agreements.models.partial_date.{type(field).__name__}"
    assert field.deconstruct() == (None, path, [], {"null": True, "blank": True})
    made = field.formfield()
    assert (type(made), made and made.required) == (form_field, False)
