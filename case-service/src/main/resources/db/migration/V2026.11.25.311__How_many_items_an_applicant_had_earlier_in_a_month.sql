-- The items of one applicant in a calendar month (《政府信息公开信息处理费管理办法》第四条), counted over agencies whose cases
-- the caller may not see where the setting says so: a number leaves this function, nothing else.

create index case_content_applicant_number on case_content
    (upper(btrim(coalesce(application #>> '{applicant,idNumber}', ''))));
create index case_content_applicant_name on case_content
    (upper(btrim(coalesce(application #>> '{applicant,name}', ''))));

create function items_earlier_in_month(of_case uuid, across_government boolean) returns bigint
    language plpgsql stable security definer set search_path from current as $$
declare
    mine case_file;
    number text;
    name text;
    kind text;
begin
    select * into strict mine from case_file where id = of_case;
    select upper(btrim(coalesce(application #>> '{applicant,idNumber}', ''))),
        upper(btrim(coalesce(application #>> '{applicant,name}', ''))),
        coalesce(application #>> '{applicant,kind}', '')
        into strict number, name, kind from case_content where case_id = of_case;
    return (
        select count(*) from case_content t join case_file c on c.id = t.case_id
        where ((number <> '' and upper(btrim(coalesce(t.application #>> '{applicant,idNumber}', ''))) = number)
                or (name <> '' and upper(btrim(coalesce(t.application #>> '{applicant,name}', ''))) = name
                    and coalesce(t.application #>> '{applicant,kind}', '') = kind
                    and (number = '' or upper(btrim(coalesce(t.application #>> '{applicant,idNumber}', ''))) = '')))
            and date_trunc('month', c.received_on) = date_trunc('month', mine.received_on)
            and (c.received_on, c.registered_at, c.id) < (mine.received_on, mine.registered_at, mine.id)
            and (across_government or c.agency_code = mine.agency_code)
            -- A parent that was split stands for its children; what was withdrawn got no decision.
            and c.state not in ('SPLIT', 'WITHDRAWN'));
end $$;

revoke all on function items_earlier_in_month(uuid, boolean) from public;
grant execute on function items_earlier_in_month(uuid, boolean) to "${app_role}";
