WITH timed AS (SELECT *, floor(time / 3600)::BIGINT % 24 AS unit FROM log WHERE time IS NOT NULL),
-- include times-body.sql key=hour
