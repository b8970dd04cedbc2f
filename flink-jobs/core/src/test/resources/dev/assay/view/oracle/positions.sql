SELECT
  min(row) AS first_row,
  rank::BIGINT AS position,
  count(*) AS actions,
  count(DISTINCT user) AS distinct_users,
  count(DISTINCT item) AS distinct_items,
  count(DISTINCT query) AS distinct_queries,
  count(*) FILTER (step = 'impression') AS impressions,
  count(*) FILTER (step = 'view') AS clicks,
  count(*) FILTER (step = 'view')::DOUBLE / nullif(count(*) FILTER (step = 'impression'), 0) AS click_share,
  count(*) FILTER (step = 'purchase') AS purchases
FROM log
WHERE rank BETWEEN 0 AND 1000 AND rank = floor(rank)
GROUP BY rank
