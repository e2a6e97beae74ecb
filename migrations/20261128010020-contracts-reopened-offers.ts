import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An offer that was withdrawn because of a refusal can come back; the history of the contract tells both. */
export class ContractsReopenedOffers20261128010020 implements MigrationInterface {
  name = 'ContractsReopenedOffers20261128010020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(acts(`${before}, 'reopened'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM contracts.acts WHERE act = 'reopened'`);
    await runner.query(acts(before));
  }
}

const before = `'confirmed', 'accepted', 'declined', 'withdrawn', 'proposed', 'proposal confirmed',
  'proposal declined', 'proposal taken back', 'end given', 'end taken back', 'ended', 'paused', 'resumed', 'handed over'`;

const acts = (list: string): string => `
  ALTER TABLE contracts.acts DROP CONSTRAINT acts_act_check;
  ALTER TABLE contracts.acts ADD CONSTRAINT acts_act_check CHECK (act IN (${list}))`;
