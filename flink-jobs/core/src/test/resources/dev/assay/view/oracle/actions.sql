WITH gaps AS (
  SELECT user, time - lag(time) OVER (PARTITION BY user ORDER BY time, row) AS gap
  FROM log WHERE user IS NOT NULL AND time IS NOT NULL),
gaps_apart AS (SELECT user, gap, count(*) AS n FROM gaps WHERE gap > 0 GROUP BY ALL),
wholes AS (
  SELECT user, bool_and(time = floor(time)) AS whole
  FROM log WHERE user IS NOT NULL AND time IS NOT NULL GROUP BY user),
gaps_alike AS (
  SELECT a.user, a.gap, any_value(a.n) AS n, sum(b.n) AS alike
  FROM gaps_apart a JOIN wholes USING (user) JOIN gaps_apart b ON a.user = b.user
    AND b.gap BETWEEN a.gap AND a.gap + CASE WHEN whole THEN 1 ELSE least(1, 0.1 * a.gap) END GROUP BY ALL),
gap_counts AS (
  SELECT user, CASE WHEN sum(n) >= 8 AND max(alike) >= 0.8 * sum(n) THEN max(alike)::DOUBLE / sum(n) ELSE 0 END AS top
  FROM gaps_alike GROUP BY user),
gap_figures AS (SELECT user, quantile_cont(gap, 0.5) AS median FROM gaps GROUP BY user),
users AS (
  SELECT user, (count(item) - count(DISTINCT item))::DOUBLE / nullif(count(item), 0) AS repeat
  FROM log WHERE user IS NOT NULL GROUP BY user),
tops AS (
  SELECT item, max(n)::DOUBLE / sum(n) AS top_user FROM (
    SELECT item, user, count(*) AS n FROM log WHERE user IS NOT NULL GROUP BY ALL) GROUP BY item),
items AS (
  SELECT item, count(*) AS actions, count(DISTINCT user) AS users
  FROM log WHERE item IS NOT NULL GROUP BY item),
items_of_user AS (
  SELECT user, count(DISTINCT item) AS items FROM log WHERE user IS NOT NULL GROUP BY user),
lone AS (
  SELECT count(*) FILTER (items = 1) / nullif(sum(items), 0) AS chance FROM items_of_user),
crowds AS (
  SELECT item, count(DISTINCT user) FILTER (items_of_user.items = 1) AS crowd,
    count(DISTINCT user) * any_value(chance) AS expected
  FROM log LEFT JOIN items_of_user USING (user), lone WHERE item IS NOT NULL GROUP BY item),
sessions AS (
  SELECT session, count(DISTINCT user) AS users
  FROM log WHERE session IS NOT NULL GROUP BY session)
SELECT
  row AS first_row,
  repeat AS user_repeat_share,
  median AS user_gap_median_s,
  CASE WHEN user IS NOT NULL THEN coalesce(top, 0) END AS user_equal_gaps,
  items.actions AS item_actions,
  items.users AS item_users,
  top_user AS item_top_user_share,
  CASE WHEN crowd >= 8 AND crowd > expected + 3 * sqrt(expected) THEN crowd
    WHEN items.item IS NOT NULL THEN 0 END AS item_crowd,
  sessions.users AS session_users
FROM log LEFT JOIN users USING (user) LEFT JOIN gap_counts USING (user) LEFT JOIN gap_figures USING (user)
  LEFT JOIN items USING (item) LEFT JOIN tops USING (item) LEFT JOIN crowds USING (item) LEFT JOIN sessions USING (session)
