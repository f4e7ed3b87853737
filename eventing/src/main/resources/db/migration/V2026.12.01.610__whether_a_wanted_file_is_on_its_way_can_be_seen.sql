-- Who may see what names a file may be told that it is still on its way; fetching it stays the background's.
create policy seen on wanted_file for select using (current_setting('mingda.scope', true) <> '');
