WITH reached AS (
  SELECT user, count(DISTINCT channel) AS n FROM log WHERE user IS NOT NULL GROUP BY user),
shared AS (
  SELECT channel, count(*) FILTER (n > 1)::DOUBLE / count(*) AS share FROM (
    SELECT DISTINCT channel, user FROM log WHERE channel IS NOT NULL AND user IS NOT NULL)
  JOIN reached USING (user) GROUP BY channel)
SELECT
  min(row) AS first_row,
  channel AS channel,
  count(*) AS actions,
  count(DISTINCT user) AS distinct_users,
  any_value(share) AS shared_user_share,
  count(user)::DOUBLE / nullif(count(DISTINCT user), 0) AS actions_per_user,
  count(DISTINCT session) AS distinct_sessions,
  count(DISTINCT item) AS distinct_items,
  count(*) FILTER (step = 'view')::DOUBLE / count(*) AS view_share,
  count(*) FILTER (step = 'cart')::DOUBLE / count(*) AS cart_share,
  count(*) FILTER (step = 'purchase')::DOUBLE / count(*) AS purchase_share,
  count(*) FILTER (step = 'return')::DOUBLE / count(*) AS return_share,
  count(*) FILTER (step = 'purchase')::DOUBLE / nullif(count(*) FILTER (step = 'view'), 0) AS purchases_per_view,
  sum(amount) FILTER (step IN ('purchase', 'return')) AS revenue,
  sum(amount) FILTER (step IN ('purchase', 'return')) / nullif(count(DISTINCT user), 0) AS revenue_per_user
FROM log LEFT JOIN shared USING (channel)
WHERE channel IS NOT NULL
GROUP BY channel
