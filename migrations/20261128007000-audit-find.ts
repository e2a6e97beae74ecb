import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds entries by who did something, by what was done, and by day; days by blocks, because entries are written in the order of time. */
export class AuditFind20261128007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX records_by_actor ON audit.records (actor_id, id DESC);
      CREATE INDEX records_by_action ON audit.records (action, id DESC);
      CREATE INDEX records_by_day ON audit.records USING brin (happened_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit.records_by_actor, audit.records_by_action, audit.records_by_day');
  }
}
