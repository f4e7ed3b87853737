-- Which applications open without a query code for whom. An account is known by a digest that names nobody.
CREATE TABLE account_application (
    account        text NOT NULL,
    application_no text NOT NULL REFERENCES application,
    kept_at        timestamptz NOT NULL,        -- technical clock
    PRIMARY KEY (account, application_no)
);
ALTER TABLE account_application ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_account ON account_application USING (account = current_setting('mingda.account', true));
CREATE POLICY background ON account_application USING (current_setting('mingda.scope', true) = 'background');
