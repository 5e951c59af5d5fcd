"""Teach the database the partial dates of agreements.domain.partial_date.

The functions below take what the Python parser takes and raise SQLSTATE 22007 on all else, so
that a generated column or a check on them cannot disagree with it (EDTF, ISO 8601-2:2019).

Those in plpgsql stand alone, on a search path of pg_catalog; those in SQL have their names bound
when they are made. So neither depends on the caller's search path, nor on that of a restore.
Those in SQL are left without STRICT, or PostgreSQL would not inline them; NULL gives NULL.
"""

from django.db import migrations

UNIT = r"""
CREATE FUNCTION edtf_unit(value text) RETURNS daterange
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
-- A year, a month or a day, perhaps with ?, ~ or %: its days.
DECLARE
    year integer;
    month integer;
    first date;
    beyond date;
    step interval;
BEGIN
    IF value !~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[?~%]?$'
       OR starts_with(value, '0000') THEN
        RAISE invalid_datetime_format USING
            MESSAGE = format('"%s" is not a date', left(value, 40)),
            HINT = 'Write 2019, 2019-09 or 2019-09-04, with ?, ~ or % after it, or [1971..1973].';
    END IF;
    year := substr(value, 1, 4);
    IF length(value) < 6 THEN
        step := '1 year';
        first := make_date(year, 1, 1);
        beyond := make_date(year + 1, 1, 1);
    ELSE
        step := '1 month';
        month := substr(value, 6, 2);
        first := make_date(year, month, 1);
        beyond := make_date(year + month / 12, month % 12 + 1, 1);
        IF length(value) > 8 THEN
            step := '1 day';
            first := first + (substr(value, 9, 2)::integer - 1);
            IF first >= beyond THEN
                RAISE invalid_datetime_format USING
                    MESSAGE = format('There is no day %s', left(value, 10)),
                    HINT = format('The month ends on %s.', beyond - 1);
            END IF;
            beyond := first + 1;
        END IF;
    END IF;
    IF right(value, 1) IN ('~', '%') THEN
        first := greatest(first - step, make_date(1, 1, 1));
        beyond := least(beyond + step, make_date(10000, 1, 1));
    END IF;
    RETURN daterange(first, beyond);
END $$;
"""

BETWEEN = r"""
CREATE FUNCTION edtf_between(value text, first date, beyond date) RETURNS daterange
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
-- The days from first to the one before beyond; NULL is an open end. The value is for the message.
BEGIN
    IF value IS NULL THEN
        RETURN NULL;
    ELSIF first IS NULL AND beyond IS NULL THEN
        RAISE invalid_datetime_format USING
            MESSAGE = format('"%s" says nothing', left(value, 40)),
            HINT = 'Use NULL where nothing is known.';
    ELSIF beyond <= first THEN
        RAISE invalid_datetime_format USING
            MESSAGE = format('"%s" ends before it begins', value);
    END IF;
    RETURN daterange(first, beyond);
END $$;
"""

DAYS = r"""
CREATE FUNCTION edtf_days(value text) RETURNS daterange
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN strpos(value, '/') > 0
    THEN edtf_between(
        value,
        lower(edtf_unit(nullif(split_part(value, '/', 1), '..'))),
        upper(edtf_unit(nullif(substr(value, strpos(value, '/') + 1), '..')))
    )
    WHEN value ~ '^\[[0-9-]*\.\.[0-9-]*\]$'
        AND split_part(btrim(value, '[]'), '..', 1) <> split_part(btrim(value, '[]'), '..', 2)
    THEN edtf_between(
        value,
        lower(edtf_unit(nullif(split_part(btrim(value, '[]'), '..', 1), ''))),
        upper(edtf_unit(nullif(split_part(btrim(value, '[]'), '..', 2), '')))
    )
    ELSE edtf_unit(value)
END;

CREATE FUNCTION edtf_first(value text) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN lower(edtf_days(value));

CREATE FUNCTION edtf_last(value text) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN upper(edtf_days(value)) - 1;

COMMENT ON FUNCTION edtf_days(text) IS 'The days that a partial date or a span allows.';
COMMENT ON FUNCTION edtf_first(text) IS 'The first day it allows; NULL when unbounded.';
COMMENT ON FUNCTION edtf_last(text) IS 'The last day it allows; NULL when unbounded.';
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.RunSQL(UNIT, "DROP FUNCTION edtf_unit"),
        migrations.RunSQL(BETWEEN, "DROP FUNCTION edtf_between"),
        migrations.RunSQL(DAYS, "DROP FUNCTION edtf_last, edtf_first, edtf_days"),
    ]
