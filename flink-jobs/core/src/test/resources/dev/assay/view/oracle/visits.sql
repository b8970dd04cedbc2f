WITH timed AS (
  SELECT *, time - lag(time) OVER (PARTITION BY user ORDER BY time, row) AS pause
  FROM log WHERE user IS NOT NULL AND time IS NOT NULL),
numbered AS (
  SELECT *, sum(CASE WHEN pause IS NULL OR pause > 1800 THEN 1 ELSE 0 END)
    OVER (PARTITION BY user ORDER BY time, row) AS visit FROM timed),
ordered AS (
  SELECT *, user || '#' || visit AS key,
    row_number() OVER (PARTITION BY user, visit ORDER BY time, row) AS place,
    time - lag(time) OVER (PARTITION BY user, visit ORDER BY time, row) AS gap
  FROM numbered),
-- include sessions-body.sql
