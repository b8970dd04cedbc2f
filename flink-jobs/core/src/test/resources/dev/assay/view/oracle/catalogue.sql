-- The rows of a catalogue with their meanings.
CREATE TABLE catalogue AS
SELECT * EXCLUDE (price), try_cast(price AS DOUBLE) AS price FROM cells;
-- Of each category the parent that most rows have, the first by its text of several.
CREATE TABLE chosen AS
SELECT category, parent FROM (
  SELECT category, parent, row_number() OVER (PARTITION BY category ORDER BY count(*) DESC, parent) AS place
  FROM catalogue WHERE category IS NOT NULL AND parent IS NOT NULL GROUP BY category, parent)
WHERE place = 1;
