import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody was last here, kept also after their sessions are gone. Whoever is signed in now starts with the time of their session. */
export class AccountsLastSeen20261128110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accounts.people ADD COLUMN last_seen_at timestamptz;
      UPDATE accounts.people AS person SET last_seen_at = open.seen_at
        FROM (SELECT person_id, max(seen_at) AS seen_at FROM accounts.sessions GROUP BY person_id) AS open WHERE open.person_id = person.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts.people DROP COLUMN last_seen_at');
  }
}
