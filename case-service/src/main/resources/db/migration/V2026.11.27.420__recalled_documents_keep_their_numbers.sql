-- A letter that is recalled before it goes out (作废) keeps its number: the series stays without gap and without double.
alter table document add column recalled_by text;
alter table document add column recalled_at timestamptz;
alter table document add column recall_reason text;
alter table document drop constraint document_status_check;
alter table document add constraint document_status_check
    check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'ISSUED', 'SENT', 'RECALLED'));
alter table document drop constraint document_check;
alter table document add constraint document_numbered check ((status in ('ISSUED', 'SENT', 'RECALLED'))
    = (number is not null and issued_on is not null and issued_by is not null));
alter table document add constraint document_recalled check ((status = 'RECALLED')
    = (recalled_by is not null and recalled_at is not null and recall_reason is not null));
