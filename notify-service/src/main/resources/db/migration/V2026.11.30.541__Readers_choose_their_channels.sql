-- By which channels a reader wants which alerts, whether a digest, and in which language; every version of it for ever,
-- with who changed it when. No row: the deployment's settings hold.
create table notification_preference (
    username   text        not null,
    version    integer     not null check (version > 0),
    channels   jsonb       not null,
    digest     boolean,
    language   text check (language in ('zh', 'en')),
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (username, version)
);
alter table notification_preference enable row level security;
create policy background on notification_preference for select
    using (current_setting('mingda.scope', true) = 'background');
create policy my_preferences on notification_preference for select
    using (username = current_setting('mingda.user', true));
create policy my_changes on notification_preference for insert
    with check (username = current_setting('mingda.user', true) and changed_by = username);
revoke all on notification_preference from "${app_role}";
grant select, insert on notification_preference to "${app_role}";
