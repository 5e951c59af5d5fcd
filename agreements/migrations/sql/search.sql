-- What search keeps follows from more tables than what is derived of events.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['agreementtitle', 'agreementsubject', 'document', 'identifier'] LOOP
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

-- A name that agreements are found by marks every agreement that bears it, as signatures and summits
-- do already. TG_ARGV[0] is a query for their ids out of changed_rows.
CREATE FUNCTION entente_stale_of_named() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found bigint[];
BEGIN
    EXECUTE 'SELECT ARRAY(' || TG_ARGV[0] || ')' INTO found;
    PERFORM entente_stale_from(found);
    RETURN NULL;
END $$;

CREATE TRIGGER body_stale_update AFTER UPDATE ON agreements_body
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT p.agreement_id FROM agreements_party p JOIN changed_rows c ON c.id = p.body_id');
CREATE TRIGGER series_stale_update AFTER UPDATE ON agreements_series
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT e.agreement_id FROM agreements_event e JOIN agreements_summit s ON s.id = e.summit_id JOIN changed_rows c ON c.id = s.series_id');
CREATE TRIGGER subject_stale_update AFTER UPDATE ON agreements_subject
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT l.agreement_id FROM agreements_agreementsubject l JOIN agreements_subject s ON s.id = l.subject_id JOIN changed_rows c ON c.id IN (s.id, s.parent_id)');
CREATE TRIGGER source_stale_update AFTER UPDATE ON agreements_source
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT t.agreement_id FROM agreements_citation t JOIN changed_rows c ON c.id = t.source_id');
CREATE TRIGGER official_stale_update AFTER UPDATE ON agreements_official
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT e.agreement_id FROM agreements_event e JOIN agreements_signature s ON s.event_id = e.id JOIN changed_rows c ON c.id = s.official_id');
CREATE TRIGGER officialname_stale_insert AFTER INSERT ON agreements_officialname
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT e.agreement_id FROM agreements_event e JOIN agreements_signature s ON s.event_id = e.id JOIN changed_rows c ON c.official_id = s.official_id');
CREATE TRIGGER officialname_stale_update AFTER UPDATE ON agreements_officialname
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT e.agreement_id FROM agreements_event e JOIN agreements_signature s ON s.event_id = e.id JOIN changed_rows c ON c.official_id = s.official_id');
CREATE TRIGGER officialname_moved AFTER UPDATE ON agreements_officialname
    REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT e.agreement_id FROM agreements_event e JOIN agreements_signature s ON s.event_id = e.id JOIN changed_rows c ON c.official_id = s.official_id');
CREATE TRIGGER officialname_stale_delete AFTER DELETE ON agreements_officialname
    REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT e.agreement_id FROM agreements_event e JOIN agreements_signature s ON s.event_id = e.id JOIN changed_rows c ON c.official_id = s.official_id');

-- Processes keep the names of countries until this changes.
CREATE TABLE country_names_revision (revision uuid NOT NULL DEFAULT gen_random_uuid());
INSERT INTO country_names_revision DEFAULT VALUES;
CREATE FUNCTION entente_country_names_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE country_names_revision SET revision = gen_random_uuid();
    RETURN NULL;
END $$;
CREATE TRIGGER country_names_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON agreements_country
    FOR EACH STATEMENT EXECUTE FUNCTION entente_country_names_changed();
CREATE TRIGGER countryname_names_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON agreements_countryname
    FOR EACH STATEMENT EXECUTE FUNCTION entente_country_names_changed();

-- What is in the registry already.
INSERT INTO stale_agreement (agreement_id) SELECT id FROM agreements_agreement ON CONFLICT DO NOTHING;
