WITH users AS (
  SELECT user, count(DISTINCT campaign) AS campaigns, bool_or(step = 'purchase') AS buys
  FROM log WHERE user IS NOT NULL GROUP BY user),
response AS (
  SELECT campaign, user, campaigns, buys,
    bool_or(step = 'impression') AS exposed,
    bool_or(step IN ('view', 'cart', 'purchase')) AS responds,
    bool_or(step = 'purchase') AS redeems,
    min(time) FILTER (step = 'impression') AS exposure,
    min(time) FILTER (step IN ('view', 'cart', 'purchase')) AS response
  FROM log JOIN users USING (user) WHERE campaign IS NOT NULL GROUP BY ALL),
figures AS (
  SELECT campaign, count(*) AS users,
    count(*) FILTER (campaigns > 1) AS shared,
    count(*) FILTER (exposed) AS exposed,
    count(*) FILTER (responds) AS responders,
    count(*) FILTER (responds AND exposed) AS reached,
    count(*) FILTER (redeems AND exposed) AS redeemers,
    count(*) FILTER (exposed AND response < exposure) AS early,
    count(*) FILTER (exposed AND response IS NOT NULL AND exposure IS NOT NULL) AS ordered,
    count(*) FILTER (exposed AND buys) AS buyers
  FROM response GROUP BY campaign),
both_shares AS (
  SELECT *, buyers::DOUBLE / nullif(exposed, 0) AS p, exposed::DOUBLE AS n,
    ((SELECT count(*) FILTER (buys) FROM users) - buyers)::DOUBLE
      / nullif((SELECT count(*) FROM users) - exposed, 0) AS q,
    ((SELECT count(*) FROM users) - exposed)::DOUBLE AS m,
    pow(1.959963984540054, 2) AS z2
  FROM figures),
wilson AS (
  SELECT *,
    (2 * n * p + z2 - sqrt(z2 * (z2 + 4 * n * p * (1 - p)))) / (2 * (n + z2)) AS p_low,
    (2 * n * p + z2 + sqrt(z2 * (z2 + 4 * n * p * (1 - p)))) / (2 * (n + z2)) AS p_high,
    (2 * m * q + z2 - sqrt(z2 * (z2 + 4 * m * q * (1 - q)))) / (2 * (m + z2)) AS q_low,
    (2 * m * q + z2 + sqrt(z2 * (z2 + 4 * m * q * (1 - q)))) / (2 * (m + z2)) AS q_high
  FROM both_shares)
SELECT
  min(row) AS first_row,
  campaign AS campaign,
  count(*) AS actions,
  count(DISTINCT user) AS distinct_users,
  any_value(shared::DOUBLE / users) AS shared_user_share,
  count(*) FILTER (step = 'impression') AS exposures,
  coalesce(any_value(exposed), 0) AS exposed_users,
  coalesce(any_value(responders), 0) AS responders,
  any_value(reached::DOUBLE / nullif(exposed, 0)) AS response_rate,
  any_value(redeemers::DOUBLE / nullif(exposed, 0)) AS redemption_rate,
  any_value((responders - reached)::DOUBLE / nullif(responders, 0)) AS unexposed_responder_share,
  any_value(early::DOUBLE / nullif(ordered, 0)) AS early_responder_share,
  any_value(p - q) AS uplift,
  any_value(p - q - sqrt(pow(p - p_low, 2) + pow(q_high - q, 2))) AS uplift_low,
  any_value(p - q + sqrt(pow(p_high - p, 2) + pow(q - q_low, 2))) AS uplift_high,
  count(*) FILTER (step = 'purchase') AS purchases,
  sum(amount) FILTER (step IN ('purchase', 'return')) AS revenue
FROM log LEFT JOIN wilson USING (campaign)
WHERE campaign IS NOT NULL
GROUP BY campaign
