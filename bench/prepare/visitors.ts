import type { Client } from 'pg';
import { newId } from '../../src/platform/database/index.js';
import { copyRows } from './copies.js';
import { hashOf, newSecret } from './browsers.js';
import type { ModelWorld } from './model-world.js';

/** Somebody invited, with all that their browser holds. Each is used once where the thing can be done only once. */
export interface Visitor {
  readonly invitationId: string;
  readonly contractId: string;
  readonly address: string;
  readonly personId: string;
  /** The secret of the link in their mail. */
  readonly linkSecret: string;
  readonly sessionSecret: string;
}

interface Kind {
  readonly count: number;
  /** Whether they have an account and are signed in. */
  readonly isSignedIn: boolean;
}

let made = 0;

/** Makes invited people: rows in sets, copied from an invitation that the product itself wrote. */
export async function makeVisitors(owner: Client, model: ModelWorld, { count, isSignedIn }: Kind): Promise<Visitor[]> {
  const visitors = Array.from({ length: count }, newVisitor);
  await keep(owner, visitors);
  const differs = { folded_address: 'v.address', address: 'v.address', contract_id: 'v.contract_id' };
  const contractId = await contractOf(owner, model.invitationId);
  await copyRows(owner, { table: 'contracts.contracts', model: ['id', contractId], differs: { id: 'v.contract_id' } });
  await copyRows(owner, { table: 'contracts.terms', model: ['contract_id', contractId], differs });
  await copyRows(owner, { table: 'invitations.invitations', model: ['id', model.invitationId], differs: { ...differs, id: 'v.invitation_id' } });
  const link = { id: 'gen_random_uuid()', subject_id: 'v.invitation_id', address: 'v.address', secret_hash: 'v.link_hash' };
  await copyRows(owner, { table: 'platform.secret_links', model: ['subject_id', model.invitationId], differs: link });
  if (isSignedIn) {
    await copyRows(owner, { table: 'accounts.people', model: ['id', model.personId], differs: { id: 'v.person_id' } });
    const address = { id: 'gen_random_uuid()', person_id: 'v.person_id', address: 'v.address' };
    await copyRows(owner, { table: 'accounts.addresses', model: ['person_id', model.personId], differs: address });
    await signIn(owner, visitors);
  }
  return visitors;
}

/** Sessions for people who have accounts. Whoever presses a button has just read its page, so none of these is due to be marked as seen again. */
export async function signIn(owner: Client, people: readonly { readonly personId: string; readonly sessionSecret: string }[]): Promise<void> {
  await owner.query(
    `INSERT INTO accounts.sessions (id, id_hash, person_id, started_at, seen_at, confirmed_at, user_agent, origin)
     SELECT gen_random_uuid(), hash, person, now(), now() + interval '1 hour', now(), 'bench', '127.0.0.1'
     FROM unnest($1::bytea[], $2::uuid[]) AS given (hash, person)`,
    [people.map(({ sessionSecret }) => hashOf(sessionSecret)), people.map(({ personId }) => personId)],
  );
}

function newVisitor(): Visitor {
  const address = `visitor-${(made += 1)}@example.net`;
  return { invitationId: newId(), contractId: newId(), personId: newId(), address, linkSecret: newSecret(), sessionSecret: newSecret() };
}

async function keep(owner: Client, visitors: readonly Visitor[]): Promise<void> {
  await owner.query('CREATE SCHEMA IF NOT EXISTS bench');
  await owner.query('DROP TABLE IF EXISTS bench.visitors');
  await owner.query(
    `CREATE TABLE bench.visitors (invitation_id uuid, contract_id uuid, person_id uuid, address text, link_hash bytea)`);
  await owner.query('INSERT INTO bench.visitors SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bytea[])', [
    visitors.map(({ invitationId }) => invitationId),
    visitors.map(({ contractId }) => contractId),
    visitors.map(({ personId }) => personId),
    visitors.map(({ address }) => address),
    visitors.map(({ linkSecret }) => hashOf(linkSecret)),
  ]);
}

async function contractOf(owner: Client, invitationId: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('SELECT contract_id AS id FROM invitations.invitations WHERE id = $1', [invitationId]);
  return rows[0]?.id ?? '';
}
