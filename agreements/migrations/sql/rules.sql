-- Rules that a row cannot check alone. Each refusal is SQLSTATE 23514 (check_violation) with a
-- sentence for the reader and, in DETAIL, where the rule comes from.

-- Succession has no cycles.
CREATE FUNCTION entente_succession_acyclic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        WITH RECURSIVE later(code) AS (
            SELECT NEW.successor_id
            UNION
            SELECT s.successor_id FROM agreements_succession s JOIN later ON s.predecessor_id = later.code
        )
        SELECT 1 FROM later WHERE code = NEW.predecessor_id
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'succession_acyclic',
            MESSAGE = 'This succession would make a state follow itself.';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER succession_acyclic AFTER INSERT OR UPDATE ON agreements_succession
    FOR EACH ROW EXECUTE FUNCTION entente_succession_acyclic();

-- Subjects have two levels.
CREATE FUNCTION entente_subject_two_levels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.parent_id IS NOT NULL AND (
        NEW.parent_id = NEW.id
        OR EXISTS (SELECT 1 FROM agreements_subject WHERE id = NEW.parent_id AND parent_id IS NOT NULL)
        OR EXISTS (SELECT 1 FROM agreements_subject WHERE parent_id = NEW.id)
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'subject_two_levels',
            MESSAGE = 'Subjects have two levels: a topic stands in a group, and a group in nothing.';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER subject_two_levels AFTER INSERT OR UPDATE OF parent_id ON agreements_subject
    FOR EACH ROW EXECUTE FUNCTION entente_subject_two_levels();

-- A signature stands under an event of signature, on that event's side.
CREATE FUNCTION entente_signature_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    event_kind text;
    event_side text;
BEGIN
    SELECT kind, side INTO event_kind, event_side FROM agreements_event WHERE id = NEW.event_id;
    IF event_kind NOT IN ('signed', 'initialled', 'adopted') THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_of_signing',
            MESSAGE = 'Only a signing, an initialling or an adoption carries signatures.';
    END IF;
    IF event_side NOT IN ('', NEW.side) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_side_of_event',
            MESSAGE = 'The signature is on the other side than its event.';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER signature_of_event AFTER INSERT OR UPDATE ON agreements_signature
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION entente_signature_of_event();

CREATE FUNCTION entente_event_keeps_signatures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM agreements_signature s JOIN agreements_event e ON e.id = s.event_id
        WHERE e.id = NEW.id
          AND (e.kind NOT IN ('signed', 'initialled', 'adopted') OR e.side NOT IN ('', s.side))
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_of_signing',
            MESSAGE = 'This event carries signatures that its kind or side does not allow.';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER event_keeps_signatures AFTER UPDATE OF kind, side ON agreements_event
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION entente_event_keeps_signatures();

-- A citation's event belongs to the citation's agreement.
CREATE FUNCTION entente_citation_of_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.event_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM agreements_event WHERE id = NEW.event_id AND agreement_id = NEW.agreement_id
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'citation_of_agreement',
            MESSAGE = 'This citation names an event of another agreement.';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER citation_of_agreement AFTER INSERT OR UPDATE ON agreements_citation
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION entente_citation_of_agreement();

-- No agreement ends before it began: only the impossible is refused (the improbable is a warning).
CREATE FUNCTION entente_end_after_beginning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1
        FROM agreements_event ending
        JOIN agreements_event beginning USING (agreement_id)
        WHERE ending.agreement_id = NEW.agreement_id
          AND ending.kind IN ('terminated', 'expired', 'superseded', 'fulfilled')
          AND beginning.kind IN ('signed', 'adopted', 'entered-into-force')
          AND ending.country_id IS NULL AND beginning.country_id IS NULL
          AND COALESCE(GREATEST(ending.date_last, ending.effective_last), 'infinity')
              < LEAST(beginning.date_first, beginning.effective_first)
          AND (ending.effective IS NULL OR ending.effective_last IS NOT NULL)
          AND (ending.date IS NULL OR ending.date_last IS NOT NULL)
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'event_end_after_beginning',
            MESSAGE = 'The agreement would end before it began: check the dates of its end and its beginning.';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER event_end_after_beginning AFTER INSERT OR UPDATE ON agreements_event
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION entente_end_after_beginning();

-- A published agreement has a lead on each side and at least one source.
CREATE FUNCTION entente_publishable(checked bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM agreements_agreement WHERE id = checked AND state = 'published') THEN
        RETURN;
    END IF;
    IF (SELECT count(*) FROM agreements_party WHERE agreement_id = checked AND role = 'lead') < 2 THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_two_sides',
            MESSAGE = 'A published agreement needs a lead party on each side.';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM agreements_citation WHERE agreement_id = checked) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_has_source',
            MESSAGE = 'A published agreement needs at least one source.';
    END IF;
