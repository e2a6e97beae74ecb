import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { Approvers, paul } from './approvers.js';
import { amira, anInvitation, bench, dana, intoCloud } from './meridian.js';

const kai = 'kai@example.net';

describe('what waits, beside what else happens to it', () => {
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
    test.clock.standAt(new Date('2027-01-11T08:00:00Z'));
    manager = await house.openDoors();
  });

  async function wait(answers: Record<string, string | boolean>, button: string, when: Record<string, string | boolean>): Promise<void> {
    await manager.open('/client/invitations/new');
    await manager.press('Continue', answers);
    await manager.press(button, when);
    await test.settle();
  }

  const atAnHour = (day: string) => ({ 'At a time': true, 'Day to send': day, 'Hour to send': '09:00' });

  it('is a draft again, and its writer told, once the cloud that it leads into is deleted', async () => {
    await house.cloud();
    await house.colleague(paul.name, paul.address, paul.role);
    await wait(intoCloud('Freelancer'), 'Send invitation', atAnHour('2027-01-20'));
    await house.asks(manager, { 'First step: who approves?': paul.name });
    await wait(intoCloud('Freelancer', { Name: 'Kai Berg', 'Email address': kai }), 'Send for approval', {});
    expect([await house.stateOf(amira), await house.stateOf(kai)]).toEqual(['scheduled', 'awaiting approval']);
    await manager.open('/client/clouds');
    await manager.click(bench);
    await manager.click('Delete');
    await manager.press('Delete talent cloud');
    await test.settle();
    expect([await house.stateOf(amira), await house.stateOf(kai)]).toEqual(['draft', 'draft']);
    const told = (await house.mailsTo(dana)).filter(({ text }) => text.includes('Its talent cloud was deleted.')).map(({ subject }) => subject);
    expect(told.toSorted()).toEqual(['Your invitation to Amira Haddad did not go out', 'Your invitation to Kai Berg did not go out']);
    const finance = await house.signedIn(paul.address);
    await finance.open(await house.buttonOf(paul.address, 'Look at the invitation'));
    expect(finance.page.text).toContain('Taken back by Dana Whitfield');
    expect(finance.page.buttons).not.toContain('Approve');
    test.clock.standAt(new Date('2027-01-20T10:00:00Z'));
    await test.runJob('invitations.send-scheduled');
    await test.settle();
    expect([...(await house.mailsTo(amira)), ...(await house.mailsTo(kai))]).toEqual([]);
  });

  it('has no twin sent again beside it, alone or among several', async () => {
    const startsLater = { 'Start date': '2027-04-01' };
    await house.invite(manager, startsLater);
    test.clock.moveBy({ days: 31 });
    await test.runJob('invitations.expire');
    await test.settle();
    manager = await house.signedIn(dana);
    const before = (await house.mailsTo(amira)).length;
    await wait({ ...anInvitation, ...startsLater }, 'Send invitation', atAnHour('2027-03-20'));
    const { id } = (await test.database.row<{ id: string }>(`SELECT id FROM invitations.invitations WHERE state = 'expired'`)) ?? { id: '' };
    await manager.open(`/client/invitations/resends?id=${id}`);
    expect(manager.page.text).toContain('has another open invitation to the same');
    await manager.post('/client/invitations/resends', { ...manager.formToken, ids: id });
    expect(manager.page.status).toBeLessThan(500);
    await manager.post(`/client/invitations/${id}/resend`, manager.formToken);
    expect(manager.page.status).toBeLessThan(500);
    await test.settle();
    expect(await house.mailsTo(amira)).toHaveLength(before);
    expect(await test.database.rows('SELECT state FROM invitations.invitations ORDER BY state')).toEqual([{ state: 'expired' }, { state: 'scheduled' }]);
  });
});
