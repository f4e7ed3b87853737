-- How far the published work calendar is covered, as casework last said it, and when to look at it again.
create table calendar_coverage (
    only_row      boolean primary key check (only_row),
    version       bigint not null,
    covered_until date   not null,
    next_on       date   not null
);

alter table calendar_coverage enable row level security;
create policy background on calendar_coverage using (current_setting('mingda.scope', true) = 'background');

revoke all on calendar_coverage from "${app_role}";
grant select, insert, update on calendar_coverage to "${app_role}";
