import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose account was deactivated, for modules that show people to strangers. */
export class AccountsDeactivatedPeople20261128003200 implements MigrationInterface {
  name = 'AccountsDeactivatedPeople20261128003200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW accounts.deactivated_people AS
        SELECT id AS person_id, deactivated_at FROM accounts.people WHERE deactivated_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW accounts.deactivated_people');
  }
}
