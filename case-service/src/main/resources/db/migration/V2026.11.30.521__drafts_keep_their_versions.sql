-- What a draft said each time somebody wrote on it: who changed what can be read until the case is closed and after.
create table document_version (
    document_id uuid not null references document,
    version integer not null check (version > 0),
    content jsonb not null,
    title_zh text not null,
    title_en text not null,
    written_by text not null,
    written_at timestamptz not null,
    primary key (document_id, version)
);
insert into document_version (document_id, version, content, title_zh, title_en, written_by, written_at)
    select id, 1, content, title_zh, title_en, coalesce(drafters[cardinality(drafters)], 'system'), created_at
    from document;
alter table document_version enable row level security;
create policy of_a_visible_document on document_version
    using (exists (select 1 from document d where d.id = document_id));

-- A version is what it was.
grant select, insert on document_version to "${app_role}";
revoke update, delete, truncate on document_version from "${app_role}";
