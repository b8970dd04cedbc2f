WITH ordered AS (
  SELECT row, query, time, lead(query) OVER w AS next_query, lead(time) OVER w AS next_time
  FROM log WHERE actor IS NOT NULL AND time IS NOT NULL AND query IS NOT NULL
  WINDOW w AS (PARTITION BY actor ORDER BY time, row)),
searches AS (
  SELECT query, search, bool_or(step = 'view') AS clicked,
    arg_max(row, (time, row)) FILTER (time IS NOT NULL) AS last_row
  FROM log WHERE query IS NOT NULL AND search IS NOT NULL GROUP BY ALL),
figures AS (
  SELECT s.query, count(*) AS searches,
    count(*) FILTER (NOT clicked)::DOUBLE / count(*) AS abandoned,
    count(*) FILTER (o.next_query <> s.query AND o.next_time - o.time <= 1800)::DOUBLE
      / nullif(count(o.row), 0) AS reformulated
  FROM searches s LEFT JOIN ordered o ON o.row = s.last_row GROUP BY s.query)
SELECT
  min(row) AS first_row,
  query AS query,
  count(*) AS actions,
  coalesce(any_value(searches), 0) AS searches,
  count(DISTINCT user) AS distinct_users,
  count(DISTINCT session) AS distinct_sessions,
  avg(results) AS mean_results,
  count(*) FILTER (results = 0)::DOUBLE / nullif(count(results), 0) AS no_result_share,
  count(*) FILTER (step = 'impression') AS impressions,
  count(*) FILTER (step = 'view') AS clicks,
  count(*) FILTER (step = 'view')::DOUBLE / nullif(count(*) FILTER (step = 'impression'), 0) AS click_share,
  avg(rank) FILTER (step = 'view') AS mean_clicked_rank,
  count(DISTINCT item) FILTER (step = 'view') AS distinct_clicked_items,
  any_value(abandoned) AS abandoned_share,
  any_value(reformulated) AS reformulated_share,
  count(*) FILTER (step = 'purchase') AS purchases
FROM log LEFT JOIN figures USING (query)
WHERE query IS NOT NULL
GROUP BY query
