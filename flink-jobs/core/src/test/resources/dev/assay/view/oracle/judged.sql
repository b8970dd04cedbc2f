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
  1 - any_value(within) / any_value(expected) AS agreement
FROM log LEFT JOIN graded USING (query) LEFT JOIN expected USING (query) LEFT JOIN entropies USING (query)
WHERE query IS NOT NULL
GROUP BY query
