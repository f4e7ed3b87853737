-- The messenger's own tables. Nothing is shared with another service; what is known of cases and staff came by events.
-- Row-level security from the start: a person sees what is addressed to him or her, background work sees all, and a
-- transaction that says nothing sees no rows.

create table agency (
    code        text primary key,
    short_name  text    not null,
    name_en     text,
    handled_by  text,
    parent      text,
    supervising boolean not null
);

create table staff (
    username    text primary key,
    agency_code text    not null,
    roles       text[]  not null,
    active      boolean not null,
    language    text    not null,
    personal    text
);
create index staff_of_agency on staff (agency_code);

create table watched_case (
    application_no   text primary key,
    case_id          text,
    agency_code      text,
    assignee         text,
    registered       boolean not null,
    version          bigint  not null,
    deadline_version bigint  not null,
    state            text,
    open             boolean not null,
    alert_due_on     date,
    last_due_on      date,
    moved_from       date,
    tiers            jsonb   not null,
    next_on          date
);
-- A sweep touches what is due, however many cases are open.
create index watched_case_due on watched_case (next_on, application_no) where next_on is not null;
create index watched_case_of_agency on watched_case (agency_code) where open;

create table alert (
    id               uuid primary key,
    application_no   text        not null,
    case_id          text,
    agency_code      text        not null,
    deadline_version bigint      not null,
    kind             text        not null,
    tier             integer,
    recipient        text        not null,
    state            text        not null check (state in ('SENT', 'SUPERSEDED')),
    due_on           date,
    moved_from       date,
    issued           boolean     not null,
    position         bigint,
    recorded_at      timestamptz not null,
    acknowledged_at  timestamptz,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    check ((state = 'SENT') = (position is not null)),
    -- Whoever derives it, and however often: one alert.
    unique nulls not distinct (application_no, deadline_version, kind, tier, recipient),
    unique (recipient, position)
);

-- The last place given in each person's inbox. Its row lock makes places follow the order of commits, so that a reader
-- who has seen place n has seen all before it.
create table inbox_end (
    username text primary key,
    position bigint not null
);

create table delivery (
    id              uuid primary key,
    alert_id        uuid        not null references alert (id),
    recipient       text        not null,
    channel         text        not null check (channel in ('INBOX', 'EMAIL')),
    state           text        not null check (state in ('PENDING', 'SENT', 'GIVEN_UP', 'CANCELLED')),
    attempts        integer     not null,
    in_flight       boolean     not null,
    possible_repeat boolean     not null,
    queued_at       timestamptz not null,
    next_attempt_at timestamptz,
    finished_at     timestamptz,
    failure         text,
    unique (alert_id, channel)
);
create index delivery_to_do on delivery (next_attempt_at, id) where state = 'PENDING';

alter table agency enable row level security;
alter table staff enable row level security;
alter table watched_case enable row level security;
alter table alert enable row level security;
alter table inbox_end enable row level security;
alter table delivery enable row level security;

create policy background on agency using (current_setting('mingda.scope', true) = 'background');
create policy names_for_readers on agency for select using (coalesce(current_setting('mingda.user', true), '') <> '');
create policy background on staff using (current_setting('mingda.scope', true) = 'background');
create policy background on watched_case using (current_setting('mingda.scope', true) = 'background');
create policy background on alert using (current_setting('mingda.scope', true) = 'background');
create policy my_alerts on alert for select using (recipient = current_setting('mingda.user', true));
create policy my_acknowledgements on alert for update using (recipient = current_setting('mingda.user', true));
create policy background on inbox_end using (current_setting('mingda.scope', true) = 'background');
create policy my_inbox on inbox_end for select using (username = current_setting('mingda.user', true));
create policy background on delivery using (current_setting('mingda.scope', true) = 'background');

revoke all on agency, staff, watched_case, alert, inbox_end, delivery from "${app_role}";
grant select, insert, update on agency, staff, watched_case, alert, inbox_end, delivery to "${app_role}";
