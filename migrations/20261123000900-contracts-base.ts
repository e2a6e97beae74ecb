import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts, the versions of their terms and the talent's requests for a change. */
export class ContractsBase20261123000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA contracts; GRANT USAGE ON SCHEMA contracts TO gangway_app');
    await runner.query(contractsTable);
    await runner.query(contractsIndexes);
    await runner.query(termsTable);
    await runner.query(changeRequestsTable);
    await runner.query(offerCards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA contracts CASCADE');
  }
}

const contractsTable = `
  CREATE TABLE contracts.contracts (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES clients.clients (id),
    hiring_manager_id uuid NOT NULL,
    audience text NOT NULL CHECK (audience IN ('freelancer', 'agency')),
    kind text NOT NULL CHECK (kind IN ('hourly', 'fixed')),
    project_name text NOT NULL,
    state text NOT NULL CHECK (state IN
      ('draft', 'offered', 'confirmed', 'active', 'paused', 'ended', 'withdrawn', 'declined', 'expired')),
    freelancer_id uuid,
    agency_id uuid,
    terms_version integer NOT NULL CHECK (terms_version >= 1),
    confirmed_version integer,
    offer_days integer NOT NULL CHECK (offer_days > 0),
    created_at timestamptz NOT NULL,
    offered_at timestamptz,
    expires_at timestamptz,
    waiting_since timestamptz,
    confirmed_at timestamptz,
    cleared_at timestamptz,
    accepted_at timestamptz,
    closed_at timestamptz,
    closed_because text,
    CONSTRAINT contracts_have_one_talent_party CHECK (
      CASE
        WHEN state = 'draft' THEN num_nonnulls(freelancer_id, agency_id) = 0
        WHEN state IN ('withdrawn', 'declined', 'expired') THEN num_nonnulls(freelancer_id, agency_id) <= 1
        ELSE num_nonnulls(freelancer_id, agency_id) = 1
      END),
    CONSTRAINT contracts_talent_fits_audience CHECK (
      (freelancer_id IS NULL OR audience = 'freelancer') AND (agency_id IS NULL OR audience = 'agency')),
    CONSTRAINT contracts_confirm_a_version_they_have CHECK (confirmed_version BETWEEN 1 AND terms_version),
    CONSTRAINT contracts_confirmed_terms_are_current CHECK (
      state NOT IN ('confirmed', 'active', 'paused', 'ended')
      OR (confirmed_at IS NOT NULL AND confirmed_version IS NOT NULL AND confirmed_version = terms_version)),
    CONSTRAINT contracts_accepted_when_cleared CHECK (
      (accepted_at IS NOT NULL) = (state IN ('active', 'paused', 'ended')) AND (accepted_at IS NULL OR cleared_at IS NOT NULL)),
    CONSTRAINT contracts_offers_have_an_end CHECK (state NOT IN ('offered', 'confirmed') OR (offered_at IS NOT NULL AND expires_at IS NOT NULL)),
    CONSTRAINT contracts_closed_with_a_reason CHECK ((closed_at IS NOT NULL) = (state IN ('ended', 'withdrawn', 'declined', 'expired')))
  )`;

const contractsIndexes = `
  CREATE INDEX contracts_of_client ON contracts.contracts (client_id, id DESC);
  CREATE INDEX contracts_of_freelancer ON contracts.contracts (freelancer_id, id DESC) WHERE freelancer_id IS NOT NULL;
  CREATE INDEX open_offers_of_hiring_manager ON contracts.contracts (hiring_manager_id, client_id) WHERE state IN ('offered', 'confirmed');
  CREATE INDEX contracts_of_agency ON contracts.contracts (agency_id, id DESC) WHERE agency_id IS NOT NULL;
  CREATE INDEX contracts_running_out ON contracts.contracts (expires_at)
    WHERE state IN ('offered', 'confirmed') AND waiting_since IS NULL`;

const termsTable = `
  CREATE TABLE contracts.terms (
    contract_id uuid NOT NULL REFERENCES contracts.contracts (id),
    version integer NOT NULL CHECK (version >= 1),
    project_name text NOT NULL,
    scope text NOT NULL,
    rate_minor bigint CHECK (rate_minor > 0),
    weekly_limit_hours integer CHECK (weekly_limit_hours BETWEEN 1 AND 168),
    amount_minor bigint CHECK (amount_minor > 0),
    currency character(3) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    schedule text,
    payment_terms text,
    written_by_id uuid,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (contract_id, version),
    CONSTRAINT terms_pay_by_the_hour_or_a_sum CHECK (num_nonnulls(rate_minor, amount_minor) = 1),
    CONSTRAINT terms_limit_hours_only_when_hourly CHECK (weekly_limit_hours IS NULL OR rate_minor IS NOT NULL),
    CONSTRAINT terms_end_after_they_start CHECK (ends_on >= starts_on)
  );
  REVOKE UPDATE, DELETE ON contracts.terms FROM gangway_app;
  CREATE FUNCTION contracts.refuse_to_change_terms() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'A version of the terms is never changed: write a new one.'; END $$;
  CREATE TRIGGER terms_are_never_changed BEFORE UPDATE OR DELETE ON contracts.terms
    FOR EACH ROW EXECUTE FUNCTION contracts.refuse_to_change_terms()`;

const changeRequestsTable = `
  CREATE TABLE contracts.change_requests (
    id uuid PRIMARY KEY,
    contract_id uuid NOT NULL REFERENCES contracts.contracts (id),
    terms_version integer NOT NULL,
    term text NOT NULL CHECK (term IN ('scope', 'pay', 'weekly-limit', 'start', 'end', 'schedule', 'payment-terms')),
    message text NOT NULL,
    asked_by_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'taken back')),
    note text,
    answered_by_id uuid,
    answered_at timestamptz,
    CONSTRAINT change_requests_answered CHECK ((state = 'open') = (answered_at IS NULL)),
    CONSTRAINT change_requests_declined_with_a_note CHECK (state <> 'declined' OR note IS NOT NULL)
  );
  CREATE INDEX change_requests_of_contract ON contracts.change_requests (contract_id, asked_at)`;

const offerCards = `
  CREATE VIEW contracts.offer_cards AS
  SELECT contract.id AS contract_id, contract.client_id, contract.audience, contract.state, contract.kind AS contract_kind,
    contract.project_name, terms.scope, terms.currency, terms.rate_minor, terms.weekly_limit_hours, terms.amount_minor,
    terms.starts_on, terms.ends_on, terms.schedule, terms.payment_terms,
    contract.freelancer_id, contract.agency_id, contract.hiring_manager_id, contract.terms_version,
    contract.cleared_at, contract.expires_at, contract.offered_at, contract.confirmed_at, contract.accepted_at
  FROM contracts.contracts AS contract
  JOIN contracts.terms AS terms ON terms.contract_id = contract.id AND terms.version = contract.terms_version`;
