-- Files: their bytes in chunks of 256 KiB, and those that another service holds and this one wants.
-- Whoever has a scope reads files; which file belongs to whom is for the tables that name them.

create table file (
    id uuid primary key,
    media_type text not null,
    bytes bigint not null,
    sha256 text not null,
    stored_at timestamptz not null
);

create table file_chunk (
    file_id uuid not null,
    number integer not null,
    content bytea not null,
    primary key (file_id, number)
);
alter table file_chunk alter column content set storage external;

create table wanted_file (
    id uuid primary key,
    source text not null,
    media_type text not null,
    bytes bigint not null,
    sha256 text not null,
    held bigint not null default 0,
    attempts integer not null default 0,
    last_error text,
    retry_at timestamptz not null,
    asked_at timestamptz not null
);
create index wanted_file_retry on wanted_file (retry_at);

alter table file enable row level security;
alter table file_chunk enable row level security;
alter table wanted_file enable row level security;
create policy any_scope on file
    using (current_setting('mingda.scope', true) <> '') with check (current_setting('mingda.scope', true) <> '');
create policy any_scope on file_chunk
    using (current_setting('mingda.scope', true) <> '') with check (current_setting('mingda.scope', true) <> '');
create policy ask on wanted_file for insert
    with check (current_setting('mingda.scope', true) <> '');
create policy background on wanted_file
    using (current_setting('mingda.scope', true) = 'background');

revoke all on file, file_chunk, wanted_file from "${app_role}";
grant select, insert, delete on file, file_chunk to "${app_role}";
grant select, insert, update, delete on wanted_file to "${app_role}";
