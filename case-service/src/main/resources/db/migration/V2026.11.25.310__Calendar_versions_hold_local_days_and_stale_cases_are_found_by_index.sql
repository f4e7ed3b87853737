-- Days on which an agency departs from the calendar of all (local closures and corrections): part of the version that
-- brought them, so that what was in force at any moment can be asked.
alter table calendar_version add column local jsonb not null default '[]';

-- Open cases that rest on older settings of their agency, found without looking at the others.
create index case_file_settings on case_file (agency_code, settings_version) where not closed;

-- The open cases in the order of their ids: few among all that were ever closed.
create index case_file_open on case_file (id) where not closed;
