-- Documents of the cases: drafted, signed off, numbered, issued and sent; and the number series.

create table document (
    id uuid primary key,
    case_id uuid not null references case_file,
    agency_code text not null references agency,
    kind text not null check (kind in ('RECEIPT', 'CORRECTION_NOTICE', 'EXTENSION_NOTICE', 'CONSULTATION_NOTICE',
        'FEE_NOTICE', 'REPLY', 'WITHDRAWAL_CONFIRMATION')),
    status text not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'ISSUED', 'SENT')),
    content jsonb not null,
    drafters text[] not null,
    submitted_by text,
    checks jsonb not null default '{}',
    approved_by text,
    report_row integer check (report_row between 3 and 23),
    report_row_reason text,
    number text,
    title_zh text not null,
    title_en text not null,
    issued_by text,
    issued_at timestamptz,
    issued_on date,
    electronic boolean,
    created_at timestamptz not null,
    -- A number stands for one letter of one agency, for ever.
    unique (agency_code, number),
    check ((status in ('ISSUED', 'SENT')) = (number is not null and issued_on is not null and issued_by is not null))
);
create index document_by_case on document (case_id, created_at);

-- One letter may answer several cases (alsoCloses).
create table document_case (
    document_id uuid not null references document,
    case_id uuid not null references case_file,
    primary key (document_id, case_id)
);
create index document_case_of_case on document_case (case_id);

create table document_file (
    file_id uuid primary key,
    document_id uuid not null references document,
    role text not null check (role in ('LETTER', 'ATTACHMENT', 'PARTY_LETTER')),
    position integer not null,
    name text not null,
    media_type text not null,
    bytes bigint not null check (bytes >= 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    unique (document_id, position)
);

-- The last number given in each series. The row is locked from taking a number until the letter commits or fails:
-- no gap, no double.
create table number_series (
    agency_code text not null references agency,
    kind text not null,
    year integer not null check (year between 1990 and 2100),
    last integer not null check (last > 0),
    primary key (agency_code, kind, year)
);

alter table document enable row level security;
alter table document_case enable row level security;
alter table document_file enable row level security;
alter table number_series enable row level security;

create policy of_a_visible_case on document
    using (exists (select 1 from case_file c where c.id = case_id));
create policy of_a_visible_case on document_case
    using (exists (select 1 from case_file c where c.id = case_id));
create policy of_a_visible_document on document_file
    using (exists (select 1 from document d where d.id = document_id));
create policy of_the_agency on number_series
    using (sees_agency(agency_code)
        or exists (select 1 from agency a where a.code = agency_code and sees_agency(a.handled_by)));

grant select, insert, update on document, number_series to casework_app;
grant select, insert on document_case to casework_app;
grant select, insert, delete on document_file to casework_app;
revoke delete, truncate on document, document_case, number_series from casework_app;
revoke update, truncate on document_file from casework_app;
revoke update on document_case from casework_app;
