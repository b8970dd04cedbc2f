-- The rows with their meanings: times in seconds since 1970, steps by the words that logs have.
CREATE TABLE log AS
SELECT
  row, user_ AS user, item_ AS item, session_ AS session, query_ AS query, category_ AS category,
  campaign_ AS campaign, channel_ AS channel, device_ AS device, brand_ AS brand, title_ AS title,
  epoch(try_cast(time_ AS TIMESTAMP))::DOUBLE AS time,
  try_cast(price_ AS DOUBLE) AS price,
  try_cast(quantity_ AS DOUBLE) AS quantity,
  try_cast(rank_ AS DOUBLE) AS rank,
  try_cast(results_ AS DOUBLE) AS results,
  try_cast(grade_ AS DOUBLE) AS grade,
  judge_ AS judge,
  CASE WHEN has_session THEN session_ ELSE user_ END AS actor,
  CASE WHEN has_search THEN search_ WHEN NOT has_event THEN row::VARCHAR
       WHEN has_session THEN session_ ELSE user_ END AS search,
  CASE
    WHEN has_event AND event_ IN ('purchase') AND NOT coalesce(try_cast(quantity_ AS DOUBLE) < 0, false) THEN 'purchase'
    WHEN has_event AND event_ IN ('purchase') THEN 'return'
    WHEN has_event AND event_ IN ('view', 'click', 'item_click') THEN 'view'
    WHEN has_event AND event_ IN ('shown', 'imp', 'impression') THEN 'impression'
    WHEN has_event AND event_ IN ('add_to_cart') THEN 'cart'
    WHEN has_event AND event_ IN ('refund') THEN 'return'
    WHEN has_event THEN 'other'
    WHEN (has_price OR has_quantity) AND coalesce(try_cast(quantity_ AS DOUBLE) < 0, false) THEN 'return'
    WHEN has_price OR has_quantity THEN 'purchase'
    ELSE 'other'
  END AS step,
  CASE WHEN has_quantity THEN try_cast(price_ AS DOUBLE) * try_cast(quantity_ AS DOUBLE)
       ELSE try_cast(price_ AS DOUBLE) END AS amount
FROM cells;
