import fc from 'fast-check';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { anAgencyContract, anInvitation, intoCloud, Meridian } from './meridian.js';

/** The four, each to an address of its own. */
const kinds = {
  'freelancer-contract': anInvitation,
  'agency-contract': anAgencyContract,
  'freelancer-cloud': intoCloud('Freelancer'),
  'agency-cloud': intoCloud('Agency'),
} as const;
type Kind = keyof typeof kinds;
const allKinds = Object.keys(kinds) as Kind[];

/** What people press on the way, in any order; what can't be done where they stand changes nothing. */
const presses = ['accept', 'decline', 'take back', 'look', 'resend', 'revoke'] as const;
type Press = (typeof presses)[number];

interface Invited {
  readonly kind: Kind;
  readonly personId: string;
  readonly id: string;
  readonly talent: Visitor;
}

describe('what becomes public, whatever is pressed in whatever order', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;
  let runs = 0;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
    manager = await meridian.openDoors();
    await meridian.cloud();
  });
  afterAll(() => test?.stop());

  async function invited(kind: Kind): Promise<Invited> {
    const address = `${kind}-${runs}@example.net`;
    const personId = await meridian.person(`Talent ${runs}`, address);
    await meridian.inviteTo(manager, { ...kinds[kind], 'Email address': address });
    const row = await test.database.row<{ id: string }>('SELECT id FROM invitations.invitations WHERE folded_address = $1', [address]);
    const talent = await meridian.arrived(address, await meridian.signedIn(address));
    return { kind, personId, id: row?.id ?? '', talent };
  }

  async function press({ kind, id, talent }: Invited, what: Press): Promise<void> {
    const send = (by: Visitor, path: string, fields: Record<string, string> = {}) => by.request('POST', path, new URLSearchParams({ ...by.formToken, ...fields }));
    if (what === 'look') await talent.request('GET', `/invitations/${id}`);
    if (what === 'accept') await send(talent, `/invitations/${id}/acceptance`, { agencyName: `${kind} ${runs}` });
    if (what === 'decline') await send(talent, `/invitations/${id}/decline`, { reason: 'other', note: '' });
    if (what === 'take back') await send(talent, `/invitations/${id}/decline-withdrawal`);
    if (what === 'resend' || what === 'revoke') {
      await manager.open('/client/invitations/new');
      await send(manager, `/client/invitations/${id}/${what === 'resend' ? 'resend' : 'revocation'}`);
    }
  }

  const publicOf = async ({ personId }: Invited): Promise<{ agencies: number; profiles: number }> => {
    const row = await test.database.row<{ agencies: number; profiles: number }>(
      `SELECT (SELECT count(*)::int FROM agencies.member_cards m JOIN agencies.agency_cards a ON a.agency_id = m.agency_id WHERE m.person_id = $1 AND a.state <> 'draft') AS agencies,
              (SELECT count(*)::int FROM profiles.profiles p WHERE p.person_id = $1 AND p.published_at IS NOT NULL) AS profiles`,
      [personId],
    );
    return row ?? { agencies: -1, profiles: -1 };
  };

  it('S16, S27: nothing of a freelancer, nothing of an agency before it confirms, and of an agency in a cloud its listing', async () => {
    const story = fc.array(fc.tuple(fc.constantFrom(...allKinds), fc.constantFrom<Press>('accept', ...presses)), { minLength: 4, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        runs += 1;
        const everybody: Partial<Record<Kind, Invited>> = {};
        for (const [kind, what] of steps) await press((everybody[kind] ??= await invited(kind)), what);
        await test.settle();
        for (const one of Object.values(everybody)) {
          const row = await test.database.row<{ state: string }>('SELECT state FROM invitations.invitations WHERE id = $1', [one.id]);
          const isListed = one.kind === 'agency-cloud' && row?.state === 'accepted';
          expect({ kind: one.kind, ...(await publicOf(one)) }).toEqual({ kind: one.kind, agencies: isListed ? 1 : 0, profiles: 0 });
        }
      }),
      { numRuns: 6 },
    );
  });
});
