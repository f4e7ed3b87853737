-- The templates of the letters as an administrator changed them. What ships with the service stands in its resources.
create table letter_template (
    key text not null check (key ~ '^[A-Z_.]{1,60}$'),
    version integer not null check (version > 0),
    valid_from date not null,
    text text not null check (length(text) between 1 and 20000),
    reason text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (key, version)
);
create index letter_template_in_force on letter_template (key, valid_from desc, version desc);

-- A version that letters may have used never changes.
grant select, insert on letter_template to "${app_role}";
revoke update, delete, truncate on letter_template from "${app_role}";
