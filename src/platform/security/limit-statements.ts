export const takeStatement = `
  INSERT INTO platform.limit_counters AS c (name, key_hash, window_started_at, taken, opens_at, last_at)
  VALUES ($1, $2, $3, 1, $3, $3)
  ON CONFLICT (name, key_hash) DO UPDATE SET
    taken = CASE WHEN c.window_started_at <= $4 THEN 1 ELSE least(c.taken + 1, $5 + 1) END,
    window_started_at = CASE WHEN c.window_started_at <= $4 THEN $3 ELSE c.window_started_at END,
    last_at = $3
  RETURNING taken, window_started_at AS "windowStartedAt"`;

/** In the order of the keys, so that two who take for the same ones don't wait for each other. */
export const takeEachStatement = `
  INSERT INTO platform.limit_counters AS c (name, key_hash, window_started_at, taken, opens_at, last_at)
  SELECT $1::text, k.hash, $3::timestamptz, 1, $3::timestamptz, $3::timestamptz FROM (SELECT DISTINCT unnest($2::bytea[]) AS hash ORDER BY 1) k
  ON CONFLICT (name, key_hash) DO UPDATE SET
    taken = CASE WHEN c.window_started_at <= $4 THEN 1 ELSE least(c.taken + 1, $5 + 1) END,
    window_started_at = CASE WHEN c.window_started_at <= $4 THEN $3 ELSE c.window_started_at END,
    last_at = $3
  RETURNING key_hash AS hash, taken`;

export const usedUpStatement = `
  SELECT key_hash AS hash FROM platform.limit_counters
   WHERE name = $1 AND key_hash = ANY ($2::bytea[]) AND window_started_at > $3 AND taken >= $4`;

/**
 * The row's lock makes tries that come at once queue up, and each sees the waits that the one before it earned.
 * The inner select computes the row as it will be; a wait not yet over updates nothing and so answers no row.
 * What is open is so since ever: of two that come at once, one may have read the time before the other and be counted after it.
 * Waits that fade are as many as failed in the time before, at most: of that only what was given back is not a failure.
 */
export const attemptStatement = `
  INSERT INTO platform.limit_counters AS c (name, key_hash, window_started_at, taken, in_a_row, waits, opens_at, last_at)
  VALUES ($1, $2, $3::timestamptz, 1, 1, 0, 'epoch', $3)
  ON CONFLICT (name, key_hash) DO UPDATE SET
    (window_started_at, taken, in_a_row, waits, opens_at, last_at) = (
      SELECT n.started_at, n.taken, c.in_a_row + 1, n.waits,
        CASE
          WHEN c.in_a_row + 1 >= $8::int THEN $3::timestamptz + make_interval(secs => $7)
          WHEN n.waits > 0 THEN $3::timestamptz + make_interval(secs => least($7::float8, $6::float8 * power(2, least(n.waits - 1, 20))))
          ELSE 'epoch'
        END,
        $3
      FROM (
        SELECT w.started_at, w.taken,
          CASE
            WHEN w.taken >= $5 THEN w.waits + 1
            WHEN w.waits > 0 THEN w.waits + 1
            ELSE 0
          END AS waits
        FROM (
          SELECT
            CASE WHEN c.window_started_at <= $4 THEN $3 ELSE c.window_started_at END AS started_at,
            CASE WHEN c.window_started_at <= $4 THEN 1 ELSE c.taken + 1 END AS taken,
            CASE
              WHEN c.last_at <= $3::timestamptz - make_interval(secs => $9) THEN 0
              WHEN $10 AND c.window_started_at <= $4 THEN least(c.waits, c.taken)
              ELSE c.waits
            END AS waits
        ) w
      ) n
    )
  WHERE c.opens_at <= $3
  RETURNING true AS "isAllowed", opens_at AS "opensAt"`;

/** Undoes what one attempt counted; a wait that it began is over. Counts that begin no waits have none to undo. */
export const giveBackStatement = `
  UPDATE platform.limit_counters
     SET taken = greatest(taken - 1, 0), in_a_row = greatest(in_a_row - 1, 0), waits = greatest(waits - 1, 0), opens_at = 'epoch'
   WHERE name = $1 AND key_hash = $2`;
