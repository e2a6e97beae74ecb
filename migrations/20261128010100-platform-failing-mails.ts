import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when a mail fails, and from which attempt on its present round of attempts counts, so that somebody can have it tried again.
 * An older version that runs beside writes neither: its failing mails are listed by the time they were queued, and what is
 * tried again there is given up where it would have been before.
 */
export class PlatformFailingMails20261128010100 implements MigrationInterface {
  name = 'PlatformFailingMails20261128010100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE platform.mails ADD COLUMN failing_since timestamptz, ADD COLUMN attempts_before integer NOT NULL DEFAULT 0');
    await runner.query(`
      CREATE INDEX mails_failing ON platform.mails (coalesce(failing_since, created_at) DESC, id DESC) WHERE state IN ('deferred', 'bounced')`);
    await runner.query(`CREATE INDEX mails_deferred ON platform.mails (coalesce(failing_since, created_at)) WHERE state = 'deferred'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX platform.mails_deferred');
    await runner.query('DROP INDEX platform.mails_failing');
    await runner.query('ALTER TABLE platform.mails DROP COLUMN failing_since, DROP COLUMN attempts_before');
  }
}
