-- Further kinds of document: 说明理由告知书 (条例 Art. 35), 告知书 to a third party (Art. 32), 更正答复书 (Art. 41).

alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in ('RECEIPT', 'CORRECTION_NOTICE',
    'REASONS_NOTICE', 'EXTENSION_NOTICE', 'CONSULTATION_NOTICE', 'DISCLOSURE_NOTICE', 'FEE_NOTICE', 'REPLY',
    'RECTIFICATION_REPLY', 'WITHDRAWAL_CONFIRMATION'));
