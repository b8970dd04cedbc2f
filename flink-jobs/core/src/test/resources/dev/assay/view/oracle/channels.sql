WITH reached AS (
  SELECT user, count(DISTINCT channel) AS n FROM log WHERE user IS NOT NULL GROUP BY user),
shared AS (
  SELECT channel, count(*) FILTER (n > 1)::DOUBLE / count(*) AS share FROM (
    SELECT DISTINCT channel, user FROM log WHERE channel IS NOT NULL AND user IS NOT NULL)
  JOIN reached USING (user) GROUP BY channel),
valued AS (
  SELECT * FROM (
    SELECT channel, item, 'category' AS field, category AS value FROM log
    UNION ALL SELECT channel, item, 'brand', brand FROM log
    UNION ALL SELECT channel, item, 'title', title FROM log
    UNION ALL SELECT channel, item, 'price', price::VARCHAR FROM log)
  WHERE channel IS NOT NULL AND item IS NOT NULL AND value IS NOT NULL),
pairs AS (
  SELECT channel, item, field, count(DISTINCT value) AS n, count(*) AS rows FROM valued GROUP BY ALL),
steady AS (
  SELECT field FROM pairs WHERE rows > 1 GROUP BY field HAVING avg((n = 1)::INTEGER) > 0.5),
everywhere AS (
  SELECT item, field, count(DISTINCT channel) AS channels, count(DISTINCT value) = 1 AS same
  FROM valued GROUP BY ALL),
same AS (
  SELECT channel,
    avg(same::INTEGER) FILTER (field = 'category') AS category,
    avg(same::INTEGER) FILTER (field = 'brand') AS brand,
    avg(same::INTEGER) FILTER (field = 'title') AS title,
    avg(same::INTEGER) FILTER (field = 'price') AS price
  FROM pairs JOIN everywhere USING (item, field) JOIN steady USING (field)
  WHERE channels > 1 GROUP BY channel)
SELECT
  min(row) AS first_row,
  channel AS channel,
  count(*) AS actions,
  count(DISTINCT user) AS distinct_users,
  any_value(share) AS shared_user_share,
  count(user)::DOUBLE / nullif(count(DISTINCT user), 0) AS actions_per_user,
  count(DISTINCT session) AS distinct_sessions,
  count(DISTINCT item) AS distinct_items,
  any_value(same.category) AS same_category_share,
  any_value(same.brand) AS same_brand_share,
  any_value(same.title) AS same_title_share,
  any_value(same.price) AS same_price_share,
  count(*) FILTER (step = 'view')::DOUBLE / count(*) AS view_share,
  count(*) FILTER (step = 'cart')::DOUBLE / count(*) AS cart_share,
  count(*) FILTER (step = 'purchase')::DOUBLE / count(*) AS purchase_share,
  count(*) FILTER (step = 'return')::DOUBLE / count(*) AS return_share,
  count(*) FILTER (step = 'purchase')::DOUBLE / nullif(count(*) FILTER (step = 'view'), 0) AS purchases_per_view,
  sum(amount) FILTER (step IN ('purchase', 'return')) AS revenue,
  sum(amount) FILTER (step IN ('purchase', 'return')) / nullif(count(DISTINCT user), 0) AS revenue_per_user
FROM log LEFT JOIN shared USING (channel) LEFT JOIN same USING (channel)
WHERE channel IS NOT NULL
GROUP BY channel
