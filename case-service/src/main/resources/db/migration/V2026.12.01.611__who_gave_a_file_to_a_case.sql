-- A file of a case came from the portal, or was scanned by a member of the staff: then by whom.
alter table case_attachment add column added_by text;
-- A paper that is scanned twice is one scan.
create index case_attachment_digest on case_attachment (case_id, sha256);
