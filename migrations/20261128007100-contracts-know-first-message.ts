import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Knows a first message again that is sent a second time, without keeping its words twice. */
export class ContractsKnowFirstMessage20261128007100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.acts ADD COLUMN text_hash bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.acts DROP COLUMN text_hash');
  }
}
