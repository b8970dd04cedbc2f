gap_counts AS (
  SELECT key, max(n)::DOUBLE / sum(n) AS top FROM (
    SELECT key, gap, count(*) AS n FROM ordered WHERE gap IS NOT NULL GROUP BY ALL) GROUP BY key),
paths AS (
  SELECT key, string_agg(letter, '' ORDER BY place) AS path FROM (
    SELECT key, place, substr(step, 1, 1) AS letter,
      lag(step) OVER (PARTITION BY key ORDER BY place) AS before, step FROM ordered)
  WHERE before IS NULL OR before <> step GROUP BY key)
SELECT
  min(row) AS first_row,
  count(*) AS actions,
  max(time) - min(time) AS duration_s,
  quantile_cont(gap, 0.5) AS gap_median_s,
  max(gap) AS gap_max_s,
  any_value(top) AS gap_top_share,
  count(DISTINCT user) AS distinct_users,
  count(DISTINCT item) AS distinct_items,
  (count(item) - count(DISTINCT item))::DOUBLE / nullif(count(item), 0) AS repeat_share,
  count(DISTINCT category) AS distinct_categories,
  count(DISTINCT query) AS distinct_queries,
  max(rank) AS depth,
  CASE WHEN length(any_value(path)) > 8 THEN substr(any_value(path), 1, 8) || '+' ELSE any_value(path) END AS path,
  arg_min(step, place) AS first_step,
  arg_max(step, place) AS last_step,
  (count(*) FILTER (step = 'purchase') > 0)::VARCHAR AS has_purchase,
  count(*) FILTER (step = 'purchase') AS purchases,
  count(*) FILTER (step = 'return') AS returns,
  sum(amount) FILTER (step IN ('purchase', 'return')) AS spent,
  sum(quantity) AS quantity
FROM ordered LEFT JOIN gap_counts USING (key) LEFT JOIN paths USING (key)
GROUP BY key
