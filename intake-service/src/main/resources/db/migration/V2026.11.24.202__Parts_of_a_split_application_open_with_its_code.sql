-- Set for the parts that casework made of an application (一事一申请).
ALTER TABLE application ADD COLUMN split_of text;
CREATE INDEX application_split_of ON application (split_of) WHERE split_of IS NOT NULL;
