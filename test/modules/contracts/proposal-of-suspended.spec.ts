import { startApp, type TestApp } from '../../support/app.js';
import { mailTo } from '../../support/mail-reader.js';
import { dana, lena, Meridian } from './meridian.js';

describe('new terms of a client that is suspended meanwhile', () => {
  let test: TestApp;
  let meridian: Meridian;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());

  it('are not confirmed until that is over: what is agreed holds', async () => {
    test.clock.standAt(new Date('2027-02-08T09:00:00Z'));
    await meridian.open();
    const [talent, manager] = [await meridian.signedIn(lena), await meridian.signedIn(dana)];
    const contractId = await meridian.readyOffer(talent);
    await talent.press('Accept and send message', { 'Your first message': 'Hello' });
    await mailTo(test, dana, 'Hello');
    await manager.open(`/client/contracts/${contractId}`);
    await manager.press('Change terms');
    await manager.press('Change terms', { 'Hourly rate': '90.00' });
    await talent.open(`/contracts/${contractId}/proposal`);
    const suspended = (is: boolean): Promise<unknown> => test.database.execute('UPDATE clients.clients SET is_suspended = $1', [is]);
    await suspended(true);
    await talent.press('Confirm new terms');
    expect([talent.page.status, talent.page.heading]).toEqual([409, 'Meridian Labs is suspended at the moment']);
    expect(await meridian.contract(contractId)).toMatchObject({ terms_version: 1, proposed_version: 2 });
    await suspended(false);
    await talent.open(`/contracts/${contractId}/proposal`);
    await talent.press('Confirm new terms');
    expect(await meridian.contract(contractId)).toMatchObject({ terms_version: 2, proposed_version: null });
  });
});
