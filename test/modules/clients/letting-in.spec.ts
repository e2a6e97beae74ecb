import { startApp, type TestApp } from '../../support/app.js';
import { Meridian, password } from '../invitations/meridian.js';

describe('letting a client in', () => {
  let test: TestApp;
  let house: Meridian;

  beforeAll(async () => {
    test = await startApp();
    house = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await house.person('Sam Reyes', 'sam@gangway.example', true);
  });

  it('an owner with a new address is mailed, creates the account, verifies the address and owns the client', async () => {
    await house.addClient('Meridian Labs', 'dana@meridian.example');
    await test.settle();
    const [mail] = await house.mailsTo('dana@meridian.example');
    expect(mail?.subject).toBe('Meridian Labs is ready on Gangway');
    const dana = house.visitor();
    await dana.open(await house.buttonOf('dana@meridian.example', 'Create your account'));
    expect(dana.page.valueOf('Email address')).toBe('dana@meridian.example');
    await dana.press('Create account', { 'Full name': 'Dana Whitfield', 'Email address': 'dana@meridian.example', Password: password });
    await test.settle();
    await dana.open(await house.buttonOf('dana@meridian.example', 'Verify email address'));
    await dana.press('Verify email address');
    await dana.open('/client');
    expect(dana.page.heading).toBe('Dashboard');
  });

  it('somebody who only claims the owner’s address owns nothing', async () => {
    await house.addClient('Meridian Labs', 'dana@meridian.example');
    const claimer = house.visitor();
    await claimer.open('/join');
    await claimer.press('Create account', { 'Full name': 'Mallory', 'Email address': 'dana@meridian.example', Password: password });
    expect(await test.database.rows('SELECT 1 FROM clients.members')).toEqual([]);
  });

  it('an owner with an account acts for the client at once', async () => {
    await house.person('Dana Whitfield', 'dana@meridian.example');
    await house.addClient('Meridian Labs', 'Dana@Meridian.example');
    const dana = await house.signedIn('dana@meridian.example');
    expect((await dana.open('/client')).heading).toBe('Dashboard');
  });

  it('the same form twice is one client and one mail; another owner for the same name is a mistake in the form', async () => {
    await house.addClient('Meridian Labs', 'dana@meridian.example');
    await house.addClient('meridian  labs', 'dana@meridian.example');
    await test.settle();
    expect(await test.database.rows('SELECT 1 FROM clients.clients')).toHaveLength(1);
    expect(await house.mailsTo('dana@meridian.example')).toHaveLength(1);
    const sam = await house.signedIn('sam@gangway.example');
    await sam.open('/admin/clients');
    await sam.press('New client', { 'Client name': 'Meridian Labs', Plan: 'Business', "Owner's email address": 'eve@meridian.example' });
    expect(sam.page.status).toBe(422);
    expect(sam.page.errors).toEqual(['A client with this name is here already']);
  });

  it('only staff let clients in', async () => {
    await house.person('Dana Whitfield', 'dana@meridian.example');
    const dana = await house.signedIn('dana@meridian.example');
    expect((await dana.open('/admin/clients')).status).toBe(403);
    await dana.open('/home');
    await dana.post('/admin/clients', { ...dana.formToken, name: 'Mine', plan: 'basic', owner: 'dana@meridian.example' });
    expect(await test.database.rows('SELECT 1 FROM clients.clients')).toEqual([]);
  });
});
