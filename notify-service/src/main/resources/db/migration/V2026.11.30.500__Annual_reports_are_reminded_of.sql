-- Copies of the annual reports that casework says are owed, and when to look at each again. whose: the answering body's
-- code, or * for the district's sum.
create table report_duty (
    whose          text    not null,
    year           integer not null,
    agency_code    text    not null,
    whole_district boolean not null,
    due_on         date    not null,
    settled        boolean not null,
    tiers          jsonb   not null,
    next_on        date,
    primary key (whose, year)
);
create index report_duty_due on report_duty (next_on) where next_on is not null;

alter table report_duty enable row level security;
create policy background on report_duty using (current_setting('mingda.scope', true) = 'background');

revoke all on report_duty from "${app_role}";
grant select, insert, update on report_duty to "${app_role}";
