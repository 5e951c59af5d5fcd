-- Rules that a row cannot check alone, found wanting by trying to break them.

-- A citation stays with its event when the event moves to another agreement.
CREATE FUNCTION entente_event_keeps_citations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM agreements_citation c JOIN agreements_event e ON e.id = c.event_id
        WHERE e.id = NEW.id AND c.agreement_id <> e.agreement_id
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'citation_of_agreement',
            MESSAGE = 'This event has citations of another agreement.';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER event_keeps_citations AFTER UPDATE OF agreement_id ON agreements_event
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION entente_event_keeps_citations();

-- Merged records lead to one that is kept: never in a circle.
CREATE FUNCTION entente_merge_acyclic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        WITH RECURSIVE kept(id) AS (
            SELECT NEW.merged_into_id
            UNION
            SELECT a.merged_into_id FROM agreements_agreement a JOIN kept ON a.id = kept.id
        )
        SELECT 1 FROM kept WHERE id = NEW.id
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_merge_acyclic',
            MESSAGE = 'This record would be merged into itself by way of others.';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER agreement_merge_acyclic
    AFTER INSERT OR UPDATE OF merged_into_id ON agreements_agreement
    FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL)
    EXECUTE FUNCTION entente_merge_acyclic();

-- Where a former slug leads in the end.
CREATE FUNCTION entente_slug_leads_to(of_noun text, former text) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE chain(slug) AS (
        SELECT target FROM agreements_slug WHERE noun = of_noun AND slug = former
        UNION
        SELECT s.target FROM agreements_slug s JOIN chain ON s.noun = of_noun AND s.slug = chain.slug
    )
    SELECT slug FROM chain;
$$;

-- A record may take back any former slug of its own, also one from several renamings ago.
CREATE OR REPLACE FUNCTION entente_keep_former_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM agreements_slug
    WHERE noun = TG_ARGV[0] AND slug = NEW.slug
      AND OLD.slug IN (SELECT entente_slug_leads_to(TG_ARGV[0], NEW.slug));
    INSERT INTO agreements_slug (noun, slug, target, since) VALUES (TG_ARGV[0], OLD.slug, NEW.slug, now());
    RETURN NULL;
END $$;

-- A former slug neither hides a record of today nor leads in a circle.
CREATE FUNCTION entente_former_slug_leads_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    hides boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM agreements_%s WHERE slug = $1)', NEW.noun)
        INTO hides USING NEW.slug;
    IF hides AND EXISTS (SELECT 1 FROM agreements_slug WHERE noun = NEW.noun AND slug = NEW.slug) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'slug_is_free',
            MESSAGE = format('The slug %s stands for a record of today.', NEW.slug);
    END IF;
    IF NEW.slug IN (SELECT entente_slug_leads_to(NEW.noun, NEW.slug)) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'slug_leads_on',
            MESSAGE = format('The slug %s would lead to itself by way of others.', NEW.slug);
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER slug_leads_on AFTER INSERT OR UPDATE ON agreements_slug
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION entente_former_slug_leads_on();

-- No address ever dies: only a renaming back takes a former slug out, from within its trigger.
CREATE FUNCTION entente_former_slug_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'slug_stays',
        MESSAGE = format('The slug %s was public once and must go on leading somewhere.', OLD.slug);
END $$;
CREATE TRIGGER slug_stays BEFORE DELETE ON agreements_slug
    FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION entente_former_slug_stays();
CREATE TRIGGER slug_keeps_name BEFORE UPDATE ON agreements_slug
    FOR EACH ROW WHEN (NEW.slug <> OLD.slug OR NEW.noun <> OLD.noun)
    EXECUTE FUNCTION entente_former_slug_stays();

-- A succession joins or splits the pairs of every state that leads to it, however far back.
CREATE OR REPLACE FUNCTION entente_stale_of_countries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM entente_stale_from(ARRAY(
        WITH RECURSIVE concerned(code) AS (
            SELECT predecessor_id FROM changed_rows
            UNION
            SELECT successor_id FROM changed_rows
            UNION
            SELECT s.predecessor_id FROM agreements_succession s JOIN concerned ON s.successor_id = concerned.code
        )
        SELECT p.agreement_id FROM agreements_party p JOIN concerned ON p.country_id = concerned.code
    ));
    RETURN NULL;
END $$;
