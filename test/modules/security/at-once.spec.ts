import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';
import { anOffer, smallCast } from '../../support/cast.js';
import type { Cast } from '../../support/cast.js';

/*
 * Rows 10, 11 and 12: fifty at once have one effect, and of two that contradict each other exactly one happens.
 * Accepting and activating: invitations/accepting.spec.ts; accepting the offer: contracts/accept-offer.spec.ts; the account of a
 * mail: accounts/joining.spec.ts; a worker killed in the middle: platform/delivery.spec.ts; signing: onboarding/signatures.spec.ts.
 */
const aPurchaseOrder = { kind: 'client', title: 'Purchase order', hint: 'One number', why: 'To pay', minutes: 2, position: 1, reviewer: 'nobody' } as const;
const aCode = { kind: 'acknowledge', title: 'Code of conduct', hint: 'One page', why: 'To be kind', minutes: 2, position: 2, reviewer: 'admin', body: 'Be kind.' } as const;

describe('many presses at once', () => {
  let testing: TestApp;
  let cast: Cast;

  beforeAll(async () => {
    testing = await startApp();
  });
  beforeEach(async () => {
    await testing.reset();
    cast = await smallCast(testing);
  });
  afterAll(() => testing.stop());

  const audited = async (action: string): Promise<number> =>
    (await testing.database.row<{ count: number }>('SELECT count(*)::int AS count FROM audit.entries WHERE action = $1', [action]))?.count ?? 0;

  async function fifty(visitor: Visitor, path: string, fields: Record<string, string>): Promise<number[]> {
    const one = async (): Promise<number> => (await visitor.request('POST', path, new URLSearchParams({ ...visitor.formToken, ...fields }))).status;
    return Promise.all(Array.from({ length: 50 }, one));
  }

  it('confirm a contract, do the client’s task and approve once', async () => {
    const { world, ada, rosa } = cast;
    await world.asks(ada, [aPurchaseOrder, aCode]);
    const contractId = await world.accepts(await world.invites(ada, rosa, anOffer), rosa);
    const talent = await signedIn(testing, rosa.email);
    await talent.open(`/contracts/${contractId}/review`);
    const shown = hiddenFieldsOf(talent.page.html);
    expect(new Set(await fifty(talent, `/contracts/${contractId}/confirmation`, shown))).toEqual(new Set([303]));
    expect(await audited('contracts.contract-confirmed')).toBe(1);

    const client = await signedIn(testing, ada.email);
    await client.open('/client/tasks');
    const poTask = await taskId('client');
    expect(Math.max(...await fifty(client, `/client/tasks/${poTask}/completion`, { note: 'PO 1', reference: 'PO 1' }))).toBeLessThan(500);
    expect(await stateOf(poTask)).toBe('approved');

    const codeTask = await taskId('acknowledge');
    await talent.open(`/tasks/${codeTask}`);
    await fifty(talent, `/tasks/${codeTask}/acknowledgement`, { ...hiddenFieldsOf(talent.page.html), hasRead: 'yes' });
    expect(await stateOf(codeTask)).toBe('submitted');
    const sam = await signedIn(testing, 'sam@gangway.example');
    await sam.open(`/admin/reviews/${codeTask}`);
    await fifty(sam, `/admin/reviews/${codeTask}/decision`, { ...hiddenFieldsOf(sam.page.html), decision: 'approve', submission: '1' });
    expect(await stateOf(codeTask)).toBe('approved');
    expect(await testing.database.rows(`SELECT kind FROM onboarding.decisions WHERE task_id = $1`, [codeTask])).toEqual([{ kind: 'approved' }]);
    const cleared = await testing.database.rows(`SELECT state FROM onboarding.checklists WHERE cleared_at IS NOT NULL`);
    expect(cleared).toEqual([{ state: 'cleared' }]);
  });

  it('accept and revoke: one of the two happens, wholly', async () => {
    const { world, ada, rosa } = cast;
    for (let round = 0; round < 6; round += 1) {
      const invitationId = await world.invites(ada, rosa, { ...anOffer, projectName: `Sign ${round}` });
      const [talent, client] = [await signedIn(testing, rosa.email), await signedIn(testing, ada.email)];
      await client.open('/client/invitations');
      await talent.open('/home');
      const press = async (visitor: Visitor, path: string): Promise<number> => (await visitor.request('POST', path, new URLSearchParams(visitor.formToken))).status;
      const accepting = (): Promise<number> => press(talent, `/invitations/${invitationId}/acceptance`);
      const revoking = (): Promise<number> => press(client, `/client/invitations/${invitationId}/revocation`);
      const statuses = await Promise.all(round % 2 ? [revoking(), accepting(), accepting()] : [accepting(), revoking(), revoking()]);
      expect(Math.max(...statuses)).toBeLessThan(500);
      const row = await testing.database.row<{ invitation: string; contract: string; checklists: number }>(
        `SELECT i.state AS invitation, c.state AS contract, (SELECT count(*)::int FROM onboarding.checklists l WHERE l.contract_id = c.id) AS checklists
         FROM invitations.invitations i JOIN contracts.contracts c ON c.id = i.contract_id WHERE i.id = $1`,
        [invitationId],
      );
      expect([{ invitation: 'accepted', contract: 'offered', checklists: 1 }, { invitation: 'revoked', contract: 'withdrawn', checklists: 0 }]).toContainEqual(row);
    }
  });

  it('accept the offer and withdraw it: one of the two happens, wholly', async () => {
    const { world, ada, rosa } = cast;
    for (let round = 0; round < 6; round += 1) {
      const contractId = await world.accepts(await world.invites(ada, rosa, { ...anOffer, projectName: `Sign ${round}` }), rosa);
      await world.confirms(rosa, contractId);
      const [talent, client] = [await signedIn(testing, rosa.email), await signedIn(testing, ada.email)];
      await client.open('/client/contracts');
      await talent.open(`/contracts/${contractId}/acceptance`);
      const accepting = talent.request('POST', `/contracts/${contractId}/acceptance`, new URLSearchParams({ ...hiddenFieldsOf(talent.page.html), message: 'Hello' }));
      const withdrawing = client.request('POST', `/client/contracts/${contractId}/withdrawal`, new URLSearchParams({ ...client.formToken, reason: 'Plans changed' }));
      const statuses = (await Promise.all([accepting, withdrawing])).map(({ status }) => status);
      expect(Math.max(...statuses)).toBeLessThan(500);
      const row = await testing.database.row<{ state: string; rooms: number }>(
        `SELECT state, (SELECT count(*)::int FROM messaging.rooms r WHERE r.contract_id = c.id) AS rooms FROM contracts.contracts c WHERE id = $1`,
        [contractId],
      );
      expect([{ state: 'active', rooms: 1 }, { state: 'withdrawn', rooms: 0 }]).toContainEqual(row);
    }
  });

  async function taskId(kind: string): Promise<string> {
    return (await testing.database.row<{ id: string }>('SELECT id FROM onboarding.tasks WHERE kind = $1', [kind]))?.id ?? '';
  }

  async function stateOf(id: string): Promise<string | undefined> {
    return (await testing.database.row<{ state: string }>('SELECT state FROM onboarding.tasks WHERE id = $1', [id]))?.state;
  }
});

function hiddenFieldsOf(html: string): Record<string, string> {
  return Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}
