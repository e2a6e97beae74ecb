import { WorkHandedOver } from '../../../src/modules/clients/events.js';
import { Events } from '../../../src/platform/events/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { mailsTo } from '../../support/mail-reader.js';
import { lena, Meridian } from './meridian.js';

describe('a hand-over to another hiring manager', () => {
  let test: TestApp;
  let meridian: Meridian;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2027-02-08T09:00:00Z'));
    await meridian.open();
  });

  it('is told to each talent in one mail, whatever number of contracts moves, and stands in their history', async () => {
    const felixId = await meridian.person('Felix Brandt', 'felix@meridian.example');
    await test.database.execute(`INSERT INTO clients.members (client_id, person_id, role, is_active, added_at) VALUES ($1, $2, 'hiring manager', true, $3)`, [meridian.clientId, felixId, test.clock.now()]);
    const contractId = await meridian.offer();
    await meridian.offer({ projectName: 'Icons' });
    await meridian.draft({ projectName: 'Nobody has it yet' });
    const facts = { clientId: meridian.clientId, fromId: meridian.danaId, toId: felixId, byId: meridian.danaId, at: test.clock.now().toISOString() };
    await test.app.get(Transactions).run(() => test.app.get(Events).publish(new WorkHandedOver(facts)));
    await test.settle();
    const mails = (await mailsTo(test, lena)).filter(({ subject }) => subject.startsWith('Felix Brandt is your hiring manager now'));
    expect(mails).toHaveLength(1);
    for (const project of ['Design system refresh', 'Icons']) expect(mails[0]?.text).toContain(project);
    expect(mails[0]?.text).not.toContain('Nobody has it yet');
    const talent = await meridian.signedIn(lena);
    await talent.open(`/contracts/${contractId}`);
    expect(talent.page.text).toContain('Handed over: Felix Brandt is the hiring manager');
  });
});
