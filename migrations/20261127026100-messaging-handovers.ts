import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A room says whom of the client's side somebody took over from. */
export class MessagingHandovers20261127026100 implements MigrationInterface {
  name = 'MessagingHandovers20261127026100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.members ADD COLUMN took_over_from_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.members DROP COLUMN took_over_from_id');
  }
}
