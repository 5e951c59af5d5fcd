-- Whatever changes a fact marks its agreements stale; `derive` alone writes what is derived. The
-- triggers are per statement, so that bulk writes and raw SQL cost one insert and cannot forget.
CREATE FUNCTION entente_stale_from(ids bigint[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO stale_agreement (agreement_id)
    SELECT DISTINCT unnest(ids) ORDER BY 1
    ON CONFLICT DO NOTHING;
$$;

CREATE FUNCTION entente_stale_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'agreements_agreement' THEN
        PERFORM entente_stale_from(ARRAY(SELECT id FROM new_rows));
    ELSE
        PERFORM entente_stale_from(ARRAY(SELECT agreement_id FROM new_rows));
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION entente_stale_old() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM entente_stale_from(ARRAY(SELECT agreement_id FROM old_rows));
    RETURN NULL;
END $$;

CREATE TRIGGER agreement_stale_insert AFTER INSERT ON agreements_agreement
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_new();
CREATE TRIGGER agreement_stale_update AFTER UPDATE ON agreements_agreement
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_new();

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['party', 'event', 'termclause', 'citation'] LOOP
        EXECUTE format(
            'CREATE TRIGGER %1$s_stale_insert AFTER INSERT ON agreements_%1$s '
            'REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_new()',
            name);
        EXECUTE format(
            'CREATE TRIGGER %1$s_stale_update AFTER UPDATE ON agreements_%1$s '
            'REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_new()',
            name);
        EXECUTE format(
            'CREATE TRIGGER %1$s_moved AFTER UPDATE ON agreements_%1$s '
            'REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_old()',
            name);
        EXECUTE format(
            'CREATE TRIGGER %1$s_stale_delete AFTER DELETE ON agreements_%1$s '
            'REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_old()',
            name);
    END LOOP;
END $$;

-- A succession joins or splits pairs: every agreement of the states it names.
CREATE FUNCTION entente_stale_of_countries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM entente_stale_from(ARRAY(
        SELECT p.agreement_id FROM agreements_party p
        WHERE p.country_id IN (SELECT predecessor_id FROM changed_rows UNION SELECT successor_id FROM changed_rows)
    ));
    RETURN NULL;
END $$;
CREATE TRIGGER succession_stale_insert AFTER INSERT ON agreements_succession
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_countries();
CREATE TRIGGER succession_stale_update AFTER UPDATE ON agreements_succession
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_countries();
CREATE TRIGGER succession_stale_old AFTER UPDATE ON agreements_succession
    REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_countries();
CREATE TRIGGER succession_stale_delete AFTER DELETE ON agreements_succession
    REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_countries();
