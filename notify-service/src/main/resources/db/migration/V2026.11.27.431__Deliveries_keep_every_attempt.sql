-- Each attempt as proof: when it began, when and how it ended, what the provider said (its code, never its free text).
create table delivery_attempt (
    delivery_id uuid        not null references delivery (id),
    number      integer     not null check (number > 0),
    started_at  timestamptz not null,
    ended_at    timestamptz,
    outcome     text check (outcome in ('TAKEN', 'REFUSED', 'AWAY', 'UNKNOWN', 'PERSON', 'LOST')),
    answer      text,
    primary key (delivery_id, number)
);
alter table delivery_attempt enable row level security;
create policy background on delivery_attempt using (current_setting('mingda.scope', true) = 'background');
revoke all on delivery_attempt from "${app_role}";
grant select, insert, update on delivery_attempt to "${app_role}";

alter table delivery drop constraint delivery_channel_check;
alter table delivery add constraint delivery_channel_check
    check (channel in ('INBOX', 'EMAIL', 'WORK_CHAT', 'SMS'));
alter table delivery add column needs_person boolean not null default false;
alter table delivery add column breaks_quiet boolean not null default false;
alter table delivery add column urgency integer not null default 1;
alter table delivery add column attempts_before integer not null default 0;
alter table delivery add column resent_at timestamptz;
alter table delivery add column resent_by text;
alter table delivery add column resent_reason text;

drop index delivery_to_do;
create index delivery_to_do on delivery (channel, urgency, next_attempt_at, id) where state = 'PENDING';
create index delivery_of_alert on delivery (alert_id);
