-- Events: what this service has yet to send (outbox), and what it has received (inbox).
-- Any scope may publish; only background work reads what is to be sent or was received.

create table outbox_sequence (
    topic text not null,
    key text not null,
    last bigint not null,
    primary key (topic, key)
);

create table outbox_event (
    id uuid primary key,
    topic text not null,
    key text not null,
    sequence bigint not null,
    name text not null,
    envelope text not null,
    created_at timestamptz not null,
    published_at timestamptz,
    attempts integer not null default 0,
    last_error text,
    retry_at timestamptz,
    blocked_at timestamptz,
    unique (topic, key, sequence)
);
create index outbox_event_unpublished on outbox_event (topic, key, sequence) where published_at is null;
create index outbox_event_published on outbox_event (published_at) where published_at is not null;

create table inbox_event (
    id uuid primary key,
    topic text not null,
    key text not null,
    sequence bigint not null,
    received_at timestamptz not null
);

create table inbox_sequence (
    topic text not null,
    key text not null,
    last bigint not null,
    primary key (topic, key)
);

create table inbox_parked (
    id uuid primary key,
    place bigint generated always as identity,
    topic text not null,
    key text not null,
    event_id uuid,
    name text,
    sequence bigint,
    record bytea not null,
    cause text not null,
    attempts integer not null,
    parked_at timestamptz not null,
    dead_lettered_at timestamptz
);
create index inbox_parked_key on inbox_parked (topic, key, sequence, place);
create index inbox_parked_to_copy on inbox_parked (place) where dead_lettered_at is null;

-- What a person decided to leave out, with the reason.
create table inbox_skipped (
    id uuid primary key,
    topic text not null,
    key text not null,
    event_id uuid,
    name text,
    sequence bigint,
    record bytea not null,
    cause text not null,
    reason text not null,
    skipped_by text not null,
    skipped_at timestamptz not null
);

alter table outbox_sequence enable row level security;
alter table outbox_event enable row level security;
alter table inbox_event enable row level security;
alter table inbox_sequence enable row level security;
alter table inbox_parked enable row level security;
alter table inbox_skipped enable row level security;

create policy any_scope on outbox_sequence
    using (current_setting('mingda.scope', true) <> '') with check (current_setting('mingda.scope', true) <> '');
create policy publish on outbox_event for insert
    with check (current_setting('mingda.scope', true) <> '');
create policy background on outbox_event
    using (current_setting('mingda.scope', true) = 'background');
create policy background on inbox_event
    using (current_setting('mingda.scope', true) = 'background');
create policy background on inbox_sequence
    using (current_setting('mingda.scope', true) = 'background');
create policy background on inbox_parked
    using (current_setting('mingda.scope', true) = 'background');
create policy background on inbox_skipped
    using (current_setting('mingda.scope', true) = 'background');

revoke all on outbox_sequence, outbox_event, inbox_event, inbox_sequence, inbox_parked, inbox_skipped from "${app_role}";
grant select, insert, update on outbox_sequence, inbox_sequence to "${app_role}";
grant select, insert, update, delete on outbox_event, inbox_parked to "${app_role}";
grant select, insert, delete on inbox_event to "${app_role}";
grant select, insert on inbox_skipped to "${app_role}";
