import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts that run: terms proposed meanwhile, a named end, what each side did, and a list that is found by names and ends. */
export class ContractsRunning20261127025000 implements MigrationInterface {
  name = 'ContractsRunning20261127025000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(factsKept);
    await runner.query('UPDATE contracts.contracts SET terms_version = terms_version');
    await runner.query(indexes);
    await runner.query(acts);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE contracts.acts;
      DROP TRIGGER contracts_keep_what_lists_need ON contracts.contracts;
      DROP FUNCTION contracts.keep_what_lists_need();
      ALTER TABLE contracts.contracts DROP COLUMN proposed_version, DROP COLUMN last_day, DROP COLUMN last_day_because,
        DROP COLUMN ends_on, DROP COLUMN search_text`);
  }
}

const columns = `
  ALTER TABLE contracts.contracts
    ADD COLUMN proposed_version integer,
    ADD COLUMN last_day date,
    ADD COLUMN last_day_because text,
    ADD COLUMN ends_on date,
    ADD COLUMN search_text text NOT NULL DEFAULT '',
    ADD CONSTRAINT contracts_propose_while_they_run
      CHECK (proposed_version IS NULL OR (state IN ('active', 'paused') AND proposed_version > terms_version)),
    ADD CONSTRAINT contracts_name_a_last_day_with_a_reason CHECK ((last_day IS NULL) = (last_day_because IS NULL)),
    ADD CONSTRAINT contracts_name_a_last_day_while_they_run CHECK (last_day IS NULL OR accepted_at IS NOT NULL)`;

/**
 * The end and the words a contract is found by are kept by the table itself, so that every statement that touches a contract,
 * also one of a version that knows nothing of them, leaves them right. A draft inserted before its terms gets its end later:
 * no list asks for a draft's.
 */
const factsKept = `
  CREATE FUNCTION contracts.keep_what_lists_need() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.ends_on := coalesce(NEW.last_day, (
        SELECT terms.ends_on FROM contracts.terms AS terms WHERE terms.contract_id = NEW.id AND terms.version = NEW.terms_version));
      NEW.search_text := lower(normalize(left(concat_ws(' ', NEW.project_name,
        (SELECT person.full_name FROM accounts.person_cards AS person WHERE person.person_id = NEW.freelancer_id),
        (SELECT agency.name FROM agencies.agency_cards AS agency WHERE agency.agency_id = NEW.agency_id)), 400), NFKC));
      RETURN NEW;
    END $$;
  CREATE TRIGGER contracts_keep_what_lists_need
    BEFORE INSERT OR UPDATE ON contracts.contracts
    FOR EACH ROW EXECUTE FUNCTION contracts.keep_what_lists_need()`;

const indexes = `
  CREATE INDEX contracts_of_client_by_state ON contracts.contracts (client_id, state, id DESC);
  CREATE INDEX contracts_of_client_by_kind ON contracts.contracts (client_id, kind, id DESC);
  CREATE INDEX contracts_search ON contracts.contracts USING gin (search_text gin_trgm_ops);
  CREATE INDEX contracts_proposed_to_freelancer ON contracts.contracts (freelancer_id) WHERE proposed_version IS NOT NULL AND freelancer_id IS NOT NULL;
  CREATE INDEX contracts_proposed_to_agency ON contracts.contracts (agency_id) WHERE proposed_version IS NOT NULL AND agency_id IS NOT NULL;
  CREATE INDEX contracts_ending ON contracts.contracts (ends_on, id) WHERE state IN ('active', 'paused') AND ends_on IS NOT NULL;
  CREATE INDEX contracts_of_client_ending ON contracts.contracts (client_id, ends_on, id)
    WHERE state IN ('active', 'paused') AND ends_on IS NOT NULL`;

/** What no other row tells: who did what to a contract, and the words they gave for it. */
const acts = `
  CREATE TABLE contracts.acts (
    id uuid PRIMARY KEY,
    contract_id uuid NOT NULL REFERENCES contracts.contracts (id),
    act text NOT NULL CHECK (act IN ('confirmed', 'accepted', 'declined', 'withdrawn', 'proposed', 'proposal confirmed',
      'proposal declined', 'proposal taken back', 'end given', 'ended', 'paused', 'resumed')),
    version integer,
    last_day date,
    note text,
    by_id uuid,
    at timestamptz NOT NULL
  );
  CREATE INDEX acts_of_contract ON contracts.acts (contract_id, id);
  REVOKE UPDATE, DELETE ON contracts.acts FROM gangway_app`;
