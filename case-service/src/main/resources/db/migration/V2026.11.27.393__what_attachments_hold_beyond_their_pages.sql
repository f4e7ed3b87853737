-- What was found in a file that is to be released, and who let it pass in spite of it, and why.
create table attachment_check (
    file_id uuid primary key references document_file on delete cascade,
    findings jsonb not null,
    overruled_reason text,
    overruled_by text,
    overruled_at timestamptz,
    check ((overruled_reason is null) = (overruled_by is null) and (overruled_by is null) = (overruled_at is null))
);
alter table attachment_check enable row level security;
create policy of_a_visible_file on attachment_check
    using (exists (select 1 from document_file f where f.file_id = attachment_check.file_id));
grant select, insert, update on attachment_check to "${app_role}";
