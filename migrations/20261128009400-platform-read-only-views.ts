import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Views are for reading. The default grant of every table covers views too, and PostgreSQL writes through a simple view with
 * the rights of its owner: so the application could change and remove, through `audit.entries`, what it may not in the log itself.
 */
export class PlatformReadOnlyViews20261128009400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ DECLARE one regclass; BEGIN
        FOR one IN
          SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE c.relkind IN ('v', 'm') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' AND pg_has_role(c.relowner, 'USAGE')
        LOOP
          EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON %s FROM gangway_app', one);
        END LOOP;
      END $$;
      -- An offer that opens locks its agency's row FOR SHARE, which asks for UPDATE on a column: on this one, worked out and so not writable.
      GRANT UPDATE (is_confirmed) ON agencies.agency_cards TO gangway_app;
    `);
  }

  async down(): Promise<void> {
    // Nothing is given back: no version writes through a view, and what can change the audit log is not to be restored.
  }
}
