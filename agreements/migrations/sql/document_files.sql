-- The bytes of files are compressed already. Kept as they are, and beside their row, a stretch of
-- them is read without the rest.
ALTER TABLE agreements_documentfile ALTER COLUMN data SET STORAGE EXTERNAL;

-- What is searched of an agreement follows from the texts of its files.
CREATE TRIGGER documentfile_stale_update AFTER UPDATE ON agreements_documentfile
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION entente_stale_of_named(
    'SELECT d.agreement_id FROM agreements_document d JOIN changed_rows c ON c.id = d.file_id');
