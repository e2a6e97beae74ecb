import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { mailsTo } from '../../support/mail-reader.js';
import { signedIn } from '../../support/sign-in.js';
import { Visitor } from '../../support/visitor.js';
import { Town } from './town.js';
import type { Tenant } from './town.js';

/*
 * Row 14: two hundred at once, through the pages, and no more mails than one by one.
 * Sign-in: accounts/sign-in.spec.ts; the counters themselves: accounts/limits-and-links.spec.ts; activation: invitations/accepting.spec.ts;
 * uploads: files/file-store.spec.ts; tries of a code: accounts/account.spec.ts.
 */
const atOnce = 200;

describe('two hundred requests at once', () => {
  let testing: TestApp;
  let tenant: Tenant;

  beforeAll(async () => {
    testing = await startApp();
    tenant = await new Town(testing).tenant({ word: 'Alder', domain: 'alder.example' });
  });
  afterAll(() => testing.stop());

  async function burst(visitor: Visitor, path: string, fields: Record<string, string>): Promise<Map<number, number>> {
    const statuses = new Map<number, number>();
    await Promise.all(Array.from({ length: atOnce }, async () => {
      const { status } = await visitor.request('POST', path, new URLSearchParams({ ...visitor.formToken, ...fields }), { 'x-forwarded-for': `198.51.100.${Math.ceil(Math.random() * 250)}` });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }));
    return statuses;
  }

  const newMails = async (address: string, act: () => Promise<Map<number, number>>): Promise<{ mails: number; refused: number }> => {
    const before = (await mailsTo(testing, address)).length;
    const statuses = await act();
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    return { mails: (await mailsTo(testing, address)).length - before, refused: statuses.get(429) ?? 0 };
  };

  it('for a new password mail five', async () => {
    const visitor = new Visitor(testing.url);
    await visitor.open('/password-reset');
    const { mails, refused } = await newMails(tenant.working.email, () => burst(visitor, '/password-reset', { email: tenant.working.email }));
    expect(mails).toBeLessThanOrEqual(5);
    expect(refused).toBeGreaterThanOrEqual(atOnce - 5 - 30);
  });

  it('to create an account mail five', async () => {
    const visitor = new Visitor(testing.url);
    await visitor.open('/join');
    const fields = { fullName: 'Nora New', email: 'nora@new.example', password: 'lantern quartz meadow sparrow' };
    const { mails } = await newMails('nora@new.example', () => burst(visitor, '/join', fields));
    expect(mails).toBeLessThanOrEqual(5);
  });

  it('to resend an invitation mail three', async () => {
    // The town's follow-up has sent one in this hour.
    testing.clock.moveBy({ hours: 1 });
    const owner = await signedIn(testing, tenant.owner.email);
    await owner.open('/client/invitations');
    const path = `/client/invitations/${tenant.invited.invitationId}/resend`;
    expect(await newMails(tenant.invited.email, () => burst(owner, path, {}))).toEqual({ mails: 3, refused: atOnce - 3 });
    testing.clock.reset();
  });

  it('to ask for a new invitation mail three, to the invited address only', async () => {
    const [mail] = await mailsTo(testing, tenant.invited.email);
    const stranger = new Visitor(testing.url);
    testing.clock.moveBy({ days: 40 });
    await stranger.open(/http\S+\/invitations\/link\/\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    const path = `/invitations/${tenant.invited.invitationId}/renewal`;
    const { mails, refused } = await newMails(tenant.invited.email, () => burst(stranger, path, { email: 'evil@example.com', address: 'evil@example.com' }));
    expect(mails).toBeLessThanOrEqual(3);
    expect(refused).toBe(atOnce - 3);
    expect(await mailsTo(testing, 'evil@example.com')).toEqual([]);
    testing.clock.reset();
  });

  it('to prove one more address mail five', async () => {
    const visitor = await signedIn(testing, tenant.waiting.email);
    await visitor.open('/account');
    const { mails } = await newMails('victim@else.example', () => burst(visitor, '/account/addresses', { email: 'victim@else.example', address: 'victim@else.example' }));
    expect(mails).toBeLessThanOrEqual(5);
    expect(mails).toBeGreaterThan(0);
  });

  it('to prove many addresses mail no more than ten of them', async () => {
    const visitor = await signedIn(testing, tenant.working.email);
    await visitor.open('/account');
    const claim = async (number: number): Promise<number> => (await visitor.request('POST', '/account/addresses', new URLSearchParams({ ...visitor.formToken, email: `victim${number}@else.example` }))).status;
    const statuses = await Promise.all(Array.from({ length: atOnce }, (_each, number) => claim(number)));
    expect(statuses.filter((status) => status === 303)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(atOnce - 10);
  });

  it('to report something keep five', async () => {
    const visitor = new Visitor(testing.url);
    await visitor.open('/report');
    expect((await burst(visitor, '/report', { reason: 'other', message: 'Something looks odd.', email: '' })).get(200)).toBe(5);
  });
});
