-- The front door's own tables. Row-level security from the start: an applicant's transaction names the one application
-- (mingda.application) whose number it was given, and sees nothing else; unset means no rows.

CREATE TABLE agency (
    code               text PRIMARY KEY,
    name               text NOT NULL,
    short_name         text NOT NULL,
    name_en            text,
    kind               text NOT NULL,
    handled_by         text,
    accepts            boolean NOT NULL,
    contact            text NOT NULL, -- JSON: office, address, phone, fax, email, hours
    guide_zh           text NOT NULL,
    guide_en           text NOT NULL,
    online_receipt     text NOT NULL,
    nonworking_receipt text NOT NULL
);
COMMENT ON TABLE agency IS 'Own copy of the directory that casework publishes; public data, hence no row-level security';

CREATE TABLE application (
    application_no       text PRIMARY KEY,
    agency_code          text NOT NULL,
    channel              text NOT NULL,
    submitted_at         timestamptz,           -- legal clock; null for what an officer registered
    received_on          date,
    language             text NOT NULL,
    code_hash            text,                  -- pbkdf2-sha256$iterations$salt$hash; null: not to be followed
    new_code_hash        text,                  -- replacement of a lost code, valid from its first use
    fingerprint          text,                  -- keyed digest of the content, to flag possible repeats
    possible_repeat_of   text,
    pending              text,                  -- CORRECTION or WITHDRAWAL on its way to casework
    pending_since_version bigint,               -- the timeline version seen when it was handed in
    sealed               text NOT NULL          -- JWE: the application form, or what casework told of the person
);
CREATE INDEX application_fingerprint ON application (fingerprint, submitted_at) WHERE fingerprint IS NOT NULL;

CREATE TABLE answered_request (
    key_hash   text PRIMARY KEY,
    sealed     text NOT NULL,                   -- JWE: digest of the body, and the first answer byte for byte
    answered_at timestamptz NOT NULL            -- technical clock; removed 48 hours later
);
CREATE INDEX answered_request_age ON answered_request (answered_at);

CREATE TABLE failed_access (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application_no text NOT NULL,               -- as typed, known or not
    address_hash   text NOT NULL,
    failed_at      timestamptz NOT NULL         -- technical clock
);
CREATE INDEX failed_access_of ON failed_access (application_no, address_hash, failed_at);
CREATE INDEX failed_access_age ON failed_access (failed_at);

CREATE TABLE attachment (
    id             uuid PRIMARY KEY,
    application_no text NOT NULL REFERENCES application,
    file_id        uuid NOT NULL,
    purpose        text NOT NULL,
    correction_id  uuid,
    sealed         text NOT NULL,               -- JWE: the file's name
    added_at       timestamptz NOT NULL
);
CREATE INDEX attachment_of ON attachment (application_no);

CREATE TABLE correction (
    id             uuid PRIMARY KEY,
    application_no text NOT NULL REFERENCES application,
    received_at    timestamptz NOT NULL,        -- legal clock
    sealed         text NOT NULL                -- JWE: the text
);
CREATE INDEX correction_of ON correction (application_no);

CREATE TABLE withdrawal (
    id             uuid PRIMARY KEY,
    application_no text NOT NULL REFERENCES application,
    received_at    timestamptz NOT NULL,        -- legal clock
    sealed         text NOT NULL                -- JWE: the reason
);
CREATE INDEX withdrawal_of ON withdrawal (application_no);

CREATE TABLE timeline (
    application_no text PRIMARY KEY REFERENCES application,
    version        bigint NOT NULL,
    state          text NOT NULL,
    flags          text NOT NULL,               -- JSON array
    received_on    date,
    reply_due_on   date,
    provisional    boolean NOT NULL,
    explanation_zh text NOT NULL,
    explanation_en text NOT NULL,
    steps          text NOT NULL                -- JSON array of {on, kind, text: {zh, en}}
);

CREATE TABLE document (
    id             uuid PRIMARY KEY,
    application_no text NOT NULL REFERENCES application,
    kind           text NOT NULL,
    title_zh       text NOT NULL,
    title_en       text NOT NULL,
    number         text,
    issued_on      date NOT NULL,
    arrival        bigint GENERATED ALWAYS AS IDENTITY,
    electronic     boolean NOT NULL,
    first_download timestamptz                  -- legal clock
);
CREATE INDEX document_of ON document (application_no, issued_on, arrival);

CREATE TABLE document_file (
    file_id        uuid PRIMARY KEY,
    document_id    uuid NOT NULL REFERENCES document,
    application_no text NOT NULL REFERENCES application,
    format         text NOT NULL,
    media_type     text NOT NULL,
    bytes          bigint NOT NULL,
    sha256         text NOT NULL,
    held           boolean NOT NULL
);
CREATE INDEX document_file_of ON document_file (document_id);
CREATE INDEX document_file_application ON document_file (application_no);
CREATE INDEX document_file_digest ON document_file (sha256);

CREATE TABLE message (
    id           uuid PRIMARY KEY,
    sealed       text NOT NULL,                 -- JWE: to, subject, text; the row goes when it was sent
    attempts     int NOT NULL DEFAULT 0,
    next_try_at  timestamptz NOT NULL,          -- technical clock
    created_at   timestamptz NOT NULL
);
CREATE INDEX message_due ON message (next_try_at);

CREATE TABLE visit (
    token_hash     text PRIMARY KEY,            -- of the random token in the visitor's cookie
    kind           text NOT NULL,               -- DRAFT of an application, or TRACK of one that was opened
    sealed         text NOT NULL,               -- JWE: what was typed, or the number that was opened
    expires_at     timestamptz NOT NULL         -- technical clock
);
CREATE INDEX visit_age ON visit (expires_at);

-- Policies -----------------------------------------------------------------------------------------------------------

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['application', 'attachment', 'correction', 'withdrawal', 'timeline', 'document', 'document_file'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_application ON %I USING (application_no = current_setting(''mingda.application'', true))', t);
        EXECUTE format('CREATE POLICY background ON %I USING (current_setting(''mingda.scope'', true) = ''background'')', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['answered_request', 'failed_access', 'message', 'visit'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY background ON %I USING (current_setting(''mingda.scope'', true) = ''background'')', t);
    END LOOP;
END $$;

-- The same content handed in before: found by its fingerprint, which only the same content gives.
CREATE POLICY same_content ON application FOR SELECT
    USING (fingerprint = current_setting('mingda.fingerprint', true));
CREATE POLICY own_key ON answered_request USING (key_hash = current_setting('mingda.key', true));
CREATE POLICY own_number ON failed_access USING (application_no = current_setting('mingda.application', true));
CREATE POLICY own_visit ON visit USING (token_hash = current_setting('mingda.visit', true));
-- A message is written for the application at hand; only background work reads and removes it.
CREATE POLICY written ON message FOR INSERT
    WITH CHECK (current_setting('mingda.application', true) <> '');
-- The keyed digest of an upload tells whether a document is one of ours; it opens nothing else.
CREATE POLICY same_bytes ON document_file FOR SELECT USING (sha256 = current_setting('mingda.digest', true));
