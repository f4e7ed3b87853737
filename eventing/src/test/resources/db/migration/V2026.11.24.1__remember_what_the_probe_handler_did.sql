create table probe_effect (
    place bigint generated always as identity primary key,
    topic text not null,
    key text not null,
    sequence bigint not null,
    event_id uuid not null,
    secret text
);
grant select, insert on probe_effect to "${app_role}";
