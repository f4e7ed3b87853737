-- First answers by the hash of the request's key. The portal had the table before the others did.
do $$
begin
    if to_regclass('answered_request') is null then
        create table answered_request (
            key_hash text primary key,
            sealed text not null,              -- JWE: digest of the body, and the first answer
            answered_at timestamptz not null   -- technical clock; removed 48 hours later
        );
        create index answered_request_age on answered_request (answered_at);
        alter table answered_request enable row level security;
        create policy background on answered_request
            using (current_setting('mingda.scope', true) = 'background');
        create policy own_key on answered_request using (key_hash = current_setting('mingda.key', true));
    end if;
end $$;
