-- Beside each document in each case, for lists: whether it came back and has to be served again, and the day on which it was
-- last handed to the post. Both follow from the acts and the journal and are written anew with them.
alter table document_case add column came_back boolean not null default false;
alter table document_case add column posted_on date;
update document_case dc set posted_on = (
    select max(e.legal_date) from case_entry e
    where e.case_id = dc.case_id and e.kind = 'ACT' and e.detail ->> 'document' = dc.document_id::text
        and e.type in ('CORRECTION_REQUESTED', 'CONSULTED', 'EXTENDED', 'FEE_NOTIFIED', 'REPLIED')
        and e.detail ->> 'method' = 'POST');
create index document_case_posted on document_case (posted_on) where posted_on is not null;
create index document_case_waiting on document_case (document_id) where sent_at is null or came_back;
grant update (came_back, posted_on) on document_case to "${app_role}";
