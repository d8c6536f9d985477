-- api-service reads with a role of its own, which cannot write. The role is made by whoever deploys; where it
-- is missing nothing is granted, and it is granted at the next start.
do $$
begin
  if exists (select from pg_roles where rolname = '${readerRole}') then
    execute format('grant usage on schema %I to %I', current_schema(), '${readerRole}');
    execute format('grant select on all tables in schema %I to %I', current_schema(), '${readerRole}');
  end if;
end
$$;
