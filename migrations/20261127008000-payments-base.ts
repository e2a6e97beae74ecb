import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tax information of people and agencies, and the dated rules that say which form it takes. */
export class PaymentsBase20261127008000 implements MigrationInterface {
  name = 'PaymentsBase20261127008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA payments; GRANT USAGE ON SCHEMA payments TO gangway_app');
    await runner.query(rulesTable);
    await runner.query(formsTable);
    await runner.query(certifiedStays);
    await runner.query(`
      CREATE VIEW payments.tax_standing AS
        SELECT person_id, agency_id, form, valid_until FROM payments.tax_forms
         WHERE certified_at IS NOT NULL AND replaced_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA payments CASCADE');
  }
}

/** A rule for a country wins over the one for all (*), and a later one over an earlier one. */
const rulesTable = `
  CREATE TABLE payments.tax_rules (
    country text NOT NULL CHECK (country ~ '^([A-Z]{2}|\\*)$'),
    kind text NOT NULL CHECK (kind IN ('individual', 'company')),
    form text NOT NULL CHECK (form IN ('W-9', 'W-8BEN', 'W-8BEN-E')),
    number_kinds text[] NOT NULL CHECK (number_kinds <@ ARRAY['SSN', 'EIN', 'local'] AND cardinality(number_kinds) > 0),
    asks_birth_date boolean NOT NULL,
    asks_treaty boolean NOT NULL,
    -- Valid to the end of this many years after the one it is signed in; without end where nothing stands.
    valid_following_years int CHECK (valid_following_years BETWEEN 0 AND 20),
    in_force_from date NOT NULL,
    PRIMARY KEY (country, kind, in_force_from)
  );
  INSERT INTO payments.tax_rules VALUES
    ('US', 'individual', 'W-9', '{SSN,EIN}', false, false, NULL, '2026-01-01'),
    ('US', 'company', 'W-9', '{EIN}', false, false, NULL, '2026-01-01'),
    ('*', 'individual', 'W-8BEN', '{local}', true, true, 3, '2026-01-01'),
    ('*', 'company', 'W-8BEN-E', '{local}', false, true, 3, '2026-01-01')`;

const formsTable = `
  CREATE TABLE payments.tax_forms (
    id uuid PRIMARY KEY,
    person_id uuid,
    agency_id uuid,
    country character(2) NOT NULL,
    kind text NOT NULL CHECK (kind IN ('individual', 'company')),
    form text NOT NULL CHECK (form IN ('W-9', 'W-8BEN', 'W-8BEN-E')),
    legal_name text,
    street text,
    city text,
    postal text,
    born_on date,
    treaty_country character(2),
    number_kind text CHECK (number_kind IN ('SSN', 'EIN', 'local')),
    number_sealed bytea,
    number_last_four text CHECK (length(number_last_four) <= 4),
    revision int NOT NULL DEFAULT 1,
    started_at timestamptz NOT NULL,
    certified_at timestamptz,
    certified_by_id uuid,
    certified_name text,
    certification_version int,
    certification_words text,
    valid_until date,
    replaced_at timestamptz,
    CONSTRAINT tax_forms_have_one_owner CHECK (num_nonnulls(person_id, agency_id) = 1),
    CONSTRAINT tax_forms_numbers_are_whole CHECK (num_nonnulls(number_kind, number_sealed, number_last_four) IN (0, 3)),
    CONSTRAINT tax_forms_certified_whole CHECK (certified_at IS NULL OR num_nonnulls(legal_name, street, city, postal, number_sealed,
      certified_by_id, certified_name, certification_version, certification_words) = 9),
    CONSTRAINT tax_forms_replaced_after_certified CHECK (replaced_at IS NULL OR certified_at IS NOT NULL)
  );
  CREATE INDEX tax_forms_of_owner ON payments.tax_forms ((coalesce(person_id, agency_id)));
  CREATE UNIQUE INDEX tax_forms_one_draft ON payments.tax_forms ((coalesce(person_id, agency_id))) WHERE certified_at IS NULL;
  CREATE UNIQUE INDEX tax_forms_one_in_force ON payments.tax_forms ((coalesce(person_id, agency_id))) WHERE certified_at IS NOT NULL AND replaced_at IS NULL;
  REVOKE DELETE ON payments.tax_forms FROM gangway_app;
  REVOKE INSERT, UPDATE, DELETE ON payments.tax_rules FROM gangway_app`;

/** What was certified is never written anew: it is replaced, and its number may be sealed with another key. */
const certifiedStays = `
  CREATE FUNCTION payments.refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'Certified tax information is replaced and never changed.'; END $$;
  CREATE TRIGGER certified_tax_forms_stay BEFORE UPDATE ON payments.tax_forms
    FOR EACH ROW WHEN (OLD.certified_at IS NOT NULL AND
      (to_jsonb(NEW) - ARRAY['replaced_at', 'number_sealed']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['replaced_at', 'number_sealed']))
    EXECUTE FUNCTION payments.refuse_to_rewrite()`;
