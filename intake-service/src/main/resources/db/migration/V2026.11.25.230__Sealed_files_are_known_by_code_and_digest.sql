-- Every sealed file that casework issued, so that anyone can have one checked here without casework.
CREATE TABLE sealed_file (
    file_id     uuid PRIMARY KEY,
    document_id uuid NOT NULL,
    code        text NOT NULL,                  -- 核验码, without hyphens
    format      text NOT NULL,
    bytes       bigint NOT NULL,
    sha256      text NOT NULL,
    signer      text NOT NULL,                  -- SHA-256 of the certificate that sealed it
    sealed_at   timestamptz NOT NULL,
    number      text,
    agency_code text NOT NULL
);
CREATE INDEX sealed_file_code ON sealed_file (code);
CREATE INDEX sealed_file_digest ON sealed_file (sha256);
CREATE INDEX sealed_file_document ON sealed_file (document_id);

ALTER TABLE sealed_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY background ON sealed_file USING (current_setting('mingda.scope', true) = 'background');
-- Who holds the file, its code or its name may know what it is; each opens its own rows and nothing else.
CREATE POLICY same_bytes ON sealed_file FOR SELECT USING (sha256 = current_setting('mingda.digest', true));
CREATE POLICY same_code ON sealed_file FOR SELECT USING (code = current_setting('mingda.seal_code', true));
CREATE POLICY same_name ON sealed_file FOR SELECT
    USING (document_id::text = current_setting('mingda.seal_document', true));
