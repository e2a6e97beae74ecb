import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a client notes in fields of its own is found in its list of contracts. Only the client searches these words; talent's lists don't. */
export class ContractsSearchOwnValues20261128006100 implements MigrationInterface {
  name = 'ContractsSearchOwnValues20261128006100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(factsKept(`(SELECT string_agg(own ->> 'value', ' ') FROM jsonb_array_elements(NEW.own_values) AS own)`, 1600));
    await runner.query(touched);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(factsKept('NULL', 400));
    await runner.query(touched);
  }
}

/** The table keeps its words itself, so touching a row is enough. */
const touched = `UPDATE contracts.contracts SET own_values = own_values WHERE own_values IS NOT NULL`;

const factsKept = (ownWords: string, longest: number): string => `
  CREATE OR REPLACE FUNCTION contracts.keep_what_lists_need() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.ends_on := coalesce(NEW.last_day, (
        SELECT terms.ends_on FROM contracts.terms AS terms WHERE terms.contract_id = NEW.id AND terms.version = NEW.terms_version));
      NEW.search_text := lower(normalize(left(concat_ws(' ', NEW.project_name,
        (SELECT person.full_name FROM accounts.person_cards AS person WHERE person.person_id = NEW.freelancer_id),
        (SELECT agency.name FROM agencies.agency_cards AS agency WHERE agency.agency_id = NEW.agency_id),
        ${ownWords}), ${longest}), NFKC));
      RETURN NEW;
    END $$`;
