WITH behaviour AS (
  SELECT user, count(*) AS actions, count(DISTINCT floor(time / 86400)) AS active_days,
    (max(time) - min(time)) / 3600 AS span_hours,
    ((SELECT max(time) FROM log) - max(time)) / 3600 AS recency_hours,
    count(DISTINCT item) AS distinct_items,
    count(*) FILTER (step = 'purchase') AS purchases,
    sum(amount) FILTER (step IN ('purchase', 'return')) AS spent
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
  (actions IS NOT NULL)::VARCHAR AS has_events,
  coalesce(actions, 0) AS actions,
  coalesce(active_days, 0) AS active_days,
  span_hours, recency_hours,
  coalesce(distinct_items, 0) AS distinct_items,
  coalesce(purchases, 0) AS purchases,
  spent,
  n // (SELECT count(*) FROM declared) + (place < n % (SELECT count(*) FROM declared))::BIGINT AS unknown_actors
FROM declared LEFT JOIN behaviour ON id = user, strangers
