import { types } from 'pg';
import type { DataSourceOptions } from 'typeorm';

/** A `date` stays the text `2026-02-03`: as a JavaScript Date it would shift with the machine's time zone. */
types.setTypeParser(types.builtins.DATE, (value) => value);

/** How this process connects: a pool, every statement bounded in time, so that a stuck database answers 503 and not never. */
export function connectionOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    logging: false,
    poolSize: 20,
    connectTimeoutMS: 3_000,
    extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000, application_name: 'gangway' },
  };
}
