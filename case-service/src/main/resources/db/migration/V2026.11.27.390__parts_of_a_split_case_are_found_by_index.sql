-- Without it every look for the parts of a case, and every check that a case has none, reads all cases.
create index case_file_split_from on case_file (split_from) where split_from is not null;
