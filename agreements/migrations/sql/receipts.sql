-- What is cited for one party or one signatory stays with that party or signatory.
CREATE FUNCTION entente_receipt_of_somebody() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    concerned bigint[];
BEGIN
    IF TG_TABLE_NAME = 'agreements_signature' THEN
        concerned := ARRAY(SELECT agreement_id FROM agreements_event WHERE id = OLD.event_id);
    ELSIF TG_OP = 'DELETE' THEN
        concerned := ARRAY[OLD.agreement_id];
    ELSIF TG_OP = 'UPDATE' THEN
        concerned := ARRAY[OLD.agreement_id, NEW.agreement_id];
    ELSE
        concerned := ARRAY[NEW.agreement_id];
    END IF;
    IF EXISTS (
        SELECT 1 FROM agreements_citation c
        WHERE c.agreement_id = ANY(concerned) AND c.country_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM agreements_party p
            WHERE p.agreement_id = c.agreement_id AND p.country_id = c.country_id)
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'citation_of_party',
            MESSAGE = 'A source is cited for a country that is no party.';
    END IF;
    IF EXISTS (
        SELECT 1 FROM agreements_citation c
        WHERE c.agreement_id = ANY(concerned) AND c.official_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM agreements_signature s
            WHERE s.event_id = c.event_id AND s.official_id = c.official_id)
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'citation_of_signatory',
            MESSAGE = 'A source is cited for somebody who did not sign there.';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER citation_of_somebody AFTER INSERT OR UPDATE ON agreements_citation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.country_id IS NOT NULL OR NEW.official_id IS NOT NULL)
    EXECUTE FUNCTION entente_receipt_of_somebody();
CREATE CONSTRAINT TRIGGER party_keeps_receipts AFTER UPDATE OR DELETE ON agreements_party
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entente_receipt_of_somebody();
CREATE CONSTRAINT TRIGGER signature_keeps_receipts AFTER UPDATE OR DELETE ON agreements_signature
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entente_receipt_of_somebody();
