-- The version of an agreement goes up with every change of it or of what belongs to it, whoever
-- makes it and by whatever path, so that a form opened before can tell. Once a transaction is
-- enough: nobody else can have read what lies between.
CREATE FUNCTION entente_raise_versions(ids bigint[]) RETURNS void LANGUAGE sql AS $$
    UPDATE agreements_agreement SET version = version + 1, updated = now()
    WHERE id = ANY(ids) AND xmin IS DISTINCT FROM pg_current_xact_id()::xid;
$$;

CREATE FUNCTION entente_version_of_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'agreements_signature' THEN
        PERFORM entente_raise_versions(ARRAY(
            SELECT DISTINCT e.agreement_id FROM changed_rows c
            JOIN agreements_event e ON e.id = c.event_id));
    ELSE
        PERFORM entente_raise_versions(ARRAY(SELECT DISTINCT agreement_id FROM changed_rows));
    END IF;
    RETURN NULL;
END $$;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['party', 'event', 'termclause', 'citation', 'signature',
        'agreementsubject', 'agreementtitle', 'relation', 'identifier', 'document'] LOOP
        EXECUTE format(
            'CREATE TRIGGER %1$s_version_insert AFTER INSERT ON agreements_%1$s '
            'REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_version_of_changed()',
            name);
        EXECUTE format(
            'CREATE TRIGGER %1$s_version_update AFTER UPDATE ON agreements_%1$s '
            'REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_version_of_changed()',
            name);
        EXECUTE format(
            'CREATE TRIGGER %1$s_version_moved AFTER UPDATE ON agreements_%1$s '
            'REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_version_of_changed()',
            name);
        EXECUTE format(
            'CREATE TRIGGER %1$s_version_delete AFTER DELETE ON agreements_%1$s '
            'REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_version_of_changed()',
            name);
    END LOOP;
END $$;

CREATE FUNCTION entente_version_of_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.version = OLD.version AND NEW IS DISTINCT FROM OLD THEN
        NEW.version := OLD.version + 1;
    END IF;
    NEW.version := GREATEST(NEW.version, OLD.version);
    RETURN NEW;
END $$;
CREATE TRIGGER agreement_version BEFORE UPDATE ON agreements_agreement
    FOR EACH ROW EXECUTE FUNCTION entente_version_of_agreement();
