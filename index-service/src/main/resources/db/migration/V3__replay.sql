-- Dead letters can be played again, and are listed dump by dump.
alter table dead_letter
  -- How often it was played again and was still dead, and when that was last.
  add column replays integer not null default 0,
  add column replayed_at timestamptz;

create index dead_letter_of_dump on dead_letter (dump_no, dead_letter_no) where dump_no is not null;
drop index dead_letter_dump;
