import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a person works from, if they have said it, for requirements of one country; and whether a client asks for any. */
export class AccountsCountry20261128005400 implements MigrationInterface {
  name = 'AccountsCountry20261128005400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accounts.people ADD COLUMN country char(2);
      CREATE VIEW accounts.person_countries AS SELECT id AS person_id, country FROM accounts.people;
      GRANT SELECT ON accounts.person_countries TO gangway_app;
      CREATE OR REPLACE VIEW onboarding.requirement_cards AS
        SELECT id AS requirement_id, client_id, kind, title, audience, target, contract_kind, minutes, position, country
        FROM onboarding.requirements WHERE is_active`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW onboarding.requirement_cards;
      CREATE VIEW onboarding.requirement_cards AS
        SELECT id AS requirement_id, client_id, kind, title, audience, target, contract_kind, minutes, position
        FROM onboarding.requirements WHERE is_active;
      GRANT SELECT ON onboarding.requirement_cards TO gangway_app;
      DROP VIEW accounts.person_countries;
      ALTER TABLE accounts.people DROP COLUMN country`);
  }
}