END $$;
CREATE FUNCTION entente_check_publishable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'agreements_agreement' THEN
        PERFORM entente_publishable(NEW.id);
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM entente_publishable(OLD.agreement_id);
    ELSE
        PERFORM entente_publishable(OLD.agreement_id);
        PERFORM entente_publishable(NEW.agreement_id);
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER agreement_publishable AFTER INSERT OR UPDATE OF state ON agreements_agreement
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entente_check_publishable();
CREATE CONSTRAINT TRIGGER party_publishable AFTER UPDATE OR DELETE ON agreements_party
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entente_check_publishable();
CREATE CONSTRAINT TRIGGER citation_publishable AFTER UPDATE OR DELETE ON agreements_citation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entente_check_publishable();

-- The slug is fixed at first publication: a later change leaves the old one as an alias, and what
-- was once public is withdrawn or merged, never deleted.
CREATE FUNCTION entente_agreement_first_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.published_at IS NOT NULL THEN
        NEW.published_at := OLD.published_at;
    ELSIF NEW.state = 'published' THEN
        NEW.published_at := COALESCE(NEW.published_at, now());
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER agreement_first_published BEFORE INSERT OR UPDATE ON agreements_agreement
    FOR EACH ROW EXECUTE FUNCTION entente_agreement_first_published();

CREATE FUNCTION entente_agreement_never_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.published_at IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_not_deleted',
            MESSAGE = 'This agreement was published once: withdraw it or merge it, do not delete it.';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER agreement_not_deleted BEFORE DELETE ON agreements_agreement
    FOR EACH ROW EXECUTE FUNCTION entente_agreement_never_deleted();

-- Former slugs. TG_ARGV[0] is the noun. Drafts were never public, so theirs need no alias.
CREATE FUNCTION entente_keep_former_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM agreements_slug WHERE noun = TG_ARGV[0] AND slug = NEW.slug AND target = OLD.slug;
    INSERT INTO agreements_slug (noun, slug, target, since) VALUES (TG_ARGV[0], OLD.slug, NEW.slug, now());
    RETURN NULL;
END $$;
CREATE TRIGGER agreement_keep_slug AFTER UPDATE OF slug ON agreements_agreement
    FOR EACH ROW WHEN (OLD.slug <> NEW.slug AND OLD.published_at IS NOT NULL)
    EXECUTE FUNCTION entente_keep_former_slug('agreement');
CREATE TRIGGER summit_keep_slug AFTER UPDATE OF slug ON agreements_summit
    FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION entente_keep_former_slug('summit');
CREATE TRIGGER series_keep_slug AFTER UPDATE OF slug ON agreements_series
    FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION entente_keep_former_slug('series');
CREATE TRIGGER official_keep_slug AFTER UPDATE OF slug ON agreements_official
    FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION entente_keep_former_slug('official');
CREATE TRIGGER body_keep_slug AFTER UPDATE OF slug ON agreements_body
    FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION entente_keep_former_slug('body');

-- Nothing new takes a slug that once stood for something else.
CREATE FUNCTION entente_slug_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM agreements_slug WHERE noun = TG_ARGV[0] AND slug = NEW.slug) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'slug_is_free',
            MESSAGE = format('The slug %s once stood for another record: choose another.', NEW.slug);
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER agreement_slug_is_free AFTER INSERT OR UPDATE OF slug ON agreements_agreement
    FOR EACH ROW EXECUTE FUNCTION entente_slug_is_free('agreement');
CREATE CONSTRAINT TRIGGER summit_slug_is_free AFTER INSERT OR UPDATE OF slug ON agreements_summit
    FOR EACH ROW EXECUTE FUNCTION entente_slug_is_free('summit');
CREATE CONSTRAINT TRIGGER series_slug_is_free AFTER INSERT OR UPDATE OF slug ON agreements_series
    FOR EACH ROW EXECUTE FUNCTION entente_slug_is_free('series');
CREATE CONSTRAINT TRIGGER official_slug_is_free AFTER INSERT OR UPDATE OF slug ON agreements_official
    FOR EACH ROW EXECUTE FUNCTION entente_slug_is_free('official');
CREATE CONSTRAINT TRIGGER body_slug_is_free AFTER INSERT OR UPDATE OF slug ON agreements_body
    FOR EACH ROW EXECUTE FUNCTION entente_slug_is_free('body');
