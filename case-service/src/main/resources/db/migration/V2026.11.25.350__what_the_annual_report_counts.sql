-- The applicant's class as table three counts it, fixed at registration: erasing what the applicant wrote leaves it.
alter table case_file add column applicant_class text;
update case_file c
set applicant_class = case
        when t.application #>> '{applicant,kind}' is distinct from 'ORGANISATION' then 'NATURAL_PERSON'
        when t.application #>> '{applicant,organisationKind}'
            in ('COMMERCIAL_ENTERPRISE', 'RESEARCH_INSTITUTE', 'PUBLIC_WELFARE', 'LEGAL_SERVICE')
            then t.application #>> '{applicant,organisationKind}'
        else 'OTHER' end
from case_content t
where t.case_id = c.id;
update case_file set applicant_class = 'NATURAL_PERSON' where applicant_class is null;
alter table case_file
    alter column applicant_class set not null,
    add check (applicant_class in ('NATURAL_PERSON', 'COMMERCIAL_ENTERPRISE', 'RESEARCH_INSTITUTE', 'PUBLIC_WELFARE',
        'LEGAL_SERVICE', 'OTHER'));

-- The acts that the tables rest on, in the order in which the report reads them.
create index case_entry_reported on case_entry (case_id, seq)
    where type in ('ISSUED', 'REPLIED', 'RETURNED', 'CORRECTION_LAPSED', 'FEE_LAPSED', 'WITHDRAWN', 'SPLIT', 'REOPENED',
        'RECONSIDERATION_FILED', 'RECONSIDERATION_DECIDED', 'LITIGATION_FILED', 'LITIGATION_DECIDED', 'VOIDED');
create index case_file_received on case_file (agency_code, received_on);
