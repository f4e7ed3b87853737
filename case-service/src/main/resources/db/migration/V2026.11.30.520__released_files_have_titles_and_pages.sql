-- What the letter's list of attachments (附件说明) says of a released file: the title where an officer gave one, the pages where they are known.
alter table document_file
    add column title text check (length(title) between 1 and 200),
    add column pages integer check (pages > 0);
grant update (title) on document_file to "${app_role}";
