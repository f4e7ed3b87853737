-- When whom is told of what: each agency's plan, every version of it for ever. No row: the defaults hold.
create table tier_plan (
    agency_code text        not null,
    version     integer     not null check (version > 0),
    rules       jsonb       not null,
    reason      text        not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    primary key (agency_code, version)
);
alter table tier_plan enable row level security;
create policy background on tier_plan using (current_setting('mingda.scope', true) = 'background');
revoke all on tier_plan from "${app_role}";
grant select, insert on tier_plan to "${app_role}";

alter table staff add column unit text;

-- A case has further deadlines than the date to answer by, and happenings that are told once: each is an occasion.
alter table alert add column occasion text not null default '';
alter table alert add column cause_zh text;
alter table alert add column cause_en text;
do $$
declare once text;
begin
    select conname into strict once from pg_constraint
    where conrelid = 'alert'::regclass and contype = 'u' and array_length(conkey, 1) = 5;
    execute format('alter table alert drop constraint %I', once);
end $$;
alter table alert add constraint alert_once
    unique nulls not distinct (application_no, occasion, deadline_version, kind, tier, recipient);

alter table watched_case add column clocks jsonb not null default '[]';
alter table watched_case add column returned jsonb not null default '[]';
alter table watched_case add column tasks jsonb;
alter table watched_case add column delivery text;
alter table watched_case add column issued_since date;
alter table watched_case add column cause_zh text;
alter table watched_case add column cause_en text;
-- Submitted at the front door, and when to look whether it is registered.
alter table watched_case add column submitted_at timestamptz;
alter table watched_case add column look_at timestamptz;
create index watched_case_awaited on watched_case (look_at, application_no) where look_at is not null;
