import type { TestApp } from '../../support/app.js';
import { emptyHouse } from '../../support/empty-house.js';
import { mailsTo } from '../../support/mail-reader.js';
import { filled } from '../../support/presses.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from './meridian.js';

// Without scripts no button is disabled while the page waits: an impatient person sends the same form once more.
describe('new terms for a contract that runs, sent twice', () => {
  let test: TestApp;
  let meridian: Meridian;
  let talent: Visitor;
  let manager: Visitor;
  let contractId: string;

  emptyHouse((started) => {
    test = started;
    meridian = new Meridian(test);
  });
  beforeEach(async () => {
    test.clock.standAt(new Date('2027-02-08T09:00:00Z'));
    await meridian.open();
    talent = await meridian.signedIn(lena);
    manager = await meridian.signedIn(dana);
    contractId = await meridian.readyOffer(talent);
    await talent.press('Accept and send message', { 'Your first message': 'Hello' });
  });

  const proposals = async (): Promise<number> => (await mailsTo(test, lena)).filter(({ subject }) => subject.includes('New terms to confirm')).length;

  it('are proposed once, and both presses are told so', async () => {
    await manager.open(`/client/contracts/${contractId}/terms/new`);
    const { path, fields } = filled(manager, 'Change terms', { 'Hourly rate': '90.00', 'A word to Lena Vogel': 'You earned it.' });
    for (let press = 1; press <= 2; press += 1) {
      await manager.post(path, fields);
      expect(manager.page.text).toContain('The new terms are proposed. Lena Vogel gets a mail');
    }
    expect(await meridian.contract(contractId)).toMatchObject({ proposed_version: 2 });
    expect(await proposals()).toBe(1);
  });

  it('are told from the same terms with another word to the talent, which would reach nobody', async () => {
    await manager.open(`/client/contracts/${contractId}/terms/new`);
    const { path, fields } = filled(manager, 'Change terms', { 'Hourly rate': '90.00', 'A word to Lena Vogel': 'You earned it.' });
    await manager.post(path, fields);
    await manager.post(path, { ...fields, note: 'From May on.' });
    expect(manager.page.status).toBe(409);
    expect(manager.page.valueOf('A word to Lena Vogel')).toBe('From May on.');
  });

  it('are not said to wait once the talent has confirmed them', async () => {
    await manager.open(`/client/contracts/${contractId}/terms/new`);
    const { path, fields } = filled(manager, 'Change terms', { 'Hourly rate': '90.00' });
    await manager.post(path, fields);
    await talent.open(`/contracts/${contractId}/proposal`);
    await talent.press('Confirm new terms');
    await manager.post(path, fields);
    expect(manager.page.errors).toEqual(['These are the terms as they are. Change something, or go back.']);
    expect(await meridian.contract(contractId)).toMatchObject({ terms_version: 2, proposed_version: null });
  });

  it('extend the contract once', async () => {
    await manager.open(`/client/contracts/${contractId}/extension`);
    const { path, fields } = filled(manager, 'Extend contract', { 'Until a new last day': true, 'New last day': '2027-06-30' });
    for (let press = 1; press <= 2; press += 1) {
      await manager.post(path, fields);
      expect(manager.page.text).toContain('The extension is proposed. Lena Vogel gets a mail');
    }
    expect(await proposals()).toBe(1);
  });
});
