import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { signedIn, somebody } from './somebody.js';

describe('acting as', () => {
  let house: TestApp;
  let dana: Visitor;
  beforeAll(async () => {
    house = await startApp();
  });
  beforeEach(async () => {
    const sam = await signedIn(house, await somebody(house, { fullName: 'Sam Reyes', address: 'sam@gangway.example', isAdmin: true }));
    dana = await signedIn(house, await somebody(house, { fullName: 'Dana Whitfield', address: 'dana@meridian.example' }));
    await sam.open('/admin/clients');
    await sam.press('New client', { 'Client name': 'Meridian Labs', Plan: 'business', "Owner's email address": 'dana@meridian.example' });
    await house.settle();
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());

  it('offers the own name and every client in the account menu, and switches', async () => {
    await dana.open('/home');
    expect(dana.page.buttons.filter((words) => /^(Dana Whitfield|Meridian Labs)/.test(words))).toEqual(['Dana Whitfield You are here', 'Meridian Labs']);
    await dana.press('Meridian Labs');
    expect(dana.page.path).toMatch(/^\/client/);
    expect(dana.page.text).toContain('You are now acting as Meridian Labs.');
    await dana.press('Dana Whitfield');
    expect(dana.page.path).toBe('/home');
  });

  it('switches by itself when a page of the client is opened, and says so', async () => {
    await dana.open('/client/invitations');
    expect([dana.page.status, dana.page.path]).toEqual([200, '/client/invitations']);
    expect(dana.page.text).toContain('You are now acting for Meridian Labs, because this page belongs to it.');
  });

  it('lets nobody else into the pages of a client or of the back office', async () => {
    const lena = await signedIn(house, await somebody(house));
    for (const path of ['/client/invitations', '/admin/clients', '/admin/reviews']) {
      expect((await lena.request('GET', path)).status).toBe(403);
    }
    await lena.open('/account');
    const client = (await house.database.row<{ id: string }>('SELECT id FROM clients.clients'))?.id ?? '';
    expect((await lena.request('POST', '/acting-as', new URLSearchParams({ ...lena.formToken, kind: 'client', id: client }))).status).toBe(403);
    const forged = await lena.request('GET', '/client/invitations', undefined, { cookie: `gangway=${lena.cookie('gangway')}; gangway-acting=client:${client}` });
    expect(forged.status).toBe(403);
  });

  it('ends with the membership, at the next request', async () => {
    await dana.open('/client/invitations');
    await house.database.execute('UPDATE clients.members SET is_active = false');
    expect((await dana.request('GET', '/client/invitations')).status).toBe(403);
  });

  it('keeps what was typed when a form comes back in another name, and sends it after a switch', async () => {
    await dana.open('/account');
    const ownForm = { ...dana.formToken, fullName: 'Dana M. Whitfield', locale: 'en', timeZone: 'UTC' };
    await dana.press('Meridian Labs');
    await dana.post('/account', ownForm);
    expect([dana.page.status, dana.page.heading]).toEqual([409, 'This form was made in another name']);
    expect(dana.page.text).toContain('Dana M. Whitfield');
    expect(await nameOf()).toBe('Dana Whitfield');
    await dana.press('Switch to Dana Whitfield');
    expect(dana.page.text).toContain('has not been sent yet');
    await dana.press('Send it now');
    expect(await nameOf()).toBe('Dana M. Whitfield');
  });

  async function nameOf(): Promise<string | undefined> {
    return (await house.database.row<{ name: string }>("SELECT full_name AS name FROM accounts.people WHERE full_name LIKE 'Dana%'"))?.name;
  }
});
