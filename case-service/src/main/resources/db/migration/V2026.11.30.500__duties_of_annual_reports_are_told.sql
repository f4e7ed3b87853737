-- The annual reports that are owed, and what the other services were last told of each, so that nothing is told twice and
-- nothing is missed. whose: code of the answering body, or * for the district's sum. owed: false where a version was
-- frozen for a year whose day had passed before this service knew the agency; nobody is reminded of such a year.
create table annual_report_duty (
    whose text not null,
    year integer not null check (year between 2008 and 2100),
    owed boolean not null,
    settled boolean not null default false,
    told jsonb,
    primary key (whose, year)
);
create index annual_report_duty_open on annual_report_duty (whose, year) where owed and not settled;

alter table annual_report_duty enable row level security;
create policy of_the_agency on annual_report_duty
    using (sees_agency(whose)
        or exists (select 1 from agency a where a.code = whose and sees_agency(a.handled_by)));

revoke delete, truncate on annual_report_duty from "${app_role}";
grant select, insert, update on annual_report_duty to "${app_role}";
