import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who read which document on which day, so that the log tells it once a day and not once a picture. */
export class OnboardingDocumentReadings20261128003100 implements MigrationInterface {
  name = 'OnboardingDocumentReadings20261128003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE onboarding.document_readings (
        person_id uuid NOT NULL,
        file_id uuid NOT NULL,
        read_on date NOT NULL,
        PRIMARY KEY (file_id, person_id, read_on)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE onboarding.document_readings');
  }
}
