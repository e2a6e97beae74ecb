import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from './meridian.js';

const hello = 'Hi Dana, I look forward to it.';

describe('accepting the offer', () => {
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
    await meridian.open();
    talent = await meridian.signedIn(lena);
  });

  it('S24: goes straight from the confirmed contract to the first message where nothing is asked for, and on to the room', async () => {
    const contractId = await meridian.offer();
    await talent.open(`/contracts/${contractId}/review`);
    expect(talent.page.heading).toBe('Review your contract');
    await talent.press('Confirm and continue');
    expect(talent.page.heading).toBe('Accept the offer');
    expect(talent.page.text).toContain("This goes to Dana Whitfield's email and to the project room.");
    expect(talent.page.text).toContain('Whoever accepts an offer of Meridian Labs also joins its private talent cloud');
    await talent.press('Accept and send message', { 'Your first message': hello });
    expect(talent.page.path).toMatch(/^\/rooms\//);
    expect(talent.page.text).toContain(hello);
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'active' });
  });

  it('accepts once and leads to the same place, pressed fifty times at once', async () => {
    const contractId = await meridian.readyOffer(talent);
    const body = new URLSearchParams({ ...talent.formToken, message: hello });
    const answers = await Promise.all(Array.from({ length: 50 }, () => talent.request('POST', `/contracts/${contractId}/acceptance`, new URLSearchParams(body))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(new Set(answers.map(({ headers }) => headers.get('location')))).toEqual(new Set([`/contracts/${contractId}/room`]));
    expect(await meridian.countOf('messaging.rooms', contractId)).toBe(1);
    const messages = await test.database.rows('SELECT 1 FROM messaging.messages m JOIN messaging.rooms r ON r.id = m.room_id WHERE r.contract_id = $1', [contractId]);
    expect(messages).toHaveLength(1);
    const written = await test.database.rows(`SELECT 1 FROM audit.entries WHERE action = 'contracts.offer-accepted' AND subject_id = $1`, [contractId]);
    expect(written).toHaveLength(1);
  });

  it('keeps the words of a second page that came too late, to be sent as a message', async () => {
    const contractId = await meridian.readyOffer(talent);
    const secondTab = new URLSearchParams(talent.formToken);
    await talent.press('Accept and send message', { 'Your first message': hello });
    await talent.post(`/contracts/${contractId}/acceptance`, { ...Object.fromEntries(secondTab), message: hello });
    expect(talent.page.path).toMatch(/^\/rooms\//);
    await talent.post(`/contracts/${contractId}/acceptance`, { ...Object.fromEntries(secondTab), message: 'May I start a day later?\nI would be glad.' });
    expect(talent.page.status).toBe(409);
    expect(talent.page.heading).toBe('You have accepted this offer already');
    expect(talent.page.valueOf('Message')).toBe('May I start a day later?\nI would be glad.');
    await talent.press('Send message');
    expect(talent.page.path).toMatch(/^\/rooms\//);
    expect(talent.page.text).toContain('Message sent');
    expect(talent.page.text).toContain('May I start a day later?');
    const stranger = await meridian.signedIn(dana);
    await meridian.person('Rosa Lindgren', 'rosa@example.net');
    const rosa = await meridian.signedIn('rosa@example.net');
    for (const [who, status] of [[stranger, 303], [rosa, 404]] as const) {
      const answer = await who.request('POST', `/contracts/${contractId}/room/messages`, new URLSearchParams({ ...who.formToken, message: 'Hello' }));
      expect(answer.status).toBe(status);
    }
  });

  it('leads to the room whoever of the client is in it, and nobody to a closed door', async () => {
    const contractId = await meridian.readyOffer(talent);
    await talent.press('Accept and send message', { 'Your first message': hello });
    const finn = await meridian.person('Finn Aalto', 'finn@meridian.example');
    await test.database.execute(`INSERT INTO clients.members (client_id, person_id, role, is_active, added_at) VALUES ($1, $2, 'finance', true, now())`, [meridian.clientId, finn]);
    const [manager, finance] = [await meridian.signedIn(dana), await meridian.signedIn('finn@meridian.example')];
    for (const reader of [manager, finance]) await reader.open(`/client/contracts/${contractId}`);
    expect(finance.page.status).toBe(200);
    expect(finance.page.links).not.toContain('Open the project room');
    expect(manager.page.links).toContain('Open the project room');
    await manager.click('Open the project room');
    expect(manager.page.text).toContain(hello);
  });

  it('keeps the empty form and sends nothing without a message', async () => {
    const contractId = await meridian.readyOffer(talent);
    await talent.press('Accept and send message', { 'Your first message': '   ' });
    expect(talent.page.status).toBe(422);
    expect(talent.page.text).toContain('There is a problem');
    expect(talent.page.errors).toEqual(['Write a first message']);
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'confirmed' });
  });

  it('says what is left to do while it is not cleared, and changes nothing however it is posted', async () => {
    await meridian.asksForSomething();
    const contractId = await meridian.offer();
    await talent.open(`/contracts/${contractId}/review`);
    await talent.press('Confirm and continue');
    const token = talent.formToken;
    await talent.open(`/contracts/${contractId}/acceptance`);
    expect(talent.page.heading).toBe("You can't accept the offer yet");
    expect(talent.page.buttons).toContain('Continue');
    await talent.post(`/contracts/${contractId}/acceptance`, { ...token, message: hello });
    expect(talent.page.status).toBe(409);
    expect(talent.page.valueOf('Your message, not sent yet')).toBe(hello);
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'confirmed', accepted_at: null });
    expect(await meridian.countOf('messaging.rooms', contractId)).toBe(0);
    await meridian.cleared(contractId);
    await talent.open(`/contracts/${contractId}/acceptance`);
    expect(talent.page.heading).toBe('Accept the offer');
  });

  it('keeps a first message before whoever wrote it while the terms changed, and leads to what changed', async () => {
    const contractId = await meridian.readyOffer(talent);
    const manager = await meridian.signedIn(dana);
    await manager.open(`/client/contracts/${contractId}/terms/new`);
    await manager.press('Change terms', { 'End date': '2027-05-30' });
    await talent.press('Accept and send message', { 'Your first message': 'Dear Dana,\nmay I start on the Monday?' });
    expect(talent.page.status).toBe(409);
    expect(talent.page.heading).toBe('The terms have changed');
    expect(talent.page.text).toContain('The terms were changed while you were writing to Dana Whitfield.');
    expect(talent.page.valueOf('Your message, not sent yet')).toBe('Dear Dana,\nmay I start on the Monday?');
    expect(await meridian.countOf('messaging.rooms', contractId)).toBe(0);
    await talent.press('Read what changed');
    expect(talent.page.heading).toBe('Review your contract');
    expect(talent.page.text).toContain('The terms have changed since you confirmed them.');
  });

  it('has nothing more to confirm on the contract once its newest terms are confirmed', async () => {
    await meridian.asksForSomething();
    const contractId = await meridian.offer();
    await talent.open(`/contracts/${contractId}/review`);
    await talent.press('Confirm and continue');
    const tasks = talent.page.path;
    await talent.open(`/contracts/${contractId}/review`);
    expect(talent.page.text).toContain('You confirmed these terms on');
    expect(talent.page.buttons).not.toContain('Confirm and continue');
    await talent.click('Continue to your tasks');
    expect(talent.page.path).toBe(tasks);
    await meridian.cleared(contractId);
    await talent.open(`/contracts/${contractId}/review`);
    expect(talent.page.links).not.toContain('Continue to your tasks');
    expect(talent.page.linkTo('Continue')).toBeTruthy();
  });

  it('is read before it is accepted', async () => {
    const contractId = await meridian.offer();
    await talent.open(`/contracts/${contractId}/acceptance`);
    expect(talent.page.heading).toBe('Review your contract');
  });

  it('tells nobody else that the contract exists', async () => {
    const contractId = await meridian.readyOffer(talent);
    await meridian.person('Mallory Pike', 'mallory@example.org');
    const mallory = await meridian.signedIn('mallory@example.org');
    for (const path of ['', '/review', '/acceptance', '/change-requests/new']) {
      await mallory.open(`/contracts/${contractId}${path}`);
      expect([path, mallory.page.status]).toEqual([path, 404]);
    }
    await mallory.open('/home');
    const token = mallory.formToken;
    for (const [path, fields] of [['acceptance', { message: hello }], ['confirmation', { termsVersion: '1' }], ['change-requests', { term: 'pay', message: 'More' }]] as const) {
      await mallory.post(`/contracts/${contractId}/${path}`, { ...token, ...fields });
      expect([path, mallory.page.status]).toEqual([path, 404]);
    }
    await mallory.open('/contracts/none-such/review');
    expect(mallory.page.status).toBe(404);
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'confirmed' });
  });
});
