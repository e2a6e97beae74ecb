import { addTranslations } from '../../../src/platform/views/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { Approvers, paul } from './approvers.js';
import { amira, anInvitation } from './meridian.js';

describe('a contract that nobody has accepted yet', () => {
  let test: TestApp;
  let house: Approvers;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    house = new Approvers(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    manager = await house.openDoors();
    await house.inviteTo(manager, anInvitation);
    await test.settle();
    await manager.open('/client/contracts');
  });

  it('says in the list who was invited and leads to the invitation', async () => {
    expect(manager.page.text).toContain('Amira Haddad Draft invited $85.00 an hour');
    expect(manager.page.text).not.toContain('Invitation not accepted yet');
    await manager.click('Amira Haddad');
    expect(manager.page.path).toMatch(/^\/client\/invitations\//);
  });

  it('says on its own page who was invited and what became of it, and can be changed while they may say yes', async () => {
    await manager.click('Design system refresh');
    expect(manager.page.text).toMatch(new RegExp(`Talent AH Amira Haddad ?${amira} Invited Open the invitation`));
    expect(manager.page.buttons).toContain('Change terms');
    const { path } = manager.page;
    test.clock.moveBy({ days: 31 });
    manager = await house.signedIn('dana@meridian.example');
    await manager.open(path);
    expect(manager.page.text).toContain('Expired Open the invitation');
    expect(manager.page.buttons).not.toContain('Change terms');
    await manager.click('Open the invitation');
    await manager.press('Resend');
    await manager.open(path);
    expect(manager.page.buttons).toContain('Change terms');
    await manager.click('Open the invitation');
    await manager.press('Revoke');
    await manager.press('Revoke invitation');
    await manager.open(path);
    expect(manager.page.text).toContain('Revoked Open the invitation');
    expect(manager.page.buttons).not.toContain('Change terms');
  });

  it('says it in the viewer’s language, wherever it says it', async () => {
    addTranslations('de', { Invited: 'Eingeladen', invited: 'eingeladen' });
    await test.database.execute(`UPDATE accounts.people SET locale = 'de'`);
    await manager.open('/client/contracts');
    expect(manager.page.text).toContain('Amira Haddad Draft eingeladen');
    await manager.click('Design system refresh');
    expect(manager.page.text.match(/eingeladen/gi)).toHaveLength(2);
    expect(manager.page.text).not.toMatch(/\binvited\b/i);
  });

  it('names nobody to those who see contracts and not invitations', async () => {
    const finance = await house.colleague(paul.name, paul.address, paul.role);
    await finance.open('/client/contracts');
    expect(finance.page.text).toContain('Invitation not accepted yet Draft invited');
    await finance.click('Design system refresh');
    expect(finance.page.text).toContain('Talent Invited');
    expect(finance.page.text).not.toContain('Amira');
  });
});
