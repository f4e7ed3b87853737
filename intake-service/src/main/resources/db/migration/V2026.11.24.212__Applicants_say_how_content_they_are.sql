CREATE TABLE satisfaction (
    application_no text PRIMARY KEY REFERENCES application,
    said           text NOT NULL,               -- SATISFIED, NEUTRAL, DISSATISFIED
    said_at        timestamptz NOT NULL         -- technical clock
);
ALTER TABLE satisfaction ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_application ON satisfaction USING (application_no = current_setting('mingda.application', true));
CREATE POLICY background ON satisfaction USING (current_setting('mingda.scope', true) = 'background');
