-- Which state of the data a reader sees: one row a transaction that wrote anything, with a mark of its
-- own. Two readers who see the same newest mark and the same number of rows see the same data: what
-- commits late changes the number, what rolls back is not seen. A sequence alone would run ahead of
-- the data; one row that all update would make writers wait for each other.
CREATE TABLE data_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction xid8 NOT NULL UNIQUE DEFAULT pg_current_xact_id(),
    mark uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO data_change DEFAULT VALUES;

CREATE FUNCTION entente_data_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    made bigint;
BEGIN
    INSERT INTO data_change DEFAULT VALUES ON CONFLICT (transaction) DO NOTHING RETURNING id INTO made;
    IF made % 1000 = 0 THEN
        DELETE FROM data_change WHERE id < made - 1000;
    END IF;
    RETURN NULL;
END $$;

-- Called after every migration: no table of the registry is forgotten.
CREATE FUNCTION entente_watch_tables() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    found regclass;
BEGIN
    FOR found IN
        SELECT c.oid FROM pg_class c
        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
            AND c.relname LIKE 'agreements\_%'
            AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'data_changed')
    LOOP
        EXECUTE format(
            'CREATE TRIGGER data_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s '
            'FOR EACH STATEMENT EXECUTE FUNCTION entente_data_changed()', found);
    END LOOP;
END $$;
