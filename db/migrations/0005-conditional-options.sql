-- Options that are inactive where a condition on others does not hold: no level of theirs stands in
-- keys and levels of a configuration then.

-- In the language of constraints: 'mode == "vbr"'. Null: always active.
alter table option add column active_when text check (active_when <> '');
