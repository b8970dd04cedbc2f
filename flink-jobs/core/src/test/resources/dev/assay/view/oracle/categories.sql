WITH RECURSIVE names AS (SELECT DISTINCT category FROM catalogue WHERE category IS NOT NULL),
walk AS (
  SELECT category, category AS place, 1 AS steps FROM names
  UNION ALL
  SELECT walk.category, chosen.parent, steps + 1
  FROM walk JOIN chosen ON chosen.category = walk.place JOIN names ON names.category = chosen.parent
  WHERE steps < 60),
ends AS (
  SELECT category, max(steps) AS steps, arg_max(place, steps) AS last FROM walk GROUP BY category),
states AS (
  SELECT ends.category, steps,
    CASE WHEN steps = 60 THEN 'cycle'
         WHEN chosen.parent IS NOT NULL AND steps = 1 THEN 'orphan'
         WHEN chosen.parent IS NOT NULL THEN 'below_orphan'
         WHEN steps = 1 THEN 'root' ELSE 'rooted' END AS state
  FROM ends LEFT JOIN chosen ON chosen.category = ends.last),
copies AS (
  SELECT category, sum(n) FILTER (n > 1) AS shared, sum(n) AS titles FROM (
    SELECT category, title, count(*) AS n FROM catalogue WHERE title IS NOT NULL GROUP BY ALL) GROUP BY category)
SELECT
  min(row) AS first_row,
  category AS category,
  count(*) AS items,
  count(DISTINCT brand) AS distinct_brands,
  quantile_cont(price, 0.25) AS price_lower_quartile,
  quantile_cont(price, 0.5) AS price_median,
  quantile_cont(price, 0.75) AS price_upper_quartile,
  stddev_samp(price) AS price_deviation,
  (count(title) + count(description) + count(image) + count(url) + count(brand) + count(price) + count(gtin))::DOUBLE
    / count(*) / any_value(has_title::INT + has_description::INT + has_image::INT + has_url::INT + has_brand::INT
      + has_price::INT + has_gtin::INT) AS coverage,
  count(title)::DOUBLE / count(*) AS title_share,
  count(description)::DOUBLE / count(*) AS description_share,
  count(image)::DOUBLE / count(*) AS image_share,
  count(brand)::DOUBLE / count(*) AS brand_share,
  count(price)::DOUBLE / count(*) AS price_share,
  count(gtin)::DOUBLE / count(*) AS gtin_share,
  avg(length(title)) AS title_length_mean,
  CASE WHEN count(title) > 0 THEN coalesce(any_value(shared), 0)::DOUBLE / any_value(titles) END AS title_shared_share,
  len(list_filter(string_split_regex(category, '[>/|]'), part -> trim(part) <> '')) AS path_depth,
  count(DISTINCT parent) AS distinct_parents,
  any_value(state) AS parent_state,
  any_value(CASE WHEN state IN ('root', 'rooted') THEN states.steps END) AS parent_depth
FROM catalogue LEFT JOIN copies USING (category) LEFT JOIN states USING (category)
WHERE category IS NOT NULL
GROUP BY category
