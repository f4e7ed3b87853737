-- The case files of the agencies, the directory, the settings and the calendar versions.
-- Row-level security from the start: policies read transaction-local settings, unset means no rows.

create function sees_agency(code text) returns boolean
    language sql stable
    return coalesce(current_setting('mingda.scope', true), '') = 'background'
        or coalesce(current_setting('mingda.agencies', true), '') = '*'
        or code = any (string_to_array(coalesce(current_setting('mingda.agencies', true), ''), ','));

create table agency (
    code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name text not null,
    short_name text not null,
    name_en text,
    kind text not null,
    parent text references agency,
    handled_by text references agency,
    accepts_applications boolean not null,
    supervising boolean not null,
    reconsideration_organ text not null,
    court text not null,
    contact jsonb not null,
    guide jsonb not null,
    published boolean not null default false
);

create table staff (
    username text primary key,
    agency_code text not null references agency,
    unit text,
    name text not null,
    email text not null,
    roles text[] not null,
    active boolean not null,
    language text not null check (language in ('zh', 'en')),
    published boolean not null default false
);

-- A calendar version is evidence: it is added, never changed.
create table calendar_version (
    version integer primary key check (version > 0),
    years jsonb not null,
    reason text not null,
    published_at timestamptz not null,
    published_by text not null,
    covered_until date not null
);

-- Settings of an agency, each change a new row; the newest holds.
create table agency_setting (
    agency_code text not null references agency,
    version integer not null check (version > 0),
    settings jsonb not null,
    reason text,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (agency_code, version)
);

create table case_file (
    id uuid primary key,
    application_no text not null unique,
    agency_code text not null references agency,
    handler_code text not null references agency,
    channel text not null,
    external_no text,
    language text not null check (language in ('zh', 'en')),
    submitted_on date not null,
    submitted_at timestamptz,
    registered_at timestamptz not null,
    registered_by text not null,
    assignee text,
    electronic_service boolean not null,
    carrier text,
    delivery text,
    accept_other_form boolean not null,
    possible_repeat_of text,
    split_from uuid references case_file,
    -- the chain
    entries integer not null,
    head text not null,
    -- the projection of the timeline, rebuilt from the acts
    timeline_version integer not null,
    deadline_version integer not null,
    state text not null,
    flags text[] not null,
    received_on date,
    reply_due_on date,
    risk_due_on date,
    alert_due_on date,
    yellow_on date,
    red_on date,
    closed boolean not null,
    final_timeliness text,
    provisional boolean not null,
    calendar_version integer not null,
    settings_version integer not null,
    revision integer not null,
    unique (agency_code, external_no)
);

create index case_file_due on case_file (handler_code, reply_due_on);
create index case_file_calendar on case_file (calendar_version) where not closed;

-- What the applicant wrote; apart from the case file so that it can be erased and the case stays.
create table case_content (
    case_id uuid primary key references case_file,
    application jsonb not null,
    title text not null,
    search_text text not null
);

-- Acts and journal of a case in one hash chain: only ever appended.
create table case_entry (
    case_id uuid not null references case_file,
    seq integer not null check (seq > 0),
    kind text not null check (kind in ('ACT', 'JOURNAL')),
    id uuid not null unique,
    type text not null,
    legal_date date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    detail jsonb not null,
    digests jsonb not null,
    previous text not null check (previous ~ '^[0-9a-f]{64}$'),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (case_id, seq),
    check ((kind = 'ACT') = (legal_date is not null))
);

-- Personal values of an entry with the salts of their digests; erasing a row leaves the chain whole.
create table case_entry_personal (
    case_id uuid not null,
    seq integer not null,
    salt text not null,
    detail jsonb not null,
    primary key (case_id, seq),
    foreign key (case_id, seq) references case_entry
);

create table case_attachment (
    file_id uuid primary key,
    case_id uuid not null references case_file,
    purpose text not null,
    name text not null,
    media_type text not null,
    bytes bigint not null check (bytes >= 0),
    sha256 text not null,
    added_at timestamptz not null
);
create index case_attachment_case on case_attachment (case_id);

alter table case_file enable row level security;
alter table case_content enable row level security;
alter table case_entry enable row level security;
alter table case_entry_personal enable row level security;
alter table case_attachment enable row level security;

create policy of_the_agency on case_file using (sees_agency(handler_code)) with check (sees_agency(handler_code));
create policy of_a_visible_case on case_content
    using (exists (select 1 from case_file c where c.id = case_id));
create policy of_a_visible_case on case_entry
    using (exists (select 1 from case_file c where c.id = case_id));
create policy of_a_visible_case on case_entry_personal
    using (exists (select 1 from case_file c where c.id = case_id));
create policy of_a_visible_case on case_attachment
    using (exists (select 1 from case_file c where c.id = case_id));

-- Privileges of the login role: what is evidence can be added and read, nothing else.
grant select, insert, update on agency, staff, case_file, case_content, case_attachment to "${app_role}";
grant select, insert on calendar_version, agency_setting, case_entry, case_entry_personal to "${app_role}";
revoke update, delete, truncate on calendar_version, agency_setting, case_entry, case_entry_personal from "${app_role}";
revoke delete, truncate on agency, staff, case_file, case_content, case_attachment from "${app_role}";
