import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the mails that an address bounced, which are few, while somebody types that address. */
export class PlatformBouncedMails20261127021200 implements MigrationInterface {
  name = 'PlatformBouncedMails20261127021200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX mails_bounced ON platform.mails (lower(to_address)) WHERE state = 'bounced'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX platform.mails_bounced');
  }
}
