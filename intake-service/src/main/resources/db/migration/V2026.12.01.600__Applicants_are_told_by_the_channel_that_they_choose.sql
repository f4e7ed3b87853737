-- What applicants are told of, each happening once; by which channel, and with which end. Nothing here names anybody:
-- where a message goes stands in the queue alone, encrypted, until it has left it.
CREATE TABLE notice (
    id             uuid PRIMARY KEY,
    application_no text NOT NULL REFERENCES application,
    kind           text NOT NULL,
    reference      text NOT NULL,               -- its legal day, or the paper's id
    happened_on    date NOT NULL,
    due_on         date,
    method         text,
    UNIQUE (application_no, kind, reference)
);

CREATE TABLE notice_sending (
    notice_id      uuid NOT NULL REFERENCES notice,
    application_no text NOT NULL REFERENCES application,
    channel        text NOT NULL,               -- EMAIL, SMS
    ended          text,                        -- SENT, REFUSED, GIVEN_UP; null: it waits
    words          text,                        -- the provider's code and reference
    ended_at       timestamptz,                 -- legal clock
    PRIMARY KEY (notice_id, channel)
);
CREATE INDEX notice_sending_of ON notice_sending (application_no);

CREATE TABLE notice_choice (
    application_no text PRIMARY KEY REFERENCES application,
    chosen         text NOT NULL,               -- EMAIL, SMS, BOTH, NONE
    chosen_at      timestamptz NOT NULL         -- technical clock
);

-- What was in the queue before is mail that nobody waits for.
ALTER TABLE message ADD COLUMN channel text NOT NULL DEFAULT 'EMAIL';
ALTER TABLE message ADD COLUMN notice_id uuid;
DROP INDEX message_due;
CREATE INDEX message_due ON message (channel, next_try_at);

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['notice', 'notice_sending', 'notice_choice'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_application ON %I USING (application_no = current_setting(''mingda.application'', true))', t);
        EXECUTE format('CREATE POLICY background ON %I USING (current_setting(''mingda.scope'', true) = ''background'')', t);
    END LOOP;
END $$;
