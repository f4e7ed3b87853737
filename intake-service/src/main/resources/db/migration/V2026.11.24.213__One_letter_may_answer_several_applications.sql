-- A letter that closes several applications of one person is shown in each of them, each with its own first download.

ALTER TABLE document_file DROP CONSTRAINT document_file_document_id_fkey;
ALTER TABLE document_file DROP CONSTRAINT document_file_pkey;
ALTER TABLE document DROP CONSTRAINT document_pkey;
ALTER TABLE document ADD PRIMARY KEY (id, application_no);
ALTER TABLE document_file ADD PRIMARY KEY (file_id, application_no);
ALTER TABLE document_file
    ADD FOREIGN KEY (document_id, application_no) REFERENCES document (id, application_no);
