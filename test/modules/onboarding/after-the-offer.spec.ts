import type { TestApp } from '../../support/app.js';
import { emptyHouse } from '../../support/empty-house.js';
import type { Visitor } from '../../support/visitor.js';
import { amira } from '../invitations/meridian.js';
import { aPicture, idDocument, meridianNda, Onboarding, purchaseOrder } from './checklist.js';

const invitationsToAct = ['Do these in any order', 'Opens when', 'Start task', 'Your turn', 'usually looked at by', 'Waiting for', 'Cannot start yet', 'Nothing for you to do', 'Step 3 of 5', 'Step 4 of 5', 'Meanwhile'];

describe('The pages of tasks', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  emptyHouse((started) => {
    test = started;
    onboarding = new Onboarding(test);
  });
  beforeEach(() => test.clock.standAt(new Date('2026-11-26T09:00:00Z')));

  const waitingPath = async (): Promise<string> => (await onboarding.tasksPath()).replace('tasks', 'waiting');
  const expectNothingToDo = ({ page }: Visitor): void => {
    expect(invitationsToAct.filter((words) => page.html.includes(words))).toEqual([]);
    expect(page.links.filter((label) => label.startsWith('Continue'))).toEqual([]);
    expect(page.buttons.filter((label) => label.startsWith('Start'))).toEqual([]);
  };
  const withdraws = async (): Promise<void> => {
    const { dana } = onboarding;
    await dana.open(`/client/contracts/${await onboarding.contractId()}`);
    await dana.press('Withdraw offer');
    await dana.press('Withdraw offer', { Reason: 'The budget was cut.' });
    await test.settle();
  };

  describe('of an accepted offer', () => {
    it('say when it was accepted and lead to the room; the page of the wait leads there too', async () => {
      await onboarding.asks(idDocument);
      const talent = await onboarding.atWork();
      for (const path of [await onboarding.tasksPath(), await waitingPath()]) {
        await talent.open(path);
        expect(talent.page.path).toBe(await onboarding.tasksPath());
        expect(talent.page.heading).toBe('What was asked of you');
        expect(talent.page.text).toContain('You accepted this offer on 26 November. There is nothing left to do here.');
        expect(talent.page.text).not.toContain('You can accept the offer now');
        expect(talent.page.text).toContain('Your contract');
        expectNothingToDo(talent);
      }
      await talent.click('ID document');
      expect(talent.page.text).toContain('This is confirmed.');
      expect(talent.page.text).not.toContain('Step 3 of 5');
      await talent.click('Back to your tasks');
      await talent.click('Open the project room');
      expect(talent.page.path).toMatch(/^\/rooms\//);
    });

    it('still lead to what is asked again, and say who looks at it once it is sent', async () => {
      await onboarding.asks({ ...idDocument, validForDays: 60 });
      await onboarding.atWork();
      test.clock.moveBy({ days: 40 });
      await test.runJob('onboarding.renew-approvals');
      const talent = await onboarding.meridian.signedIn(amira);
      await talent.open(await waitingPath());
      expect(talent.page.heading).toBe('What is asked of you');
      expect(talent.page.text).toContain('Something ends soon and wants to be renewed.');
      expect(talent.page.text).not.toContain('Step 3 of 5');
      await talent.click('Continue: ID document');
      await talent.press('Submit document', {}, await aPicture());
      await talent.open(await onboarding.tasksPath());
      expect(talent.page.text).toContain('You accepted this offer on 26 November 2026. What you sent since is being looked at; nothing is held up.');
      expect(talent.page.text).toContain('usually looked at by');
    });

    it('are plain past once the contract has ended', async () => {
      await onboarding.asks({ ...idDocument, validForDays: 60 });
      await onboarding.atWork();
      test.clock.moveBy({ days: 40 });
      await test.runJob('onboarding.renew-approvals');
      await test.database.execute(`UPDATE contracts.contracts SET state = 'ended', closed_at = now(), closed_because = 'The work is done'`);
      const talent = await onboarding.meridian.signedIn(amira);
      await talent.open(await onboarding.tasksPath());
      expect(talent.page.text).toContain('You accepted this offer on 26 November 2026. The contract has ended since, and there is nothing left to do here.');
      expectNothingToDo(talent);
    });
  });

  describe('of an offer that is over', () => {
    it('are plain past where the client withdrew it while somebody looked at what was sent', async () => {
      await onboarding.asks(idDocument, purchaseOrder);
      const talent = await onboarding.aboard();
      await onboarding.upload(talent);
      expect(talent.page.text).toContain('usually looked at by');
      await withdraws();
      for (const path of [await waitingPath(), await onboarding.tasksPath()]) {
        await talent.open(path);
        expect(talent.page.text).toContain('This offer is no longer open to you');
        expect(talent.page.text).toContain('ID document Sent 26 November Not reviewed');
        expect(talent.page.text).toContain('Purchase order approval Nobody does it any more Not done');
        expectNothingToDo(talent);
      }
      await talent.click('ID document');
      expect(talent.page.text).toContain('nobody reviews it any more');
      expect(talent.page.text).not.toContain('Usually looked at by');
      expectNothingToDo(talent);
    });

    it('are plain past where it expired before anything was done', async () => {
      await onboarding.asks(idDocument, meridianNda);
      await onboarding.invited();
      test.clock.moveBy({ days: 40 });
      await test.runJob('contracts.expire-offers');
      await test.settle();
      const talent = await onboarding.meridian.signedIn(amira);
      for (const path of [await waitingPath(), await onboarding.tasksPath()]) {
        await talent.open(path);
        expect(talent.page.text).toContain('This offer is no longer open to you');
        expect(talent.page.text).toContain('ID document It was not sent Not done');
        expectNothingToDo(talent);
      }
    });
  });

  it('say the end of the day where a review is promised for its midnight', async () => {
    test.clock.standAt(new Date('2026-11-27T00:00:00Z'));
    await onboarding.asks(idDocument);
    const talent = await onboarding.aboard();
    await onboarding.upload(talent);
    expect(talent.page.text).toMatch(/Usually done by ?the end of Fri 27 November/);
    expect(talent.page.text).toContain('usually looked at by the end of Fri 27 November');
    await talent.click('ID document');
    expect(talent.page.text).toContain('Usually looked at by the end of Fri 27 November');
  });
});
