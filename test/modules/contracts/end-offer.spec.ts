import { randomUUID } from 'node:crypto';
import { InvitationRevoked } from '../../../src/modules/invitations/events.js';
import { ChecklistRejected, ChecklistSubmitted, TaskChangesRequested } from '../../../src/modules/onboarding/events.js';
import { Events, type DomainEvent } from '../../../src/platform/events/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { mailsTo, mailTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from './meridian.js';

describe('the end of an offer', () => {
  let test: TestApp;
  let meridian: Meridian;
  let talent: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2027-01-04T09:00:00Z'));
    await meridian.open();
    talent = await meridian.signedIn(lena);
  });

  const say = (event: DomainEvent): Promise<void> => test.app.get(Transactions).run(() => test.app.get(Events).publish(event));
  const about = (contractId: string) => ({ checklistId: randomUUID(), contractId, membershipId: null, clientId: meridian.clientId, personId: meridian.lenaId, agencyId: null, at: test.clock.now().toISOString() });
  const stateOf = async (contractId: string): Promise<unknown> => (await meridian.contract(contractId))['state'];

  it('is told to the talent with the reason when the client withdraws', async () => {
    const contractId = await meridian.offer();
    const manager = await meridian.signedIn(dana);
    await manager.open(`/client/contracts/${contractId}`);
    await manager.press('Withdraw offer');
    await manager.press('Withdraw offer', { Reason: '' });
    expect(manager.page.status).toBe(422);
    await manager.press('Withdraw offer', { Reason: 'The budget was cut.' });
    expect(manager.page.text).toContain('Withdrawn');
    expect((await mailTo(test, lena, 'withdrew the offer')).text).toContain('The budget was cut.');
    await talent.open(`/contracts/${contractId}/review`);
    expect(talent.page.path).toBe(`/contracts/${contractId}`);
    expect(talent.page.text).toContain('Meridian Labs withdrew this offer.');
    expect(talent.page.text).toContain('The budget was cut.');
    await talent.open('/home');
    expect(talent.page.text).not.toContain('Design system refresh');
    await talent.post(`/contracts/${contractId}/confirmation`, { ...talent.formToken, termsVersion: '1' });
    expect(talent.page.status).toBe(409);
  });

  it('comes when the talent declines with a reason, and both sides are told', async () => {
    const contractId = await meridian.offer();
    await talent.open(`/contracts/${contractId}/review`);
    await talent.click('Decline offer');
    await talent.press('Decline offer', { 'A word to Dana Whitfield': 'Maybe in summer.' });
    expect(talent.page.status).toBe(422);
    expect(talent.page.errors).toEqual(['Choose a reason']);
    expect(talent.page.valueOf('A word to Dana Whitfield')).toBe('Maybe in summer.');
    await talent.press('Decline offer', { "The dates don't suit me": true });
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'declined', closed_because: "The dates don't suit me\n\nMaybe in summer." });
    expect(talent.page.text).toContain('This offer was declined.');
    const mail = await mailTo(test, dana, 'Lena Vogel declined the offer');
    expect(mail.text).toContain('Maybe in summer.');
    expect((await mailTo(test, lena, 'You declined the offer')).text).toContain('Nothing is left for you to do.');
    await talent.open('/home');
    expect(talent.page.text).not.toContain('Design system refresh');
    await talent.post(`/contracts/${contractId}/refusal`, { ...talent.formToken, reason: 'Another reason', note: 'again' });
    expect(await meridian.contract(contractId)).toMatchObject({ closed_because: "The dates don't suit me\n\nMaybe in summer." });
    expect((await mailsTo(test, dana)).filter(({ subject }) => subject.includes('declined'))).toHaveLength(1);
  });

  it('is one end only, when accepting, declining and withdrawing come at the same moment', async () => {
    const contractId = await meridian.readyOffer(talent);
    const manager = await meridian.signedIn(dana);
    await manager.open(`/client/contracts/${contractId}`);
    await talent.open(`/contracts/${contractId}/acceptance`);
    const send = (who: Visitor, path: string, fields: Record<string, string>) => who.request('POST', path, new URLSearchParams({ ...who.formToken, ...fields }));
    const answers = await Promise.all([
      send(talent, `/contracts/${contractId}/acceptance`, { message: 'Hello' }),
      send(talent, `/contracts/${contractId}/refusal`, { reason: 'Another reason' }),
      send(manager, `/client/contracts/${contractId}/withdrawal`, { reason: 'No budget' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409]);
    const acts = await test.database.rows<{ act: string }>(`SELECT act FROM contracts.acts WHERE contract_id = $1 AND act <> 'confirmed'`, [contractId]);
    const stateAfter: Record<string, string> = { accepted: 'active', declined: 'declined', withdrawn: 'withdrawn' };
    expect(acts).toHaveLength(1);
    expect(await stateOf(contractId)).toBe(stateAfter[acts[0]?.act ?? '']);
  });

  it('comes after thirty days, is told to both sides, and only once', async () => {
    const contractId = await meridian.offer();
    test.clock.moveBy({ days: 29 });
    await test.runJob('contracts.expire-offers');
    expect(await stateOf(contractId)).toBe('offered');
    test.clock.moveBy({ days: 1 });
    await test.runJob('contracts.expire-offers');
    await test.runJob('contracts.expire-offers');
    expect(await stateOf(contractId)).toBe('expired');
    expect(await mailsTo(test, lena)).toHaveLength(1);
    expect((await mailTo(test, dana, 'did not accept in time')).text).toContain('Design system refresh');
    const talent = await meridian.signedIn(lena);
    await talent.open(`/contracts/${contractId}`);
    expect(talent.page.text.match(/offer ran out before it was accepted/gi)).toHaveLength(1);
    const manager = await meridian.signedIn(dana);
    await manager.open(`/client/contracts/${contractId}`);
    expect(manager.page.text.match(/offer ran out before it was accepted/gi)).toHaveLength(1);
  });

  it('does not come while the talent waits for the client or the platform', async () => {
    const contractId = await meridian.offer();
    test.clock.moveBy({ days: 20 });
    await say(new ChecklistSubmitted(about(contractId)));
    test.clock.moveBy({ days: 20 });
    await test.runJob('contracts.expire-offers');
    expect(await stateOf(contractId)).toBe('offered');
    await say(new TaskChangesRequested({ ...about(contractId), taskId: randomUUID(), reason: 'The page is cut off.', byId: meridian.danaId, submission: 1 }));
    expect((await meridian.contract(contractId))['expires_at']).toEqual(new Date('2027-02-23T09:00:00Z'));
    test.clock.moveBy({ days: 10 });
    await test.runJob('contracts.expire-offers');
    expect(await stateOf(contractId)).toBe('expired');
  });

  it('stands for as long as the plan of the client says, and opens once', async () => {
    const contractId = await meridian.offer();
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'offered', freelancer_id: meridian.lenaId, agency_id: null, expires_at: new Date('2027-02-03T09:00:00Z') });
    await expect(meridian.accepted(contractId)).rejects.toThrow('no longer open');
  });

  it('comes when the review refuses the talent', async () => {
    const contractId = await meridian.offer();
    await say(new ChecklistRejected({ ...about(contractId), reason: 'The document belongs to somebody else.', byId: meridian.danaId }));
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'withdrawn', closed_because: 'The document belongs to somebody else.' });
  });

  it('comes for a draft when its invitation is revoked', async () => {
    const contractId = await meridian.draft();
    await say(new InvitationRevoked({ invitationId: randomUUID(), clientId: meridian.clientId, contractId, at: test.clock.now().toISOString() }));
    expect(await stateOf(contractId)).toBe('withdrawn');
  });
});
