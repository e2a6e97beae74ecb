import { startApp, type TestApp } from '../../support/app.js';
import { pressTwice } from '../../support/presses.js';
import { Visitor } from '../../support/visitor.js';
import { mailsTo, signedIn, somebody } from './somebody.js';

describe('help, and reports about invitations', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startApp();
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());

  it('knows whether somebody is signed in', async () => {
    const stranger = new Visitor(house.url);
    await stranger.open('/help');
    expect(stranger.page.text).toContain('You are not signed in.');
    const lena = await signedIn(house, await somebody(house));
    await lena.open('/help');
    expect(lena.page.text).toContain('You are signed in as Lena Vogel (lena@example.net), and act in your own name.');
  });

  it.each(['/help', '/privacy', '/terms', '/report'])('has a page at %s, with its links leading somewhere', async (path) => {
    const visitor = new Visitor(house.url);
    await visitor.open(path);
    expect(visitor.page.status).toBe(200);
    for (const words of ['Help', 'Privacy', 'Terms']) expect((await visitor.request('GET', visitor.page.linkTo(words))).status).toBe(200);
  });

  it('keeps one report and mails once where the button is pressed twice', async () => {
    await somebody(house, { fullName: 'Sam Reyes', address: 'sam@gangway.example', isAdmin: true });
    const visitor = new Visitor(house.url);
    await visitor.open('/report');
    await pressTwice(visitor, 'Send report', { 'It looks like a fraud': true, 'What happened?': 'It asks for my passport.' });
    expect(visitor.page.heading).toBe('Thank you for telling us');
    expect(await house.database.rows('SELECT 1 FROM accounts.invitation_reports')).toHaveLength(1);
    expect(await mailsTo(house, 'sam@gangway.example')).toHaveLength(1);
  });

  it('keeps a report and mails it to the admins', async () => {
    await somebody(house, { fullName: 'Sam Reyes', address: 'sam@gangway.example', isAdmin: true });
    const visitor = new Visitor(house.url);
    await visitor.open('/report');
    await visitor.press('Send report', {});
    expect([visitor.page.status, visitor.page.errors]).toEqual([422, ['Choose what is wrong with it', 'Say in a sentence what happened']]);
    await visitor.press('Send report', { 'It looks like a fraud': true, 'What happened?': 'It asks for <b>my passport</b>.' });
    expect(visitor.page.heading).toBe('Thank you for telling us');
    const reports = await house.database.rows('SELECT reason, message FROM accounts.invitation_reports');
    expect(reports).toEqual([{ reason: 'suspicious', message: 'It asks for <b>my passport</b>.' }]);
    const [mail] = await mailsTo(house, 'sam@gangway.example');
    expect(mail?.subject).toBe('An invitation was reported: suspicious');
    expect(mail?.text).toContain('It asks for <b>my passport</b>.');
  });
});
