-- Agencies and staff are edited: which version holds, and who changed which fields of it when. What a field held before is not
-- kept: names and addresses of the staff are personal.
alter table agency add column version integer not null default 1 check (version > 0);
alter table staff add column version integer not null default 1 check (version > 0);

create table directory_change (
    subject text not null check (subject in ('AGENCY', 'STAFF')),
    key text not null,
    version integer not null check (version > 1),
    fields text[] not null check (cardinality(fields) > 0),
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (subject, key, version)
);

grant select, insert on directory_change to "${app_role}";
revoke update, delete, truncate on directory_change from "${app_role}";
