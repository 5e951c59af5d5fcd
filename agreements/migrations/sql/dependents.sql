-- A change of one agreement changes what is computed of others: of those that it superseded or
-- extended (they end or go on with its entry into force), and of what amends these, which cannot
-- outlive them.
CREATE OR REPLACE FUNCTION entente_stale_from(ids bigint[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO stale_agreement (agreement_id)
    WITH RECURSIVE changed(id) AS (
        SELECT unnest(ids)
        UNION
        SELECT e.agreement_id FROM agreements_event e WHERE e.by_id = ANY(ids)
    ), concerned(id) AS (
        SELECT id FROM changed
        UNION
        SELECT e.by_id FROM agreements_event e JOIN concerned c ON e.agreement_id = c.id
        WHERE e.kind = 'amended' AND e.by_id IS NOT NULL
    )
    SELECT DISTINCT id FROM concerned WHERE id IS NOT NULL ORDER BY 1
    ON CONFLICT DO NOTHING;
$$;

-- What amended an agreement is concerned also where the event that said so is gone.
CREATE FUNCTION entente_stale_of_amending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM entente_stale_from(ARRAY(SELECT by_id FROM old_rows WHERE kind = 'amended' AND by_id IS NOT NULL));
    RETURN NULL;
END $$;
CREATE TRIGGER event_amending_update AFTER UPDATE ON agreements_event
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_amending();
CREATE TRIGGER event_amending_delete AFTER DELETE ON agreements_event
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_amending();

-- The end of a state concerns every predecessor that it continues, however far back.
CREATE OR REPLACE FUNCTION entente_stale_of_countryexistence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM entente_stale_from(ARRAY(
        WITH RECURSIVE concerned(code) AS (
            SELECT country_id FROM changed_rows
            UNION
            SELECT s.predecessor_id FROM agreements_succession s JOIN concerned ON s.successor_id = concerned.code
        )
        SELECT p.agreement_id FROM agreements_party p JOIN concerned ON p.country_id = concerned.code
    ));
    RETURN NULL;
END $$;

-- No agreement is superseded by itself by way of others.
CREATE FUNCTION entente_supersession_acyclic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        WITH RECURSIVE later(id) AS (
            SELECT NEW.by_id
            UNION
            SELECT e.by_id FROM agreements_event e JOIN later ON e.agreement_id = later.id
            WHERE e.kind = 'superseded' AND e.by_id IS NOT NULL
        )
        SELECT 1 FROM later WHERE id = NEW.agreement_id
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'event_supersession_acyclic',
            MESSAGE = 'This agreement would be superseded by itself by way of others: check which came later.';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER event_supersession_acyclic AFTER INSERT OR UPDATE ON agreements_event
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.kind = 'superseded' AND NEW.by_id IS NOT NULL)
    EXECUTE FUNCTION entente_supersession_acyclic();

INSERT INTO stale_agreement (agreement_id) SELECT id FROM agreements_agreement ON CONFLICT DO NOTHING;
