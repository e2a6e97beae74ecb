import { startApp, type TestApp } from '../../support/app.js';
import { mailsTo, mailTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from './meridian.js';

describe('a contract that runs', () => {
  let test: TestApp;
  let meridian: Meridian;
  let talent: Visitor;
  let manager: Visitor;
  let contractId: string;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2027-02-08T09:00:00Z'));
    await meridian.open();
    talent = await meridian.signedIn(lena);
    manager = await meridian.signedIn(dana);
    contractId = await meridian.readyOffer(talent);
    await talent.press('Accept and send message', { 'Your first message': 'Hello' });
    await mailTo(test, dana, 'Hello');
    test.clock.moveBy({ minutes: 1 });
  });

  const propose = async (answers: Record<string, string>): Promise<void> => {
    await manager.open(`/client/contracts/${contractId}`);
    await manager.press('Change terms');
    await manager.press('Change terms', answers);
  };
  const contract = (): Promise<Record<string, unknown>> => meridian.contract(contractId);

  describe('its terms', () => {
    it('change when the talent confirms, and hold as agreed until then', async () => {
      await propose({ 'Hourly rate': '90.00', 'A word to Lena Vogel': 'You earned it.' });
      expect(manager.page.text).toContain('what is agreed holds until they confirm');
      expect(await contract()).toMatchObject({ state: 'active', terms_version: 1, proposed_version: 2 });
      const mail = await mailTo(test, lena, 'New terms to confirm');
      expect(mail.text).toContain('Hourly rate: $90.00 an hour');
      expect(mail.text).toContain('You earned it.');
      await talent.open(`/contracts/${contractId}`);
      expect(talent.page.text).toContain('$85.00');
      await talent.press('Read the new terms');
      expect(talent.page.heading).toBe('New terms');
      expect(talent.page.html).toContain('<del>$85.00 an hour</del>');
      expect(talent.page.html).toContain('<ins>$90.00 an hour</ins>');
      await talent.press('Confirm new terms');
      expect(talent.page.text).toContain('Version 2 of the terms confirmed: it holds from now on');
      expect(await contract()).toMatchObject({ state: 'active', terms_version: 2, confirmed_version: 2, proposed_version: null });
      expect((await mailTo(test, dana, 'confirmed the new terms')).subject).toContain('Lena Vogel confirmed');
    });

    it('stay when the talent declines with a reason, which the client reads', async () => {
      await propose({ 'Hourly rate': '60.00' });
      await talent.open(`/contracts/${contractId}/proposal`);
      await talent.press('Decline new terms', { 'Why the terms should stay as they are': '' });
      expect(talent.page.status).toBe(422);
      await talent.press('Decline new terms', { 'Why the terms should stay as they are': 'We agreed on 85.' });
      expect(await contract()).toMatchObject({ terms_version: 1, proposed_version: null });
      expect((await mailTo(test, dana, 'declined the new terms')).text).toContain('We agreed on 85.');
      await propose({ 'Hourly rate': '88.00' });
      expect(await contract()).toMatchObject({ proposed_version: 3 });
      await manager.open(`/client/contracts/${contractId}`);
      expect(manager.page.text).toContain('Version 2 of the terms declined');
    });

    it('can be taken back before they are answered; confirming them then changes nothing', async () => {
      await propose({ 'Hourly rate': '90.00' });
      await talent.open(`/contracts/${contractId}/proposal`);
      await manager.open(`/client/contracts/${contractId}`);
      await manager.press('Take back new terms');
      expect(manager.page.text).toContain('What was agreed goes on.');
      await talent.press('Confirm new terms');
      expect(talent.page.status).toBe(409);
      expect(await contract()).toMatchObject({ terms_version: 1, proposed_version: null });
    });

    it('are not confirmed when the client changes them while the talent reads: the page shows what is proposed now', async () => {
      await propose({ 'Hourly rate': '90.00' });
      await talent.open(`/contracts/${contractId}/proposal`);
      await propose({ 'Hourly rate': '95.00' });
      await talent.press('Confirm new terms');
      expect(talent.page.status).toBe(409);
      expect(talent.page.text).toContain('The new terms have changed while you were reading.');
      expect(talent.page.html).toContain('<ins>$95.00 an hour</ins>');
      expect(await contract()).toMatchObject({ terms_version: 1, proposed_version: 3 });
      await talent.press('Confirm new terms');
      expect(await contract()).toMatchObject({ terms_version: 3, proposed_version: null });
    });

    it('keep a reason that was typed against terms which changed meanwhile', async () => {
      await propose({ 'Hourly rate': '60.00' });
      await talent.open(`/contracts/${contractId}/proposal`);
      await propose({ 'Hourly rate': '65.00' });
      await talent.press('Decline new terms', { 'Why the terms should stay as they are': 'Too little.' });
      expect(talent.page.status).toBe(409);
      expect(talent.page.valueOf('Why the terms should stay as they are')).toBe('Too little.');
      expect(await contract()).toMatchObject({ proposed_version: 3 });
    });

    it('let no two managers overwrite each other, and lose nothing that was typed', async () => {
      const colleague = await meridian.signedIn(dana);
      await colleague.open(`/client/contracts/${contractId}/terms/new`);
      await propose({ 'Weekly limit': '20' });
      await colleague.press('Change terms', { 'Hourly rate': '70.00' });
      expect(colleague.page.status).toBe(409);
      expect(colleague.page.text).toContain('Somebody else changed the terms while you were typing.');
      expect(colleague.page.html).toContain('<ins>20 hours a week</ins>');
      expect(colleague.page.valueOf('Hourly rate')).toBe('70.00');
      expect(await contract()).toMatchObject({ proposed_version: 2 });
    });

    it('are confirmed once, however often the button is pressed', async () => {
      await propose({ 'Hourly rate': '90.00' });
      await talent.open(`/contracts/${contractId}/proposal`);
      const fields = { ...talent.formToken, termsVersion: '2' };
      const answers = await Promise.all(Array.from({ length: 10 }, () => talent.request('POST', `/contracts/${contractId}/proposal/confirmation`, new URLSearchParams(fields))));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
      expect(await test.database.rows(`SELECT 1 FROM contracts.acts WHERE act = 'proposal confirmed' AND contract_id = $1`, [contractId])).toHaveLength(1);
    });
  });

  describe('its end', () => {
    it('is named by the client, told to both, and comes when the day is over', async () => {
      await manager.open(`/client/contracts/${contractId}`);
      await manager.press('End contract');
      await manager.press('End contract', { 'Last day': '2027-02-07', Reason: '' });
      expect(manager.page.errors).toEqual(['Write why the contract ends', 'The last day must not be over already']);
      await manager.press('End contract', { 'Last day': '2027-05-01', Reason: 'Budget' });
      expect(manager.page.errors).toEqual(['It ends on Sun 25 April 2027 already. Choose a day up to then']);
      await manager.press('End contract', { 'Last day': '2027-02-12', Reason: 'The budget is cut.' });
      expect(manager.page.text).toContain('Ends on Fri 12 February 2027');
      expect((await mailTo(test, lena, 'The contract ends on Fri 12 February 2027')).text).toContain('The budget is cut.');
      expect((await mailTo(test, dana, 'The contract ends on Fri 12 February 2027')).text).toContain('The budget is cut.');
      test.clock.standAt(new Date('2027-02-12T23:59:00Z'));
      await test.runJob('contracts.end-contracts');
      expect(await contract()).toMatchObject({ state: 'active' });
      test.clock.standAt(new Date('2027-02-13T00:00:00Z'));
      await test.runJob('contracts.end-contracts');
      await test.runJob('contracts.end-contracts');
      expect(await contract()).toMatchObject({ state: 'ended', closed_because: 'The budget is cut.' });
      expect((await mailTo(test, lena, 'The contract has ended')).text).toContain('Its last day was Fri 12 February 2027.');
      // Both sides read when it ended, and not until when it was to run.
      for (const [visitor, path] of [[manager, `/client/contracts/${contractId}`], [talent, `/contracts/${contractId}`]] as const) {
        await visitor.open(path);
        expect(visitor.page.text).toMatch(/Ended on (Fri )?12 February/);
        expect(visitor.page.text).not.toContain('Runs until');
      }
      expect((await mailsTo(test, dana)).filter(({ subject }) => subject.includes('The contract has ended'))).toHaveLength(1);
    });

    it('is taken back by the side that named it, told to both, and stays in the history', async () => {
      await manager.open(`/client/contracts/${contractId}/ending`);
      await manager.press('End contract', { 'Last day': '2027-02-12', Reason: 'The budget is cut.' });
      await talent.open(`/contracts/${contractId}`);
      expect(talent.page.buttons).not.toContain('Take back the last day');
      await talent.post(`/contracts/${contractId}/ending/withdrawal`, { ...talent.formToken, lastDay: '2027-02-12' });
      expect([talent.page.status, talent.page.heading]).toEqual([409, 'The other side named this day']);
      await manager.press('Take back the last day');
      expect(manager.page.text).toContain('The last day is taken back. Both sides get a mail.');
      expect(manager.page.text).toContain('Last day taken back: Fri 12 February 2027');
      expect(manager.page.text).not.toContain('Ends on Fri 12 February 2027');
      expect((await mailTo(test, lena, 'The contract goes on')).text).toContain('Dana Whitfield took back the last day, Fri 12 February 2027.');
      await manager.post(`/client/contracts/${contractId}/ending/withdrawal`, { ...manager.formToken, lastDay: '2027-02-12' });
      expect(await test.database.rows(`SELECT 1 FROM contracts.acts WHERE act = 'end taken back'`)).toHaveLength(1);
      test.clock.standAt(new Date('2027-02-13T01:00:00Z'));
      await test.runJob('contracts.end-contracts');
      expect(await contract()).toMatchObject({ state: 'active', last_day: null, ends_on: '2027-04-25' });
    });

    it('comes at once when the talent names today, and leaves the room open', async () => {
      await talent.open(`/contracts/${contractId}`);
      await talent.press('End contract');
      await talent.press('End contract', { 'Last day': '2027-02-08', Reason: 'I found a permanent job.' });
      expect(talent.page.text).toContain('This contract has ended.');
      expect(await contract()).toMatchObject({ state: 'ended' });
      expect((await mailTo(test, dana, 'The contract has ended')).text).toContain('I found a permanent job.');
      await manager.open(`/client/contracts/${contractId}`);
      expect(manager.page.text).toContain('I found a permanent job.');
      // Not the day until which it was to run.
      expect(manager.page.text).toMatch(/Ended on (Mon )?8 February/);
      expect(manager.page.buttons).not.toContain('End contract');
      await talent.post(`/contracts/${contractId}/ending`, { ...talent.formToken, lastDay: '2027-02-09', reason: 'Again' });
      expect(talent.page.status).toBe(409);
      await talent.open(`/contracts/${contractId}`);
      await talent.click('Open the project room: it stays open for what is left to settle');
      expect(talent.page.text).toContain('This contract has ended.');
      await talent.press('Send message', { Message: 'The last invoice follows.' });
      expect(talent.page.text).toContain('The last invoice follows.');
    });

    it('moves when the talent confirms an extension, and an end named before falls', async () => {
      await manager.open(`/client/contracts/${contractId}/ending`);
      await manager.press('End contract', { 'Last day': '2027-02-12', Reason: 'The budget is cut.' });
      await manager.press('Extend contract');
      await manager.press('Extend contract', { 'Until a new last day': true, 'New last day': '2027-02-12' });
      expect(manager.page.errors).toEqual(['Choose a day after Fri 12 February 2027, on which it ends now']);
      await manager.press('Extend contract', { 'Until a new last day': true, 'New last day': '2027-06-30' });
      expect((await mailTo(test, lena, 'New terms to confirm')).text).toContain('End date: Wed 30 June 2027');
      expect(await contract()).toMatchObject({ last_day: '2027-02-12', ends_on: '2027-02-12' });
      await talent.open(`/contracts/${contractId}/proposal`);
      await talent.press('Confirm new terms');
      expect(await contract()).toMatchObject({ last_day: null, ends_on: '2027-06-30', terms_version: 2 });
    });

    it('can be left open: the contract recurs with no end date and no job ends it', async () => {
      await manager.open(`/client/contracts/${contractId}/extension`);
      await manager.press('Extend contract', { 'With no end date': true });
      await talent.open(`/contracts/${contractId}/proposal`);
      expect(talent.page.html).toContain('<ins>No end date</ins>');
      await talent.press('Confirm new terms');
      expect(talent.page.text).toContain('No end date');
      test.clock.moveBy({ days: 2000 });
      await test.runJob('contracts.end-contracts');
      expect(await contract()).toMatchObject({ state: 'active', ends_on: null });
    });
  });

  it('is paused and resumed, and both are told both times', async () => {
    await manager.open(`/client/contracts/${contractId}`);
    await manager.press('Pause contract');
    await manager.press('Pause contract', { Reason: 'We wait for the colours.' });
    expect(manager.page.text).toContain('Paused');
    for (const address of [lena, dana]) expect((await mailTo(test, address, 'The contract is paused')).text).toContain('We wait for the colours.');
    await talent.open(`/contracts/${contractId}`);
    expect(talent.page.text).toContain('We wait for the colours.');
    await manager.press('Resume contract');
    for (const address of [lena, dana]) expect((await mailTo(test, address, 'The contract goes on')).text).toContain('Design system refresh');
    expect(await contract()).toMatchObject({ state: 'active' });
  });
});
