WITH gaps AS (
  SELECT user, time, time - lag(time) OVER (PARTITION BY user ORDER BY time, row) AS gap
  FROM log WHERE user IS NOT NULL AND time IS NOT NULL),
gaps_apart AS (SELECT user, gap, count(*) AS n FROM gaps WHERE gap > 0 GROUP BY ALL),
wholes AS (
  SELECT user, bool_and(time = floor(time)) AS whole
  FROM log WHERE user IS NOT NULL AND time IS NOT NULL GROUP BY user),
gaps_alike AS (
  SELECT a.user, a.gap, any_value(a.n) AS n, sum(b.n) AS alike
  FROM gaps_apart a JOIN wholes USING (user) JOIN gaps_apart b ON a.user = b.user
    AND b.gap BETWEEN a.gap AND a.gap + CASE WHEN whole THEN 1 ELSE least(1, 0.1 * a.gap) END GROUP BY ALL),
neighbours AS (
  SELECT user, gap, lag(gap) OVER (PARTITION BY user ORDER BY time) AS other
  FROM (SELECT * FROM gaps WHERE gap > 0)),
neighbours_alike AS (
  SELECT user, count(other) AS pairs,
    count(*) FILTER (abs(gap - other) <= CASE WHEN whole THEN 1 ELSE least(1, 0.1 * least(gap, other)) END) AS alike
  FROM neighbours JOIN wholes USING (user) GROUP BY user),
rhythms AS (
  SELECT user, sum(n)::BIGINT AS gaps, max(gaps_alike.alike)::BIGINT AS most, any_value(pairs) AS pairs,
    any_value(neighbours_alike.alike) AS alike
  FROM gaps_alike JOIN neighbours_alike USING (user) GROUP BY user),
everybody AS (
  SELECT count(*) FILTER (gaps >= 4) AS told, sum(pairs) AS all_pairs, sum(alike) AS all_alike FROM rhythms),
chances AS (
  SELECT *, (all_alike - alike + 1.0) / (all_pairs - pairs + 5.0) AS chance FROM rhythms, everybody),
tails AS (
  SELECT user, sum(exp(lgamma(gaps) - lgamma(j + 1) - lgamma(gaps - j)
    + j * ln(chance) + (gaps - 1 - j) * ln(1 - chance))) AS tail
  FROM chances, generate_series(most - 1, gaps - 1) AS series(j) GROUP BY user),
gap_counts AS (
  SELECT user, CASE WHEN gaps >= 4 AND most >= 0.8 * gaps AND told * gaps * tail < 0.001
    THEN most::DOUBLE / gaps ELSE 0 END AS top
  FROM chances JOIN tails USING (user)),
again AS (
  SELECT DISTINCT b.row FROM cells b JOIN log later ON later.row = b.row
    JOIN log earlier ON earlier.user = later.user AND earlier.time < later.time AND earlier.time >= later.time - 60
    JOIN cells a ON a.row = earlier.row
  WHERE a.item_ IS NOT DISTINCT FROM b.item_ AND a.session_ IS NOT DISTINCT FROM b.session_
    AND a.query_ IS NOT DISTINCT FROM b.query_ AND a.event_ IS NOT DISTINCT FROM b.event_
    AND earlier.price IS NOT DISTINCT FROM later.price AND earlier.quantity IS NOT DISTINCT FROM later.quantity
    AND a.category_ IS NOT DISTINCT FROM b.category_ AND a.campaign_ IS NOT DISTINCT FROM b.campaign_
    AND a.channel_ IS NOT DISTINCT FROM b.channel_ AND a.device_ IS NOT DISTINCT FROM b.device_
    AND earlier.rank IS NOT DISTINCT FROM later.rank),
users AS (
  SELECT user, (count(item) - count(DISTINCT item))::DOUBLE / nullif(count(item), 0) AS repeat
  FROM log WHERE user IS NOT NULL GROUP BY user),
items AS (SELECT DISTINCT item FROM log WHERE item IS NOT NULL),
items_of_user AS (
  SELECT user, count(DISTINCT item) AS items FROM log WHERE user IS NOT NULL GROUP BY user),
lone AS (
  SELECT count(*) FILTER (items = 1) / nullif(sum(items), 0) AS chance FROM items_of_user),
crowds AS (
  SELECT item, count(DISTINCT user) FILTER (items_of_user.items = 1) AS crowd,
    count(DISTINCT user) * any_value(chance) AS expected
  FROM log LEFT JOIN items_of_user USING (user), lone WHERE item IS NOT NULL GROUP BY item),
crowd_tails AS (
  SELECT item, 1 - sum(exp(k * ln(expected) - expected - lgamma(k + 1))) AS tail
  FROM crowds, generate_series(0, crowd - 1) AS series(k) WHERE crowd > 0 GROUP BY item),
sessions AS (
  SELECT session, count(DISTINCT user) AS users
  FROM log WHERE session IS NOT NULL GROUP BY session)
SELECT
  log.row AS first_row,
  repeat AS user_repeat_share,
  CASE WHEN user IS NOT NULL THEN coalesce(top, 0) END AS user_equal_gaps,
  CASE WHEN user IS NOT NULL AND time IS NOT NULL THEN (again.row IS NOT NULL)::INT END AS soon_again,
  CASE WHEN crowd >= 8 AND tail * (SELECT count(*) FROM items) < 0.001 THEN crowd
    WHEN items.item IS NOT NULL THEN 0 END AS item_crowd,
  sessions.users AS session_users
FROM log LEFT JOIN again USING (row) LEFT JOIN users USING (user) LEFT JOIN gap_counts USING (user)
  LEFT JOIN items USING (item) LEFT JOIN crowds USING (item) LEFT JOIN crowd_tails USING (item) LEFT JOIN sessions USING (session)
