-- Urging: who demanded what of which case, by when an answer is expected, and what was answered. Words are sealed.
create table urging (
    id             uuid primary key,
    application_no text        not null,
    agency_code    text        not null,
    urged_by       text        not null,
    words          text        not null,
    reply_by       date        not null,
    urged_at       timestamptz not null,
    reply          text,
    replied_by     text,
    replied_at     timestamptz,
    missed         boolean     not null default false,
    check ((reply is null) = (replied_at is null) and (reply is null) = (replied_by is null))
);
create index urging_of_application on urging (application_no, id);
create index urging_unanswered on urging (reply_by, id) where replied_at is null and not missed;
alter table urging enable row level security;
create policy background on urging using (current_setting('mingda.scope', true) = 'background');
revoke all on urging from "${app_role}";
grant select, insert, update on urging to "${app_role}";

-- An alert that its reader put off until a day, or gave to a colleague; the reasons are sealed.
alter table alert add column snoozed_until date;
alter table alert add column snooze_reason text;
alter table alert add column handed_to text;
alter table alert add column hand_reason text;
