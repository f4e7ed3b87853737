-- Accepted here and not yet a case there: counted and, after a while, an alarm.
ALTER TABLE application ADD COLUMN registered boolean NOT NULL DEFAULT false;
UPDATE application SET registered = true
 WHERE EXISTS (SELECT 1 FROM timeline WHERE timeline.application_no = application.application_no);
CREATE INDEX application_unregistered ON application (submitted_at) WHERE NOT registered;
-- Why a withdrawal was not accepted: LATE or UNSIGNED; null when none was refused.
ALTER TABLE timeline ADD COLUMN withdrawal_refused text;
