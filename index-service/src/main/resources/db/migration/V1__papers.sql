-- The system of record. Papers are a function of the set of observations; everything else here says where
-- they came from, what could not be used, and how far the events have been read.

-- Which life of the database this is. A follower that knows another one builds its index again.
create table epoch (
  only_row boolean primary key default true check (only_row),
  -- The cluster and the table that the stamps in changed_xid were drawn in: after a restore they differ.
  system_identifier bigint not null,
  paper_table oid not null,
  value uuid not null
);

create table dump (
  dump_no bigint generated always as identity primary key,
  dump_id text collate "C" not null unique,
  -- Everything up to the counters is announced by the dump's own event, which may come after its observations.
  source text,
  format text,
  feed_day date,
  feed_day_inferred boolean,
  captured_at timestamptz,
  capture_time_given boolean,
  received_at timestamptz,
  sha256 text,
  bytes bigint,
  entries integer,
  announced_observations integer,
  announced_withdrawals integer,
  announced_rejections integer,
  refusal_type text,
  refusal_detail text,
  stored_observations integer not null default 0,
  stored_withdrawals integer not null default 0,
  stored_rejections integer not null default 0,
  dead_letters integer not null default 0,
  -- Observations whose capture time is later than announced: of two pushes the earlier has not come in full.
  late_observations integer not null default 0,
  first_event_at timestamptz not null default now(),
  last_event_at timestamptz not null default now(),
  changed_xid xid8 not null default pg_current_xact_id()
);
create index dump_changed on dump (changed_xid, dump_no);

-- A text version, kept once however many dumps repeat it. The hash is SHA-256 of title, U+0000 and abstract.
create table revision (
  hash bytea primary key,
  title text not null,
  abstract text not null
);

-- What one dump says of one paper at one moment. Without a revision it is a withdrawal.
create table observation (
  dump_no bigint not null references dump,
  entry_number integer not null,
  identity text collate "C" not null,
  fingerprint text collate "C",
  captured_at timestamptz not null,
  arxiv_version integer not null default 0,
  revision bytea references revision,
  feed_day date,
  position integer,
  upvotes integer,
  comments integer,
  -- The remaining properties of the observation event, by their names there.
  fields jsonb not null,
  primary key (dump_no, entry_number),
  check ((revision is null) = (fingerprint is null))
);
create index observation_identity on observation (identity);

-- Which identified papers have ever borne a title. A title-only observation belongs to the least of them.
create table bearer (
  fingerprint text collate "C" not null,
  identity text collate "C" not null,
  primary key (fingerprint, identity)
);
create index bearer_identity on bearer (identity);

-- One row for each identity and fingerprint, locked while what depends on it is read and folded.
create table merge_key (
  key text collate "C" primary key
);

create table paper (
  paper_no bigint generated always as identity primary key,
  identity text collate "C" not null unique,
  -- What the world calls it: the arXiv id, <source>:<id>, or t- and 16 characters.
  paper_id text collate "C" not null generated always as (
    case when starts_with(identity, 'arxiv:') then substr(identity, 7) else identity end) stored,
  -- Absent while nothing but a withdrawal is known, and when merged into another paper.
  revision bytea references revision,
  -- The merged properties: authors, authorCount, publishedOn and so on, by their names in the event.
  fields jsonb not null default '{}',
  withdrawn boolean not null default false,
  merged_into bigint references paper,
  first_captured_at timestamptz,
  last_captured_at timestamptz,
  changed_xid xid8 not null default pg_current_xact_id()
);
create index paper_changed on paper (changed_xid, paper_no);
create index paper_merged_into on paper (merged_into) where merged_into is not null;

create table rejection (
  dump_no bigint not null references dump,
  entry_number integer not null,
  place text not null,
  reason text not null,
  detail text not null,
  text text,
  primary key (dump_no, entry_number)
);

-- An event that could not be read or stored, with everything needed to see why and to try again.
create table dead_letter (
  dead_letter_no bigint generated always as identity primary key,
  topic_id uuid not null,
  topic text not null,
  partition integer not null,
  record_offset bigint not null,
  dump_no bigint references dump,
  entry_number integer,
  cause text not null,
  detail text not null,
  headers jsonb not null,
  key bytea,
  value bytea,
  failed_at timestamptz not null default now(),
  unique (topic_id, partition, record_offset)
);
create index dead_letter_dump on dead_letter (dump_no) where dump_no is not null;

-- The fence: the next record to store of each partition, moved in the transaction that stores it. A topic
-- made anew has another id, so its offsets start again.
create table consumer_offset (
  topic_id uuid not null,
  partition integer not null,
  topic text not null,
  next_offset bigint not null,
  -- Records that retention took before they were stored.
  lost bigint not null default 0,
  primary key (topic_id, partition)
);
