WITH copies AS (
  SELECT brand, sum(n) FILTER (n > 1) AS shared, sum(n) AS titles FROM (
    SELECT brand, title, count(*) AS n FROM catalogue WHERE title IS NOT NULL GROUP BY ALL) GROUP BY brand)
SELECT
  min(row) AS first_row,
  brand AS brand,
  count(*) AS items,
  count(DISTINCT category) AS distinct_categories,
  quantile_cont(price, 0.25) AS price_lower_quartile,
  quantile_cont(price, 0.5) AS price_median,
  quantile_cont(price, 0.75) AS price_upper_quartile,
  stddev_samp(price) AS price_deviation,
  (count(title) + count(description) + count(image) + count(url) + count(category) + count(price) + count(gtin))::DOUBLE
    / count(*) / any_value(has_title::INT + has_description::INT + has_image::INT + has_url::INT + has_category::INT
      + has_price::INT + has_gtin::INT) AS coverage,
  count(title)::DOUBLE / count(*) AS title_share,
  count(description)::DOUBLE / count(*) AS description_share,
  count(image)::DOUBLE / count(*) AS image_share,
  count(category)::DOUBLE / count(*) AS category_share,
  count(price)::DOUBLE / count(*) AS price_share,
  count(gtin)::DOUBLE / count(*) AS gtin_share,
  avg(length(title)) AS title_length_mean,
  CASE WHEN count(title) > 0 THEN coalesce(any_value(shared), 0)::DOUBLE / any_value(titles) END AS title_shared_share
FROM catalogue LEFT JOIN copies USING (brand)
WHERE brand IS NOT NULL
GROUP BY brand
