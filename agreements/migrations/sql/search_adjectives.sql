-- Agreements are found by the adjectives of their sides, which search keeps with their words.
CREATE TRIGGER countryname_stale_insert AFTER INSERT ON agreements_countryname
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT p.agreement_id FROM agreements_party p JOIN changed_rows c ON c.country_id = p.country_id WHERE c.kind = ''adjective''');
CREATE TRIGGER countryname_stale_update AFTER UPDATE ON agreements_countryname
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT p.agreement_id FROM agreements_party p JOIN changed_rows c ON c.country_id = p.country_id WHERE c.kind = ''adjective''');
CREATE TRIGGER countryname_moved AFTER UPDATE ON agreements_countryname
    REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT p.agreement_id FROM agreements_party p JOIN changed_rows c ON c.country_id = p.country_id WHERE c.kind = ''adjective''');
CREATE TRIGGER countryname_stale_delete AFTER DELETE ON agreements_countryname
    REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT p.agreement_id FROM agreements_party p JOIN changed_rows c ON c.country_id = p.country_id WHERE c.kind = ''adjective''');

-- What is in the registry already has neither these nor the year of its conclusion among its words.
INSERT INTO stale_agreement (agreement_id) SELECT id FROM agreements_agreement ON CONFLICT DO NOTHING;
