-- The address in the letter to a third party (征求意见书): only a digest of its token is kept, and what the portal was told last.
create table consultation_link (
    document_id uuid primary key references document,
    case_id uuid not null references case_file,
    token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),  -- SHA-256 of the token
    told text check (told ~ '^[0-9a-f]{64}$'),  -- SHA-256 of the last event; null: the letter has not gone out
    due_on date,                                -- last day of the period while it runs, as the portal was told
    created_at timestamptz not null
);
create index consultation_link_case on consultation_link (case_id);
create index consultation_link_due on consultation_link (due_on) where due_on is not null;
alter table consultation_link enable row level security;
create policy of_a_visible_case on consultation_link
    using (exists (select 1 from case_file c where c.id = case_id));
grant select, insert, update on consultation_link to "${app_role}";
revoke delete, truncate on consultation_link from "${app_role}";
