-- A copy with fewer agencies than the newest event counted is not yet complete; 0 where the event did not say.
ALTER TABLE agency ADD COLUMN directory_size integer NOT NULL DEFAULT 0;
