import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A requirement's text may be a PDF of the client's own: which file, how it is called, its pages and the hash of its bytes. */
export class OnboardingPdfTerms20261128005100 implements MigrationInterface {
  name = 'OnboardingPdfTerms20261128005100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE onboarding.requirements ADD COLUMN pdf jsonb;
      ALTER TABLE onboarding.tasks ADD COLUMN pdf jsonb;
      ALTER TABLE onboarding.signatures ADD COLUMN document_file_id uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE onboarding.signatures DROP COLUMN document_file_id;
      ALTER TABLE onboarding.tasks DROP COLUMN pdf;
      ALTER TABLE onboarding.requirements DROP COLUMN pdf`);
  }
}
