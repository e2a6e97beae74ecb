import type { TestApp } from '../../support/app.js';
import { emptyHouse } from '../../support/empty-house.js';
import { filled, pressAtOnce, pressTwice } from '../../support/presses.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, anInvitation, Meridian } from './meridian.js';

// Without scripts no button is disabled while the page waits: an impatient person sends the same form once more.
describe('*Invite talent*, sent twice', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;

  emptyHouse((started) => {
    test = started;
    meridian = new Meridian(test);
  });
  beforeEach(async () => {
    manager = await meridian.openDoors();
    await manager.open('/client/invitations/new');
  });

  const drafts = async (): Promise<string[]> =>
    (await test.database.rows<{ address: string }>(`SELECT address FROM invitations.invitations WHERE state = 'draft' ORDER BY address`)).map(({ address }) => address);

  it('keeps one draft, and both presses lead to its check', async () => {
    await pressTwice(manager, 'Continue', anInvitation);
    expect(manager.page.heading).toBe('Check your invitation');
    expect(await drafts()).toEqual([amira]);
  });

  it('keeps one draft where both presses come at the same moment', async () => {
    const led = await pressAtOnce(manager, filled(manager, 'Continue', anInvitation));
    expect(new Set(led).size).toBe(1);
    expect(led[0]).toMatch(/^\/client\/invitations\/drafts\/[0-9a-f-]{36}$/);
    expect(await drafts()).toEqual([amira]);
  });

  it('keeps one half-filled draft', async () => {
    await pressTwice(manager, 'Save draft', { Name: 'Amira Haddad', 'Email address': amira });
    expect(manager.page.text).toContain('The draft is saved');
    expect(await drafts()).toEqual([amira]);
  });

  it('keeps one draft after a mistake was put right', async () => {
    await manager.press('Continue', { ...anInvitation, Name: '' });
    expect(manager.page.status).toBe(422);
    await pressTwice(manager, 'Continue', { Name: 'Amira Haddad' });
    expect(await drafts()).toEqual([amira]);
  });

  it('changes the draft of somebody who went back and typed something else', async () => {
    const { path, fields } = filled(manager, 'Continue', anInvitation);
    await manager.post(path, fields);
    await manager.post(path, { ...fields, email: 'lena@example.net' });
    expect(await drafts()).toEqual(['lena@example.net']);
  });

  it('is another draft, and only one, once the first has gone out and the page invites somebody else', async () => {
    const { path, fields } = filled(manager, 'Continue', anInvitation);
    await manager.post(path, fields);
    await manager.press('Send invitation');
    for (let press = 1; press <= 2; press += 1) await manager.post(path, { ...fields, name: 'Lena Vogel', email: 'lena@example.net' });
    expect(manager.page.heading).toBe('Check your invitation');
    expect(await drafts()).toEqual(['lena@example.net']);
    await manager.post(path, fields);
    expect(manager.page.errors).toEqual([expect.stringContaining('invited this address to the same project')]);
  });
});

describe('*Resend*, pressed twice', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;

  emptyHouse((started) => {
    test = started;
    meridian = new Meridian(test);
  });
  beforeEach(async () => {
    manager = await meridian.openDoors();
    await meridian.invite(manager);
    await manager.open('/client/invitations');
  });

  const mails = async (): Promise<number> => {
    await test.settle();
    return (await meridian.mailsTo(amira)).length;
  };

  it('mails once, says the same twice, and uses up one of the three times an hour', async () => {
    for (const times of [2, 3, 4]) {
      await manager.open('/client/invitations');
      await pressTwice(manager, 'Resend');
      expect(manager.page.text).toContain('A new mail is on its way');
      expect(await mails()).toBe(times);
    }
    await manager.open('/client/invitations');
    await manager.press('Resend');
    expect(manager.page.status).toBe(429);
  });

  it('mails once where both presses come at the same moment', async () => {
    expect(new Set(await pressAtOnce(manager, filled(manager, 'Resend'), 2)).size).toBe(1);
    expect(await mails()).toBe(2);
  });

  it('mails each of several once', async () => {
    const [invited] = await test.database.rows<{ id: string }>('SELECT id FROM invitations.invitations');
    await manager.open(`/client/invitations/resends?id=${invited?.id}`);
    await pressTwice(manager, 'Resend 1 invitation');
    expect(manager.page.text).toContain('1 invitation is sent again.');
    expect(await mails()).toBe(2);
    expect((await test.database.rows(`SELECT 1 FROM audit.entries WHERE action = 'invitations.resent'`)).length).toBe(1);
  });
});
