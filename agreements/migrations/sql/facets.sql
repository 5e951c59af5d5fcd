-- What a row of facets counts for. Decades are differences at their edges: in the first possible one
-- more, after the last possible one fewer; an unknown first is the empty text. Statuses begin and end
-- on days.
CREATE FUNCTION entente_facet_counts(f agreements_facets)
RETURNS TABLE (facet varchar, value varchar, day date, n int) LANGUAGE sql IMMUTABLE AS $$
    SELECT 'all', '', NULL::date, 1
    UNION ALL SELECT 'kind', f.kind, NULL, 1
    UNION ALL SELECT 'binding', f.binding, NULL, 1
    UNION ALL SELECT 'level', f.level, NULL, 1
    UNION ALL SELECT 'subject', s::text, NULL, 1 FROM unnest(f.subjects) AS s
    UNION ALL SELECT 'country', c, NULL, 1 FROM unnest(f.countries) AS c
    UNION ALL SELECT 'source_kind', k, NULL, 1 FROM unnest(f.source_kinds) AS k
    UNION ALL SELECT 'decade', coalesce(extract(decade FROM f.concluded_first)::int::text, ''), NULL, 1
        WHERE f.concluded_first IS NOT NULL OR f.concluded_last IS NOT NULL
    UNION ALL SELECT 'decade', (extract(decade FROM f.concluded_last)::int + 1)::text, NULL, -1
        WHERE f.concluded_last IS NOT NULL
    UNION ALL SELECT 'status', v, d, 1 FROM unnest(f.statuses, f.steps) AS t(v, d)
    UNION ALL SELECT 'status', f.statuses[i], f.steps[i + 1], -1
        FROM generate_series(1, cardinality(f.steps) - 1) AS i
$$;

CREATE FUNCTION entente_tally_facets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO agreements_facettally (facet, value, day, n)
        SELECT c.facet, c.value, c.day, sum(c.n) FROM new_rows f, entente_facet_counts(f) c
        GROUP BY 1, 2, 3 HAVING sum(c.n) <> 0;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO agreements_facettally (facet, value, day, n)
        SELECT c.facet, c.value, c.day, -sum(c.n) FROM old_rows f, entente_facet_counts(f) c
        GROUP BY 1, 2, 3 HAVING sum(c.n) <> 0;
    ELSE
        INSERT INTO agreements_facettally (facet, value, day, n)
        SELECT t.facet, t.value, t.day, sum(t.n) FROM (
            SELECT c.facet, c.value, c.day, c.n FROM new_rows f, entente_facet_counts(f) c
            UNION ALL SELECT c.facet, c.value, c.day, -c.n FROM old_rows f, entente_facet_counts(f) c
        ) AS t GROUP BY 1, 2, 3 HAVING sum(t.n) <> 0;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER facets_tally_insert AFTER INSERT ON agreements_facets
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_tally_facets();
CREATE TRIGGER facets_tally_update AFTER UPDATE ON agreements_facets
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_tally_facets();
CREATE TRIGGER facets_tally_delete AFTER DELETE ON agreements_facets
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_tally_facets();

-- What is in the registry already.
INSERT INTO stale_agreement (agreement_id) SELECT id FROM agreements_agreement ON CONFLICT DO NOTHING;
