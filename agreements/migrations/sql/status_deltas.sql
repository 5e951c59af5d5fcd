-- Whatever is written of status spans is counted: +1 on the first day of a certain stay of a published
-- agreement, -1 on the day after its last. A stay without a first day counts from the first day of all.
-- Rows are only added, so that two writers never wait for each other.
CREATE FUNCTION entente_count_new_spans() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO agreements_statusdelta (status, day, change)
    SELECT status, day, sum(change) FROM (
        SELECT status, coalesce(lower(certain), '0001-01-01') AS day, 1 AS change
        FROM new_spans WHERE public AND certain IS NOT NULL
        UNION ALL
        SELECT status, upper(certain), -1
        FROM new_spans WHERE public AND upper(certain) IS NOT NULL
    ) AS ends GROUP BY status, day HAVING sum(change) <> 0;
    RETURN NULL;
END $$;

CREATE FUNCTION entente_count_old_spans() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO agreements_statusdelta (status, day, change)
    SELECT status, day, sum(change) FROM (
        SELECT status, coalesce(lower(certain), '0001-01-01') AS day, -1 AS change
        FROM old_spans WHERE public AND certain IS NOT NULL
        UNION ALL
        SELECT status, upper(certain), 1
        FROM old_spans WHERE public AND upper(certain) IS NOT NULL
    ) AS ends GROUP BY status, day HAVING sum(change) <> 0;
    RETURN NULL;
END $$;

CREATE TRIGGER statusspan_counted AFTER INSERT ON agreements_statusspan
    REFERENCING NEW TABLE AS new_spans FOR EACH STATEMENT EXECUTE FUNCTION entente_count_new_spans();
CREATE TRIGGER statusspan_recounted AFTER UPDATE ON agreements_statusspan
    REFERENCING NEW TABLE AS new_spans FOR EACH STATEMENT EXECUTE FUNCTION entente_count_new_spans();
CREATE TRIGGER statusspan_discounted AFTER UPDATE ON agreements_statusspan
    REFERENCING OLD TABLE AS old_spans FOR EACH STATEMENT EXECUTE FUNCTION entente_count_old_spans();
CREATE TRIGGER statusspan_uncounted AFTER DELETE ON agreements_statusspan
    REFERENCING OLD TABLE AS old_spans FOR EACH STATEMENT EXECUTE FUNCTION entente_count_old_spans();
