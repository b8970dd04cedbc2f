WITH ordered AS (
  SELECT *, session AS key,
    row_number() OVER (PARTITION BY session ORDER BY time NULLS LAST, row) AS place,
    time - lag(time) OVER (PARTITION BY session ORDER BY time NULLS LAST, row) AS gap
  FROM log WHERE session IS NOT NULL),
-- include sessions-body.sql
