import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which side named a contract's last day, so that the same side may take it back; and contracts that went to another hiring manager, in their history. */
export class ContractsLastDayAndHandovers20261128005200 implements MigrationInterface {
  name = 'ContractsLastDayAndHandovers20261128005200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contracts.contracts ADD COLUMN last_day_by text CHECK (last_day_by IN ('client', 'talent'));
      UPDATE contracts.contracts AS contract SET last_day_by = CASE WHEN given.by_id = contract.freelancer_id THEN 'talent'
          WHEN EXISTS (SELECT 1 FROM clients.member_cards AS member WHERE member.client_id = contract.client_id AND member.person_id = given.by_id) THEN 'client' ELSE 'talent' END
        FROM (SELECT DISTINCT ON (contract_id) contract_id, by_id FROM contracts.acts WHERE act = 'end given' ORDER BY contract_id, id DESC) AS given
        WHERE given.contract_id = contract.id AND contract.last_day IS NOT NULL AND contract.state IN ('active', 'paused');
      ALTER TABLE contracts.acts ADD COLUMN to_id uuid, DROP CONSTRAINT acts_act_check;
      ALTER TABLE contracts.acts ADD CONSTRAINT acts_act_check CHECK (act IN ('confirmed', 'accepted', 'declined', 'withdrawn', 'proposed', 'proposal confirmed',
        'proposal declined', 'proposal taken back', 'end given', 'end taken back', 'ended', 'paused', 'resumed', 'handed over'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM contracts.acts WHERE act IN ('end taken back', 'handed over');
      ALTER TABLE contracts.acts DROP COLUMN to_id, DROP CONSTRAINT acts_act_check;
      ALTER TABLE contracts.acts ADD CONSTRAINT acts_act_check CHECK (act IN ('confirmed', 'accepted', 'declined', 'withdrawn', 'proposed', 'proposal confirmed',
        'proposal declined', 'proposal taken back', 'end given', 'ended', 'paused', 'resumed'));
      ALTER TABLE contracts.contracts DROP COLUMN last_day_by`);
  }
}
