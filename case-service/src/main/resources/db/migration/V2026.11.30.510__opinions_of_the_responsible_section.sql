-- Opinions of the responsible section (承办科室意见): asked within the agency, answered once at most, or withdrawn.
create table section_opinion (
    id uuid primary key,
    case_id uuid not null references case_file,
    document_id uuid references document,       -- the draft that it is about; null: the case as a whole
    unit text not null check (length(unit) between 1 and 100),
    username text references staff,             -- the one asked by name; null: anybody of the section
    question text check (length(question) <= 5000),
    working_days integer not null check (working_days between 1 and 20),
    due_on date not null,                       -- internal: no statutory date depends on it
    asked_by text not null,
    asked_at timestamptz not null,
    stance text check (stance in ('AGREE', 'AGREE_WITH_REMARKS', 'OBJECT')),
    reasons text check (length(reasons) <= 5000),
    given_by text,
    given_at timestamptz,
    withdrawn_by text,
    withdrawn_at timestamptz,
    check ((stance is null) = (given_by is null) and (stance is null) = (given_at is null)),
    check (stance in ('AGREE') or stance is null or reasons is not null),
    check ((withdrawn_by is null) = (withdrawn_at is null)),
    check (given_at is null or withdrawn_at is null)
);
create index section_opinion_case on section_opinion (case_id, asked_at);
create index section_opinion_open on section_opinion (case_id, due_on) where given_at is null and withdrawn_at is null;

alter table section_opinion enable row level security;
create policy of_a_visible_case on section_opinion
    using (exists (select 1 from case_file c where c.id = case_id));

grant select, insert, update on section_opinion to "${app_role}";
revoke delete, truncate on section_opinion from "${app_role}";
