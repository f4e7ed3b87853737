-- What casework told of the consultation of a third party (征求意见), and the one answer to it. A transaction that names the
-- digest of the token in the letter's address (mingda.consultation) sees that consultation and nothing else.
CREATE TABLE consultation (
    document_id     uuid PRIMARY KEY,           -- the letter
    token_hash      text NOT NULL UNIQUE,       -- SHA-256 of the token; the token itself is not kept
    consultation_id uuid NOT NULL,              -- the act that an opinion refers to
    application_no  text NOT NULL,
    agency_code     text NOT NULL,
    number          text NOT NULL,              -- 文号
    sent_on         date NOT NULL,
    served_on       date,
    due_on          date,
    explanation_zh  text NOT NULL,
    explanation_en  text NOT NULL,
    ledger          text NOT NULL,              -- JSON array of {date, day?, counted, reason, basis: {zh, en}}
    sealed          text NOT NULL,              -- JWE: whom the letter asks, about what, and why
    ended           text                        -- why it no longer waits; null: it does
);

CREATE TABLE opinion (
    id          uuid PRIMARY KEY,
    document_id uuid NOT NULL UNIQUE REFERENCES consultation,  -- one answer
    token_hash  text NOT NULL,
    received_at timestamptz NOT NULL,           -- legal clock
    stance      text NOT NULL,
    sealed      text NOT NULL                   -- JWE: the reasons, and the names of the files
);

CREATE TABLE opinion_file (
    file_id    uuid PRIMARY KEY,
    opinion_id uuid NOT NULL REFERENCES opinion,
    token_hash text NOT NULL
);
CREATE INDEX opinion_file_of ON opinion_file (opinion_id);

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['consultation', 'opinion', 'opinion_file'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_letter ON %I USING (token_hash = current_setting(''mingda.consultation'', true))', t);
        EXECUTE format('CREATE POLICY background ON %I USING (current_setting(''mingda.scope'', true) = ''background'')', t);
    END LOOP;
END $$;
