import sharp from 'sharp';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { anAcceptedContract, anOffer, smallCast } from '../../support/cast.js';
import type { Cast } from '../../support/cast.js';
import { buttonOf, mailsTo, mailTo } from '../../support/mail-reader.js';
import { signedIn } from '../../support/sign-in.js';

describe('the project room', () => {
  let testing: TestApp;
  let cast: Cast;
  let contractId: string;

  beforeAll(async () => {
    testing = await startApp();
  });

  afterAll(() => testing.stop());

  beforeEach(async () => {
    await testing.reset();
    cast = await smallCast(testing);
    contractId = await anAcceptedContract(cast, 'Dear Ada, I will paint it <script>alert(1)</script> blue.');
  });

  it('S23 S24: opens with the acceptance as its first note, which also goes to the hiring manager by mail, and says when', async () => {
    const rosa = await signedIn(testing, 'rosa@example.net');
    await rosa.open(`/contracts/${contractId}/room`);
    expect(rosa.page.heading).toBe('New shop sign');
    expect(rosa.page.text).toContain('Being e-mailed to ada@corner.example');
    expect(rosa.page.html).toMatch(/class="offer-slip"[\s\S]*Corner Bakery[\s\S]*Ada Brook[\s\S]*Read the contract again/);

    const mail = await mailTo(testing, 'ada@corner.example', 'accepted your offer');
    expect(mail.text).toContain('Dear Ada, I will paint it <script>alert(1)</script> blue.');
    expect(mail.html).not.toContain('<script>alert');
    await rosa.open(rosa.page.path);
    expect(rosa.page.text).toContain('E-mailed to ada@corner.example, handed over at');
    expect(rosa.page.html).not.toContain('<script>alert');

    const ada = await signedIn(testing, 'ada@corner.example');
    await ada.open(buttonOf(mail, 'Open the project room'));
    expect(ada.page.text).toContain('Accepted the offer with this message');
  });

  it('stands in the list by the time of its latest message', async () => {
    testing.clock.moveBy({ days: -1 });
    const { world, ada, rosa } = cast;
    const earlier = await world.accepts(await world.invites(ada, rosa, { ...anOffer, projectName: "Yesterday's sign" }), rosa);
    await world.confirms(rosa, earlier);
    await world.settle();
    await world.acceptsOffer(rosa, earlier, 'Written a day before');
    const visitor = await signedIn(testing, 'rosa@example.net');
    const order = async (): Promise<string[]> => {
      await visitor.open('/rooms');
      return ['New shop sign', "Yesterday's sign"].toSorted((one, other) => visitor.page.text.indexOf(one) - visitor.page.text.indexOf(other));
    };
    expect(await order()).toEqual(['New shop sign', "Yesterday's sign"]);
    testing.clock.moveBy({ days: 2 });
    await visitor.open(`/contracts/${earlier}/room`);
    await visitor.press('Send message', { Message: 'And one more' });
    expect(await order()).toEqual(["Yesterday's sign", 'New shop sign']);
  });

  it('takes messages from both sides, once however often the form is sent, and mails the other side', async () => {
    const ada = await signedIn(testing, 'ada@corner.example');
    await ada.open(`/contracts/${contractId}/room`);
    const form = ada.page.fill('Send message', { Message: 'Lovely. Blue it is.' });
    await Promise.all([1, 2, 3].map(() => ada.request('POST', form.action, new URLSearchParams(form.fields))));
    await ada.open(`/contracts/${contractId}/room`);
    expect(ada.page.text.split('Lovely. Blue it is.')).toHaveLength(2);
    expect((await mailsTo(testing, 'rosa@example.net')).filter(({ text }) => text.includes('Lovely. Blue it is.'))).toHaveLength(1);
  });

  it('takes other words from the same form as another message: whoever goes back and writes on loses nothing', async () => {
    const ada = await signedIn(testing, 'ada@corner.example');
    await ada.open(`/contracts/${contractId}/room`);
    const { page } = ada;
    for (const words of ['The sign hangs.', 'It hangs a little low.', 'It hangs a little low.']) {
      const { action, fields } = page.fill('Send message', { Message: words });
      expect((await ada.request('POST', action, new URLSearchParams(fields))).status).toBe(303);
    }
    await ada.open(`/contracts/${contractId}/room`);
    expect([ada.page.text.split('The sign hangs.').length, ada.page.text.split('It hangs a little low.').length]).toEqual([2, 2]);
  });

  it('takes a file beside the message, hands it to those in the room as a download, and says so in the mail', async () => {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#9ab' } }).png().toBuffer();
    const picture = { label: 'Attach a file', name: 'colour card.png', type: 'image/png', bytes };
    const ada = await signedIn(testing, 'ada@corner.example');
    await ada.open(`/contracts/${contractId}/room`);
    await ada.press('Send message', { Message: '' }, picture);
    expect([ada.page.status, ada.page.errors]).toEqual([422, ['Write your message', 'Select the file again']]);
    await ada.press('Send message', { Message: 'This blue.' }, { ...picture, bytes: Buffer.from('<svg onload="alert(1)">') });
    expect([ada.page.status, ada.page.valueOf('Message')]).toEqual([422, 'This blue.']);
    await ada.press('Send message', { Message: 'This blue.' }, picture);
    expect(ada.page.text).toContain('colour card.png');
    expect((await mailTo(testing, 'rosa@example.net', 'This blue.')).text).toContain('With a file: colour card.png');

    const path = ada.page.linkTo('colour card.png');
    const rosa = await signedIn(testing, 'rosa@example.net');
    const answer = await rosa.request('GET', path);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="colour card.png"']);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    const sam = await signedIn(testing, 'sam@gangway.example');
    expect((await sam.request('GET', path)).status).toBe(404);
  });

  it('keeps nothing but asks again when the message is empty or far too long', async () => {
    const ada = await signedIn(testing, 'ada@corner.example');
    await ada.open(`/contracts/${contractId}/room`);
    await ada.press('Send message', { Message: '   ' });
    expect(ada.page.status).toBe(422);
    expect(ada.page.errors).toEqual(['Write your message']);
    const long = 'x'.repeat(10_001);
    await ada.press('Send message', { Message: long });
    expect(ada.page.status).toBe(422);
    expect(ada.page.valueOf('Message')).toBe(long);
  });

  it('tells nobody outside the contract that it exists, and takes nothing from them', async () => {
    const rosa = await signedIn(testing, 'rosa@example.net');
    await rosa.open(`/contracts/${contractId}/room`);
    const path = rosa.page.path;
    await cast.world.person('Otto Stranger', 'otto@example.net');
    for (const email of ['otto@example.net', 'sam@gangway.example']) {
      const other = await signedIn(testing, email);
      expect((await other.open(path)).status).toBe(404);
      expect((await other.open(`/contracts/${contractId}/room`)).status).toBe(404);
      await other.open('/account');
      expect((await other.post(`${path}/messages`, { ...other.formToken, message: 'Let me in' })).status).toBe(404);
    }
    await rosa.open(path);
    expect(rosa.page.text).not.toContain('Let me in');
  });

  it('counts what is new until it is answered or marked as read; reading alone changes nothing', async () => {
    const ada = await signedIn(testing, 'ada@corner.example');
    await ada.open('/rooms');
    expect(ada.page.text).toContain('New');
    await ada.click('New shop sign');
    await ada.open('/rooms');
    expect(ada.page.text).toContain('New');
    await ada.click('New shop sign');
    await ada.press('Mark as read');
    await ada.open('/rooms');
    expect(ada.page.text).not.toMatch(/\bNew\b(?! shop)/);
  });

  it('shows fifty messages at a time, and the older ones behind a link', async () => {
    for (let n = 1; n <= 55; n += 1) await cast.world.writes(cast.ada, contractId, `Note ${n} of the day`);
    const rosa = await signedIn(testing, 'rosa@example.net');
    await rosa.open(`/contracts/${contractId}/room`);
    expect(rosa.page.text).not.toContain('Note 5 of the day');
    expect(rosa.page.text).toContain('Note 6 of the day');
    await rosa.click('Older');
    expect(rosa.page.text).toContain('Note 5 of the day');
    expect(rosa.page.text).toContain('Dear Ada');
  });
});
