users AS (
  SELECT unit, max(n)::DOUBLE / sum(n) AS top_user FROM (
    SELECT unit, user, count(*) AS n FROM timed WHERE user IS NOT NULL GROUP BY ALL) GROUP BY unit),
items AS (
  SELECT unit, max(n)::DOUBLE / sum(n) AS top_item FROM (
    SELECT unit, item, count(*) AS n FROM timed WHERE item IS NOT NULL GROUP BY ALL) GROUP BY unit)
SELECT
  min(row) AS first_row,
  unit AS "${key}",
  count(*) AS actions,
  count(DISTINCT user) AS distinct_users,
  count(user)::DOUBLE / nullif(count(DISTINCT user), 0) AS actions_per_user,
  any_value(top_user) AS top_user_share,
  count(DISTINCT item) AS distinct_items,
  any_value(top_item) AS top_item_share,
  count(DISTINCT session) AS distinct_sessions,
  count(*) FILTER (step = 'view')::DOUBLE / count(*) AS view_share,
  count(*) FILTER (step = 'cart')::DOUBLE / count(*) AS cart_share,
  count(*) FILTER (step = 'purchase')::DOUBLE / count(*) AS purchase_share,
  count(*) FILTER (step = 'return')::DOUBLE / count(*) AS return_share,
  count(*) FILTER (step = 'purchase')::DOUBLE / nullif(count(*) FILTER (step = 'view'), 0) AS purchases_per_view,
  sum(amount) FILTER (step IN ('purchase', 'return')) AS revenue,
  avg(price) AS mean_price
FROM timed LEFT JOIN users USING (unit) LEFT JOIN items USING (unit)
GROUP BY unit
