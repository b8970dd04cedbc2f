WITH timed AS (SELECT *, isodow(make_timestamp((time * 1000000)::BIGINT)) AS unit FROM log WHERE time IS NOT NULL),
-- include times-body.sql key=weekday
