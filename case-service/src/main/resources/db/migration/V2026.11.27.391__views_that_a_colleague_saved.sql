-- The filters that a colleague keeps under a name, for himself alone.
create table saved_view (
    owner text not null,
    page text not null check (page in ('CASES', 'REGISTER')),
    name text not null check (length(name) between 1 and 60),
    query text not null check (length(query) <= 2000),
    saved_at timestamptz not null,
    primary key (owner, page, name)
);
grant select, insert, update, delete on saved_view to "${app_role}";
