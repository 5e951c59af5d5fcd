-- What a warning rests on besides the agreement's own dated facts marks its agreements stale, too:
-- who signed, what was settled, and the states, summits and offices around them.

CREATE FUNCTION entente_stale_of_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM entente_stale_from(ARRAY(
        SELECT e.agreement_id FROM changed_rows c JOIN agreements_event e ON e.id = c.event_id
    ));
    RETURN NULL;
END $$;

CREATE FUNCTION entente_stale_of_settledwarning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM entente_stale_from(ARRAY(
        SELECT agreement_id FROM changed_rows
    ));
    RETURN NULL;
END $$;

CREATE FUNCTION entente_stale_of_tenure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM entente_stale_from(ARRAY(
        SELECT e.agreement_id FROM changed_rows c
        JOIN agreements_signature s ON s.official_id = c.official_id
        JOIN agreements_event e ON e.id = s.event_id
    ));
    RETURN NULL;
END $$;

CREATE FUNCTION entente_stale_of_countryexistence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM entente_stale_from(ARRAY(
        SELECT p.agreement_id FROM changed_rows c
        JOIN agreements_party p ON p.country_id = c.country_id
    ));
    RETURN NULL;
END $$;

CREATE FUNCTION entente_stale_of_summit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM entente_stale_from(ARRAY(
        SELECT e.agreement_id FROM changed_rows c JOIN agreements_event e ON e.summit_id = c.id
    ));
    RETURN NULL;
END $$;

-- A summit is inserted before anything happens at it, and deleted after.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['signature', 'settledwarning', 'tenure', 'countryexistence', 'summit'] LOOP
        IF name <> 'summit' THEN
            EXECUTE format(
                'CREATE TRIGGER %1$s_stale_insert AFTER INSERT ON agreements_%1$s '
                'REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_%1$s()',
                name);
            EXECUTE format(
                'CREATE TRIGGER %1$s_stale_delete AFTER DELETE ON agreements_%1$s '
                'REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_%1$s()',
                name);
            EXECUTE format(
                'CREATE TRIGGER %1$s_moved AFTER UPDATE ON agreements_%1$s '
                'REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_%1$s()',
                name);
        END IF;
        EXECUTE format(
            'CREATE TRIGGER %1$s_stale_update AFTER UPDATE ON agreements_%1$s '
            'REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_%1$s()',
            name);
    END LOOP;
END $$;
