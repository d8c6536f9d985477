-- Who pushed the dump, as their token names them. Announced by the dump's own event, and absent where
-- ingest-service asks nobody for a token.
alter table dump add column producer text;
