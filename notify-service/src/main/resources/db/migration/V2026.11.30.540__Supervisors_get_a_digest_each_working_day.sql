-- Which days are worked, as casework last published it; without a row Monday to Friday are.
create table work_calendar (
    only_row        boolean primary key check (only_row),
    version         bigint not null,
    days_off        date[] not null,
    makeup_workdays date[] not null
);
alter table work_calendar enable row level security;
create policy background on work_calendar using (current_setting('mingda.scope', true) = 'background');
revoke all on work_calendar from "${app_role}";
grant select, insert, update on work_calendar to "${app_role}";

-- A digest goes out by the channels beside the inbox and stands in none.
alter table alert drop constraint alert_state_check;
alter table alert add constraint alert_state_check check (state in ('SENT', 'SUPERSEDED', 'OUTSIDE'));
alter table alert add column summary jsonb;

-- That a person's digest of a working day was looked to, and what went out; no alert: there was nothing to tell. Its key
-- makes a second digest of that day impossible.
create table digest (
    recipient text        not null,
    day       date        not null,
    since     date        not null,
    looked_at timestamptz not null,
    alert_id  uuid references alert (id),
    primary key (recipient, day)
);
alter table digest enable row level security;
create policy background on digest using (current_setting('mingda.scope', true) = 'background');
revoke all on digest from "${app_role}";
grant select, insert, update on digest to "${app_role}";

-- A digest reads what it lists, however much is open.
create index watched_case_by_date on watched_case (alert_due_on, application_no) where open and alert_due_on is not null;
create index watched_case_returned on watched_case (application_no) where tasks @> '[{"matter": "RETURNED_MAIL"}]';
create index alert_unheeded on alert (recipient)
    where position is not null and acknowledged_at is null and withdrawn_at is null;
