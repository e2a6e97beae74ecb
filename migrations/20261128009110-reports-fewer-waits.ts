import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approvals and reviews that wait are asked for in their own modules, so their indexes beside each told row are of no use any more. The older version asks neither. */
export class ReportsFewerWaits20261128009110 implements MigrationInterface {
  name = 'ReportsFewerWaits20261128009110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX IF EXISTS reports.progress_waits_for_approval, reports.progress_waits_for_review');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const wait of ['approval', 'review']) await runner.query(`CREATE INDEX progress_waits_for_${wait} ON reports.progress (client_id, since, id) WHERE '${wait}' = ANY (waits)`);
  }
}
