-- A paper on its way is named by its id, under which the timeline says what became of it. What an earlier version left on
-- its way bears no id in its event: nothing would ever answer it, so it is no longer shown as being on its way.
ALTER TABLE application ADD COLUMN pending_paper uuid;
UPDATE application SET pending = NULL WHERE pending IS NOT NULL;
ALTER TABLE application DROP COLUMN pending_since_version;
ALTER TABLE application ADD CHECK ((pending IS NULL) = (pending_paper IS NULL));
