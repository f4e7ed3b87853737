-- The seal that a letter's file bears: the code by which it is verified, who signed, and when. Null on what bears none,
-- such as attachments and the letters of before.
alter table document_file add column code text;
alter table document_file add column signer text check (signer ~ '^[0-9a-f]{64}$');
alter table document_file add column sealed_at timestamptz;
alter table document_file add check ((code is null) = (signer is null) and (code is null) = (sealed_at is null));
create index document_file_by_code on document_file (code) where code is not null;
