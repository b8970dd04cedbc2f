WITH behaviour AS (
  SELECT user,
    count(time)::DOUBLE / nullif(count(DISTINCT floor(time / 86400)), 0) AS actions_per_day,
    count(*) FILTER (floor(time / 3600)::BIGINT % 24 < 6)::DOUBLE / nullif(count(time), 0) AS night_share,
    avg(price) AS mean_price
  FROM log WHERE user IS NOT NULL GROUP BY user),
declared AS (
  SELECT id, min(row) AS first_row, arg_min(coalesce(country, ''), row) AS country,
    arg_min(coalesce(plan, ''), row) AS plan, row_number() OVER (ORDER BY min(row)) - 1 AS place
  FROM people WHERE id IS NOT NULL GROUP BY id),
strangers AS (SELECT count(*) AS n FROM behaviour WHERE user NOT IN (SELECT id FROM declared))
SELECT
  first_row,
  nullif(declared.country, '') AS country,
  nullif(declared.plan, '') AS plan,
  (user IS NOT NULL)::VARCHAR AS has_events,
  actions_per_day, night_share, mean_price,
  n // (SELECT count(*) FROM declared) + (place < n % (SELECT count(*) FROM declared))::BIGINT AS unknown_actors
FROM declared LEFT JOIN behaviour ON id = user, strangers
