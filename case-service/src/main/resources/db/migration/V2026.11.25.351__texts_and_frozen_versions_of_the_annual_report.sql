-- What people write into the annual report, each edit a new row, and the report as it was handed in: evidence, never
-- changed. whose: code of the answering body, or * for the district's sum, which supervisors alone see.
create table annual_report_text (
    whose text not null,
    year integer not null check (year between 2008 and 2100),
    version integer not null check (version > 0),
    content jsonb not null,
    edited_at timestamptz not null,
    edited_by text not null,
    primary key (whose, year, version)
);

create table annual_report_version (
    whose text not null,
    year integer not null check (year between 2008 and 2100),
    version integer not null check (version > 0),
    tables jsonb not null,
    content jsonb not null,
    frozen_at timestamptz not null,
    frozen_by text not null,
    primary key (whose, year, version)
);

alter table annual_report_text enable row level security;
alter table annual_report_version enable row level security;

create policy of_the_agency on annual_report_text
    using (sees_agency(whose)
        or exists (select 1 from agency a where a.code = whose and sees_agency(a.handled_by)));
create policy of_the_agency on annual_report_version
    using (sees_agency(whose)
        or exists (select 1 from agency a where a.code = whose and sees_agency(a.handled_by)));

grant select, insert on annual_report_text, annual_report_version to "${app_role}";
revoke update, delete, truncate on annual_report_text, annual_report_version from "${app_role}";
