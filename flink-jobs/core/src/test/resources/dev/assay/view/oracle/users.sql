WITH gaps AS (
  SELECT user, time, time - lag(time) OVER (PARTITION BY user ORDER BY time, row) AS gap
  FROM log WHERE user IS NOT NULL AND time IS NOT NULL),
gap_counts AS (
  SELECT user, max(n)::DOUBLE / sum(n) AS top FROM (
    SELECT user, gap, count(*) AS n FROM gaps WHERE gap IS NOT NULL GROUP BY ALL) GROUP BY user),
gap_figures AS (
  SELECT user, avg(gap) AS mean, stddev_samp(gap) AS deviation, quantile_cont(gap, 0.5) AS median,
    count(*) FILTER (gap IS NULL OR gap > 1800) AS visits
  FROM gaps GROUP BY user),
days AS (
  SELECT user, day, day - dense_rank() OVER (PARTITION BY user ORDER BY day) AS island
  FROM (SELECT DISTINCT user, floor(time / 86400)::BIGINT AS day FROM gaps)),
streaks AS (
  SELECT user, max(n) AS longest FROM (
    SELECT user, island, count(*) AS n FROM days GROUP BY ALL) GROUP BY user)
SELECT
  min(row) AS first_row,
  count(*) AS actions,
  count(DISTINCT floor(time / 86400)) AS active_days,
  count(time)::DOUBLE / nullif(count(DISTINCT floor(time / 86400)), 0) AS actions_per_day,
  coalesce(any_value(longest), 0) AS longest_streak,
  (max(time) - min(time)) / 3600 AS span_hours,
  ((SELECT max(time) FROM log) - max(time)) / 3600 AS recency_hours,
  coalesce(any_value(visits), 0) AS visits,
  count(DISTINCT session) AS distinct_sessions,
  any_value(mean) AS gap_mean_s,
  any_value(deviation) AS gap_deviation_s,
  any_value(median) AS gap_median_s,
  any_value(top) AS gap_top_share,
  count(*) FILTER (floor(time / 3600)::BIGINT % 24 < 6)::DOUBLE / nullif(count(time), 0) AS night_share,
  count(DISTINCT item) AS distinct_items,
  CASE WHEN count(item) > 0 THEN entropy(item) FILTER (item IS NOT NULL) END AS item_entropy,
  (count(item) - count(DISTINCT item))::DOUBLE / nullif(count(item), 0) AS repeat_share,
  count(DISTINCT category) AS distinct_categories,
  CASE WHEN count(category) > 0 THEN entropy(category) FILTER (category IS NOT NULL) END AS category_entropy,
  count(*) FILTER (step = 'view')::DOUBLE / count(*) AS view_share,
  count(*) FILTER (step = 'cart')::DOUBLE / count(*) AS cart_share,
  count(*) FILTER (step = 'purchase')::DOUBLE / count(*) AS purchase_share,
  count(*) FILTER (step = 'return')::DOUBLE / count(*) AS return_share,
  count(*) FILTER (step = 'purchase')::DOUBLE / nullif(count(*) FILTER (step = 'view'), 0) AS purchases_per_view,
  sum(amount) FILTER (step IN ('purchase', 'return')) AS spent,
  avg(price) AS mean_price,
  max(quantity) AS quantity_max,
  count(DISTINCT channel) AS distinct_channels,
  count(DISTINCT device) AS distinct_devices,
  count(DISTINCT campaign) AS distinct_campaigns,
  count(DISTINCT query) AS distinct_queries
FROM log LEFT JOIN gap_figures USING (user) LEFT JOIN gap_counts USING (user) LEFT JOIN streaks USING (user)
WHERE user IS NOT NULL
GROUP BY user
