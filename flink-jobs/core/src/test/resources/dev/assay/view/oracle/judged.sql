WITH pairs AS (
  SELECT query, item, count(grade) AS m, min(grade) < max(grade) AS contradicts,
    m * sum(grade * grade) - pow(sum(grade), 2) AS half_squares
  FROM log WHERE query IS NOT NULL AND item IS NOT NULL AND grade IS NOT NULL GROUP BY ALL),
graded AS (
  SELECT query, count(*) FILTER (contradicts)::DOUBLE / count(*) AS contradicted,
    sum(2 * half_squares / (m - 1)) FILTER (m > 1) AS within FROM pairs GROUP BY query),
expected AS (
  SELECT query, 2 * (count(*) * sum(grade * grade) - pow(sum(grade), 2)) / (count(*) - 1) AS expected
  FROM log JOIN pairs USING (query, item) WHERE m > 1 AND grade IS NOT NULL GROUP BY query
  HAVING min(grade) < max(grade)),
ranked AS (
  SELECT query, item,
    row_number() OVER (PARTITION BY query ORDER BY avg(rank), min(row)) AS place,
    count(*) OVER (PARTITION BY query) AS items
  FROM log WHERE query IS NOT NULL AND item IS NOT NULL AND rank IS NOT NULL GROUP BY query, item),
means AS (
  SELECT query, item, avg(grade) AS gain, row_number() OVER (PARTITION BY query ORDER BY avg(grade) DESC) AS best
  FROM log WHERE grade IS NOT NULL AND item IS NOT NULL AND query IS NOT NULL GROUP BY query, item),
logged AS (
  SELECT query, any_value(items) AS items, count(gain)::DOUBLE / count(*) AS judged,
    sum(coalesce(gain, 0) / log2(place + 1)) AS gain
  FROM ranked LEFT JOIN means USING (query, item) WHERE place <= 10 GROUP BY query),
ideals AS (SELECT query, sum(gain / log2(best + 1)) AS ideal FROM means WHERE best <= 10 GROUP BY query),
entropies AS (
  SELECT query, -sum(n / total * log2(n / total)) AS entropy FROM (
    SELECT query, count(*)::DOUBLE AS n, sum(count(*)) OVER (PARTITION BY query) AS total
    FROM log WHERE grade IS NOT NULL GROUP BY query, grade) GROUP BY query)
SELECT
  min(row) AS first_row,
  query AS query,
  count(*) AS judgments,
  count(DISTINCT item) AS judged_items,
  count(DISTINCT judge) AS distinct_judges,
  avg(grade) AS mean_grade,
  stddev_samp(grade) AS grade_deviation,
  any_value(entropy) AS grade_entropy,
  count(*) FILTER (grade = (SELECT min(grade) FROM log))::DOUBLE / nullif(count(grade), 0) AS least_grade_share,
  count(*) FILTER (grade = (SELECT max(grade) FROM log))::DOUBLE / nullif(count(grade), 0) AS greatest_grade_share,
  any_value(contradicted) AS contradicted_share,
  1 - any_value(within) / any_value(expected) AS agreement,
  coalesce(any_value(logged.items), 0) AS logged_items,
  any_value(logged.judged) AS judged_top_share,
  any_value(logged.gain) / nullif(any_value(ideal), 0) AS ndcg_10
FROM log LEFT JOIN graded USING (query) LEFT JOIN expected USING (query) LEFT JOIN entropies USING (query)
  LEFT JOIN logged USING (query) LEFT JOIN ideals USING (query)
WHERE query IS NOT NULL
GROUP BY query
