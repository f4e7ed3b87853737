-- That an act was entered on the municipal platform: added once, never changed.
create table platform_tick (
    act_id uuid primary key references case_entry (id),
    case_id uuid not null references case_file,
    ticked_at timestamptz not null,
    ticked_by text not null
);
create index platform_tick_case on platform_tick (case_id);
alter table platform_tick enable row level security;
create policy of_a_visible_case on platform_tick
    using (exists (select 1 from case_file c where c.id = case_id));
grant select, insert on platform_tick to "${app_role}";
revoke update, delete, truncate on platform_tick from "${app_role}";
create index case_entry_platform on case_entry (legal_date, id)
    where type in ('RECEIVED', 'CORRECTION_REQUESTED', 'EXTENDED', 'CONSULTED', 'REPLIED', 'CORRECTION_LAPSED', 'FEE_LAPSED',
        'WITHDRAWN', 'RECONSIDERATION_FILED', 'LITIGATION_FILED');
