WITH buyers AS (
  SELECT item, count(*) FILTER (n > 1)::DOUBLE / count(*) AS repeat FROM (
    SELECT item, user, count(*) AS n FROM log
    WHERE step = 'purchase' AND user IS NOT NULL AND item IS NOT NULL GROUP BY ALL) GROUP BY item),
users AS (
  SELECT item, max(n)::DOUBLE / sum(n) AS top FROM (
    SELECT item, user, count(*) AS n FROM log WHERE user IS NOT NULL GROUP BY ALL) GROUP BY item)
SELECT
  min(row) AS first_row,
  item AS item,
  count(*) AS actions,
  count(DISTINCT user) AS distinct_users,
  any_value(top) AS top_user_share,
  count(DISTINCT session) AS distinct_sessions,
  count(*) FILTER (step = 'view') AS views,
  count(*) FILTER (step = 'cart') AS carts,
  count(*) FILTER (step = 'purchase') AS purchases,
  count(*) FILTER (step = 'return') AS returns,
  count(*) FILTER (step = 'cart')::DOUBLE / nullif(count(*) FILTER (step = 'view'), 0) AS carts_per_view,
  count(*) FILTER (step = 'purchase')::DOUBLE / nullif(count(*) FILTER (step = 'view'), 0) AS purchases_per_view,
  count(*) FILTER (step = 'return')::DOUBLE / nullif(count(*) FILTER (step = 'purchase'), 0) AS returns_per_purchase,
  sum(amount) FILTER (step IN ('purchase', 'return')) AS revenue,
  min(price) AS price_min,
  quantile_cont(price, 0.5) AS price_median,
  max(price) AS price_max,
  sum(quantity) AS quantity,
  strftime(make_timestamp((min(time) * 1000000)::BIGINT), '%Y-%m-%d') AS first_seen,
  strftime(make_timestamp((max(time) * 1000000)::BIGINT), '%Y-%m-%d') AS last_seen,
  count(DISTINCT floor(time / 86400)) AS active_days,
  any_value(repeat) AS repeat_buyer_share,
  avg(rank) AS mean_rank,
  count(DISTINCT channel) AS distinct_channels,
  count(DISTINCT query) AS distinct_queries
FROM log LEFT JOIN buyers USING (item) LEFT JOIN users USING (item)
WHERE item IS NOT NULL
GROUP BY item
