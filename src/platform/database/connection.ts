import { types } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { BoundedClient } from './bounded-client.js';

/** A `date` stays the text `2026-02-03`: as a JavaScript Date it would shift with the machine's time zone. */
types.setTypeParser(types.builtins.DATE, (value) => value);

const statementsEndWithinMs = 30_000;

/** How much longer than a statement may take its answer is waited for. */
export const graceInMs = 5_000;

/**
 * How this process connects: a pool, every statement bounded in time, so that a stuck database answers 503 and not never.
 * PostgreSQL ends what takes long; when it does not even do that, or the network swallows the answer, this process stops waiting.
 */
export function connectionOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    logging: false,
    poolSize: 20,
    connectTimeoutMS: 3_000,
    extra: {
      Client: BoundedClient,
      statement_timeout: statementsEndWithinMs,
      query_timeout: statementsEndWithinMs + graceInMs,
      idle_in_transaction_session_timeout: 60_000,
      application_name: 'gangway',
    },
  };
}
