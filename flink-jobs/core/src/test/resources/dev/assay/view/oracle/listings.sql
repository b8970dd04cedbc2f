WITH words AS (
  SELECT row, regexp_extract_all(lower(regexp_replace(title, '[''’]', '', 'g')), '[\p{L}\p{M}\p{Nd}]+') AS words,
    regexp_replace(gtin, '[ -]', '', 'g') AS code
  FROM catalogue),
medians AS (SELECT category, median(price) AS middle FROM catalogue GROUP BY category),
scatters AS (
  SELECT category, middle, 1.4826 * median(abs(price - middle)) AS scatter
  FROM catalogue JOIN medians USING (category) GROUP BY category, middle),
sentences AS (
  SELECT row, array_to_string(regexp_extract_all(lower(regexp_replace(part, '[''’]', '', 'g')), '[\p{L}\p{M}\p{Nd}]+'), ' ') AS sentence
  FROM (SELECT row, unnest(string_split_regex(description, '[.!?\n]+')) AS part FROM catalogue)),
common AS (SELECT sentence, count(DISTINCT row) AS items FROM sentences WHERE sentence <> '' GROUP BY sentence),
shares AS (
  SELECT row, count(*) FILTER (items > 5)::DOUBLE / count(*) AS boilerplate
  FROM sentences JOIN common USING (sentence) GROUP BY row)
SELECT
  row AS first_row,
  length(title) AS title_length,
  len(words) AS title_words,
  length(regexp_replace(title, '[^\p{Nd}]', '', 'g'))::DOUBLE / nullif(length(title), 0) AS title_digit_share,
  length(regexp_replace(title, '[^\p{Lu}]', '', 'g'))::DOUBLE / nullif(length(regexp_replace(title, '[^\p{L}]', '', 'g')), 0)
    AS title_capital_share,
  (len(words) - len(list_distinct(words)))::DOUBLE / nullif(len(words), 0) AS title_repetition,
  length(description) AS description_length,
  boilerplate AS boilerplate_share,
  (price - middle) / nullif(scatter, 0) AS price_robust_z,
  len(list_filter(string_split_regex(category, '[>/|]'), part -> trim(part) <> '')) AS category_depth,
  CASE WHEN image IS NOT NULL THEN regexp_full_match(image,
    '(?i)https?://[^\s/?#]+/[^\s?#]*\.(jpg|jpeg|png|gif|webp|avif|svg|bmp|tif|tiff)([?#]\S*)?')::VARCHAR END AS image_well_formed,
  CASE WHEN url IS NOT NULL THEN regexp_full_match(url, '(?i)https?://[^\s/?#]+([/?#]\S*)?')::VARCHAR END AS url_well_formed,
  CASE WHEN gtin IS NULL THEN NULL
    WHEN regexp_full_match(code, '0*') THEN 'false'
    WHEN regexp_full_match(code, '[0-9]{8}|[0-9]{12,14}') THEN (list_sum(list_transform(range(1, length(code) + 1),
      i -> code[length(code) + 1 - i]::INT * CASE WHEN i % 2 = 0 THEN 3 ELSE 1 END)) % 10 = 0)::VARCHAR
    WHEN regexp_full_match(code, '[0-9]{9}[0-9Xx]') THEN (list_sum(list_transform(range(1, 11),
      i -> (11 - i) * CASE WHEN upper(code[i]) = 'X' THEN 10 ELSE code[i]::INT END)) % 11 = 0)::VARCHAR
    ELSE 'false' END AS gtin_valid
FROM catalogue JOIN words USING (row) LEFT JOIN scatters USING (category) LEFT JOIN shares USING (row)
