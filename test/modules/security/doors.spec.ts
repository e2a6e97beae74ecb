import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { anOffer, smallCast } from '../../support/cast.js';
import type { Cast } from '../../support/cast.js';
import { mailsTo } from '../../support/mail-reader.js';
import { routesOf } from '../../support/routes.js';
import { signedIn } from '../../support/sign-in.js';
import { Visitor } from '../../support/visitor.js';
import { fingerprint } from './watch.js';

/*
 * Rules of domain.md and rows 10 and 20 against whoever holds a link or a session. Scanners, expired, revoked, replaced and
 * copied links: invitations/accepting, answering and proving-the-mailbox.spec.ts; the form that is kept and sent again after a
 * switch: accounts/acting-as.spec.ts; single forgeries: accounts/forms-and-headers.spec.ts.
 */
describe('whoever holds a link or a session', () => {
  let testing: TestApp;
  let cast: Cast;
  let invitationId: string;

  beforeAll(async () => {
    testing = await startApp();
  });
  beforeEach(async () => {
    await testing.reset();
    cast = await smallCast(testing);
    invitationId = await cast.world.invites(cast.ada, cast.rosa, anOffer);
  });
  afterAll(() => testing.stop());

  async function withLink(visitor = new Visitor(testing.url)): Promise<Visitor> {
    const [mail] = await mailsTo(testing, cast.rosa.email);
    await visitor.open(/http\S+\/invitations\/link\/\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    return visitor;
  }

  const post = async (visitor: Visitor, path: string, fields: Record<string, string> = {}): Promise<number> =>
    (await visitor.request('POST', path, new URLSearchParams({ ...visitor.formToken, ...fields }))).status;
  const stateOf = async (): Promise<string | undefined> =>
    (await testing.database.row<{ state: string }>('SELECT state FROM invitations.invitations WHERE id = $1', [invitationId]))?.state;

  it('a second person with the same link accepts nothing, before and after the first', async () => {
    await cast.world.person('Eve Nosy', 'eve@nosy.example');
    const eve = await withLink(await signedIn(testing, 'eve@nosy.example'));
    await post(eve, `/invitations/${invitationId}/acceptance`);
    await post(eve, `/invitations/${invitationId}/activation`, { fullName: 'Eve Nosy', password: 'lantern quartz meadow sparrow' });
    expect(await stateOf()).toBe('sent');
    const rosa = await withLink(await signedIn(testing, cast.rosa.email));
    await post(rosa, `/invitations/${invitationId}/acceptance`);
    expect(await stateOf()).toBe('accepted');
    const before = await fingerprint(testing);
    await post(eve, `/invitations/${invitationId}/acceptance`);
    await post(eve, `/invitations/${invitationId}/decline`, { reason: 'other', note: '' });
    expect(await fingerprint(testing)).toEqual(before);
    await withLink(eve);
    expect(eve.page.text).not.toMatch(/Rosa|\$900|New shop sign/);
  });

  it('a link activates no account for an address that has one', async () => {
    const stranger = await withLink();
    await post(stranger, `/invitations/${invitationId}/activation`, { fullName: 'Not Rosa', password: 'lantern quartz meadow sparrow', email: 'evil@example.com', address: 'evil@example.com' });
    expect(await stateOf()).toBe('sent');
    expect((await stranger.request('GET', '/account')).status).toBe(303);
    expect(await testing.database.rows(`SELECT 1 FROM accounts.addresses WHERE address = 'evil@example.com'`)).toEqual([]);
  });

  it('decline and accept at once: one of the two happens', async () => {
    const [stranger, rosa] = [await withLink(), await signedIn(testing, cast.rosa.email)];
    await stranger.open(`/invitations/${invitationId}/decline`);
    await rosa.open('/home');
    await Promise.all([post(stranger, `/invitations/${invitationId}/decline`, { reason: 'other', note: '' }), post(rosa, `/invitations/${invitationId}/acceptance`)]);
    const contract = await testing.database.row<{ state: string }>('SELECT state FROM contracts.contracts');
    expect([['accepted', 'offered'], ['declined', 'draft']]).toContainEqual([await stateOf(), contract?.state]);
  });

  it('going back and forth with a decline does not fill the inviter’s mailbox', async () => {
    const stranger = await withLink();
    const before = (await mailsTo(testing, cast.ada.email)).length;
    for (let round = 0; round < 12; round += 1) {
      await post(stranger, `/invitations/${invitationId}/decline`, { reason: 'other', note: '' });
      // Delivered in between: what was taken back already is told to nobody.
      await testing.settle();
      await post(stranger, `/invitations/${invitationId}/decline-withdrawal`);
    }
    expect((await mailsTo(testing, cast.ada.email)).length - before).toBe(5);
  });

  it.each([['client:019369c5-7b6e-7000-8000-000000000000'], ['agency:019369c5-7b6e-7000-8000-000000000000'], ['self'], ['__proto__'], ['']])(
    "no form of a client's page counts under the context “%s”",
    async (acting) => {
      const ada = await signedIn(testing, cast.ada.email);
      await ada.open('/client/invitations');
      const before = await fingerprint(testing);
      const odd: string[] = [];
      for (const { path } of routesOf(testing).filter((route) => route.method === 'POST' && route.path.startsWith('/client/'))) {
        const status = await post(ada, path.replace(/:\w+/g, invitationId), { _acting: acting });
        if (status !== 409) odd.push(`${path}: ${status}`);
      }
      expect(odd).toEqual([]);
      expect(await fingerprint(testing)).toEqual(before);
    },
  );

  it('no form anywhere counts without a token, with another’s, or from another site', async () => {
    const [ada, rosa] = [await signedIn(testing, cast.ada.email), await signedIn(testing, cast.rosa.email)];
    await ada.open('/client/invitations');
    await rosa.open('/home');
    const before = await fingerprint(testing);
    const taken: string[] = [];
    for (const { path } of routesOf(testing).filter(({ method }) => method === 'POST')) {
      const url = path.replace(/:\w+/g, invitationId);
      const forgeries: [Record<string, string>, Record<string, string>][] = [[{}, {}], [rosa.formToken, {}], [ada.formToken, { origin: 'https://evil.example' }], [ada.formToken, { 'sec-fetch-site': 'cross-site' }], [ada.formToken, { 'sec-fetch-site': 'same-site', origin: testing.url }]];
      for (const [fields, headers] of forgeries) {
        const { status } = await ada.request('POST', url, new URLSearchParams(fields), headers);
        if (status !== 403) taken.push(`${path} ${JSON.stringify(headers)}: ${status}`);
      }
    }
    expect(taken).toEqual([]);
    expect(await fingerprint(testing)).toEqual(before);
  });
});
