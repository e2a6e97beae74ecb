import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administrator can take a refusal back; it stands among the decisions, so that the history of a review shows it. */
export class OnboardingReopenings20261128010010 implements MigrationInterface {
  name = 'OnboardingReopenings20261128010010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`'approved', 'sent back', 'rejected', 'waived', 'reopened'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM onboarding.decisions WHERE kind = 'reopened'`);
    await runner.query(kinds(`'approved', 'sent back', 'rejected', 'waived'`));
  }
}

const kinds = (list: string): string => `
  ALTER TABLE onboarding.decisions DROP CONSTRAINT decisions_kind_check;
  ALTER TABLE onboarding.decisions ADD CONSTRAINT decisions_kind_check CHECK (kind IN (${list}))`;
