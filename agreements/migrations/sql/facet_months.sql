-- Besides what is chosen from: how many agreements of each first subject's group are filed under each
-- month (years * 12 + month - 1; none without a known day), of each country under each year, and how
-- many have no subject.
CREATE OR REPLACE FUNCTION entente_facet_counts(f agreements_facets)
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
    UNION ALL SELECT 'month', coalesce(f.first_group::text, '') || ' ' || coalesce(
        (extract(year FROM f.begins) * 12 + extract(month FROM f.begins) - 1)::int::text, ''), NULL, 1
    UNION ALL SELECT 'country year', c || ' ' || extract(year FROM f.begins)::int, NULL, 1
        FROM unnest(f.countries) AS c WHERE f.begins IS NOT NULL
    UNION ALL SELECT 'no subject', '', NULL, 1 WHERE cardinality(f.subjects) = 0
$$;

-- What is in the registry already; no difference is to be appended, all sums are made anew.
ALTER TABLE agreements_facets DISABLE TRIGGER USER;
UPDATE agreements_facets f SET first_group = of.first_group FROM (
    SELECT DISTINCT ON (l.agreement_id) l.agreement_id, coalesce(s.parent_id, s.id) AS first_group
    FROM agreements_agreementsubject l JOIN agreements_subject s ON s.id = l.subject_id
    ORDER BY l.agreement_id, l.position, l.id
) AS of WHERE of.agreement_id = f.agreement_id;
ALTER TABLE agreements_facets ENABLE TRIGGER USER;
DELETE FROM agreements_facettally;
INSERT INTO agreements_facettally (facet, value, day, n)
    SELECT c.facet, c.value, c.day, sum(c.n) FROM agreements_facets f, entente_facet_counts(f) c
    GROUP BY 1, 2, 3 HAVING sum(c.n) <> 0;
