-- Delegations during absence (委托代办): a reviewer, the office head or a signatory hands his part to a colleague for a time.
create table delegation (
    id uuid primary key,
    agency_code text not null references agency,
    delegator text not null references staff,
    delegate text not null references staff,
    roles text[] not null check (cardinality(roles) > 0
        and roles <@ array['reviewer', 'office-head', 'signatory']),
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    reason text not null check (length(reason) between 1 and 500),
    created_at timestamptz not null,
    revoked_by text,
    revoked_at timestamptz,
    check (delegator <> delegate),
    check ((revoked_by is null) = (revoked_at is null))
);
create index delegation_of_delegate on delegation (delegate, until_on) where revoked_at is null;
create index delegation_of_agency on delegation (agency_code, id);

alter table delegation enable row level security;
create policy of_the_agency on delegation using (sees_agency(agency_code)) with check (sees_agency(agency_code));

grant select, insert, update on delegation to "${app_role}";
revoke delete, truncate on delegation from "${app_role}";
