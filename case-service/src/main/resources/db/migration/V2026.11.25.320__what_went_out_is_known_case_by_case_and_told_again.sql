-- One letter may answer several cases, and goes out in each on its own day: when it did is known case by case.
alter table document_case add column sent_at timestamptz;
comment on column document_case.sent_at is 'When it was recorded that the document went out in this case; legal clock';
update document_case c set sent_at = d.issued_at
  from document d, case_file f
 where d.id = c.document_id and f.id = c.case_id and d.status = 'SENT' and (d.kind <> 'REPLY' or f.state <> 'ISSUED');
update document set status = 'ISSUED' where status = 'SENT';
grant update (sent_at) on document_case to "${app_role}";

-- What the portal was told of a query code that was given out here, to be told again to a portal that rebuilds its copy.
alter table case_file add column query_code_hash text;
