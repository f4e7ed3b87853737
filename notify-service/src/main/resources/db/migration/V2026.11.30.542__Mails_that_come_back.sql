-- A mail that its server took may come back all the same: the delivery is marked and another channel stands in.
alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
    check (state in ('PENDING', 'SENT', 'GIVEN_UP', 'CANCELLED', 'BOUNCED'));
alter table delivery add column bounced_at timestamptz;
alter table delivery add column bounce_status text;

-- Each report of a mail that came back, once: its key is the report's own id. The address is kept as a digest.
create table mail_bounce (
    report      text primary key,
    alert_id    uuid        not null references alert (id),
    recipient   text        not null,
    address     text        not null,
    status      text        not null,
    reported_at timestamptz not null,
    reported_by text        not null,
    released    boolean     not null default false
);
create index mail_bounce_of_address on mail_bounce (recipient, address) where not released;
alter table mail_bounce enable row level security;
create policy background on mail_bounce using (current_setting('mingda.scope', true) = 'background');
revoke all on mail_bounce from "${app_role}";
grant select, insert, update on mail_bounce to "${app_role}";

-- Addresses to which nothing is sent any more, because too much came back, until somebody has looked to it.
create table held_address (
    recipient   text        not null,
    address     text        not null,
    held_at     timestamptz not null,
    released_at timestamptz,
    released_by text,
    primary key (recipient, address, held_at)
);
alter table held_address enable row level security;
create policy background on held_address using (current_setting('mingda.scope', true) = 'background');
revoke all on held_address from "${app_role}";
grant select, insert, update on held_address to "${app_role}";
