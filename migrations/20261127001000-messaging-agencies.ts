import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A room may belong to an agency: whoever may accept for it is in the room, for as long as they may. */
export class MessagingAgencies20261127001000 implements MigrationInterface {
  name = 'MessagingAgencies20261127001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messaging.rooms ADD COLUMN agency_id uuid;
      CREATE INDEX rooms_of_agency ON messaging.rooms (agency_id) WHERE agency_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.rooms DROP COLUMN agency_id');
  }
}
