-- Which case a line of a take-over became, so that the same line never makes two.
create table imported_case (
    agency_code text not null references agency,
    source_no text not null,
    case_id uuid not null references case_file,
    imported_at timestamptz not null,
    imported_by text not null,
    primary key (agency_code, source_no)
);
alter table imported_case enable row level security;
create policy of_a_visible_case on imported_case
    using (exists (select 1 from case_file c where c.id = case_id));
grant select, insert on imported_case to "${app_role}";
revoke update, delete, truncate on imported_case from "${app_role}";
