import { newId } from '../../../src/platform/database/index.js';
import { MailHolds, MailRetries } from '../../../src/platform/mail/index.js';
import { MailLeases } from '../../../src/platform/mail/mail-leases.js';
import { MailOutcomes } from '../../../src/platform/mail/mail-outcomes.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { houseWithSmtp, type HouseWithSmtp } from './house-with-smtp.js';

describe('a mail that is tried again because somebody wants it', () => {
  let smtp: HouseWithSmtp['smtp'];
  let house: HouseWithSmtp['house'];

  houseWithSmtp((started) => {
    ({ smtp, house } = started);
  });

  const inTransaction = <T>(work: () => Promise<T>): Promise<T> => house.app.get(Transactions).run(work);
  const retry = (id = ''): Promise<string[]> => inTransaction(() => house.app.get(MailRetries).one(id));
  const retryAll = (): Promise<string[]> => inTransaction(() => house.app.get(MailRetries).all());
  const failing = async (...answers: ('put off' | 'refuse')[]): Promise<string> => {
    smtp.answers.push(...answers);
    const [mail] = await house.queue({});
    await house.sender.sendDue();
    return mail?.id ?? '';
  };
  const failingSince = async (): Promise<Date | undefined> => (await house.database.row<{ at: Date }>('SELECT failing_since AS at FROM platform.mails'))?.at;

  it('is the very same mail, composed anew, once it bounced; asked twice it is sent once', async () => {
    const id = await failing('refuse');
    expect(await retry(id)).toEqual([id]);
    expect(await retry(id)).toEqual([]);
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'handed over', attempts: 2 });
    expect(smtp.caught).toHaveLength(2);
    expect(smtp.caught[1]?.raw).toBe(smtp.caught[0]?.raw);
  });

  it('leaves at once where it was put off, and has a whole round of attempts before it', async () => {
    const id = await failing('put off');
    for (let attempt = 1; attempt < 12; attempt++) {
      smtp.answers.push('put off');
      house.clock.standAt((await house.row()).due_at);
      await house.sender.sendDue();
    }
    const first = new Date('2026-01-12T09:30:00Z');
    expect([(await house.row()).attempts, await failingSince()]).toEqual([12, first]);
    expect(await retry(id)).toEqual([id]);
    expect(await retry(id)).toEqual([]);
    const again = house.clock.now().getTime();
    for (let attempt = 0; attempt < 13; attempt++) {
      smtp.answers.push('put off');
      house.clock.standAt((await house.row()).due_at);
      await house.sender.sendDue();
    }
    expect(house.clock.now().getTime() - again).toBe(48 * 3600 * 1000);
    expect(await house.row()).toMatchObject({ state: 'bounced', attempts: 25 });
    expect(await failingSince()).toEqual(first);
  });

  it('leaves again where a server took it and sent it back later', async () => {
    const id = await failing();
    house.clock.moveBy({ hours: 3 });
    await house.app.get(MailOutcomes).returned(id, '550 5.1.1 User unknown');
    expect(await failingSince()).toEqual(new Date('2026-01-12T12:30:00Z'));
    await retry(id);
    await house.sender.sendDue();
    expect(smtp.caught).toHaveLength(2);
    expect(await house.row()).toMatchObject({ state: 'handed over', handed_over_at: new Date('2026-01-12T12:30:00Z') });
  });

  it('is dropped where it is no longer due', async () => {
    const id = await failing('refuse');
    house.kind.isDue = false;
    await retry(id);
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'dropped' });
    expect(smtp.caught).toHaveLength(1);
  });

  it('is left alone while it is on its way, and when it never failed', async () => {
    const id = await failing('put off');
    house.clock.standAt((await house.row()).due_at);
    const [leased] = await house.app.get(MailLeases).take(1);
    house.clock.moveBy({ minutes: -1 });
    expect(await retry(id)).toEqual([]);
    if (leased) await house.app.get(MailOutcomes).handedOver([{ mail: leased, messageId: null, serverWords: '250 Taken' }]);
    expect(await retry(id)).toEqual([]);
    expect(await house.row()).toMatchObject({ state: 'handed over' });
  });

  it('leaves only when a hold that came or went meanwhile lets it', async () => {
    const holder = newId();
    smtp.answers.push('refuse');
    const [mail] = await house.queue({ heldWith: holder });
    await house.sender.sendDue();
    await house.database.execute('UPDATE platform.mails SET is_held = true');
    await retry(mail?.id);
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'handed over' });

    await house.app.get(MailOutcomes).returned(mail?.id ?? '', '550 5.1.1 User unknown');
    await inTransaction(() => house.app.get(MailHolds).hold(holder));
    await retry(mail?.id);
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'queued' });
    await inTransaction(() => house.app.get(MailHolds).release(holder));
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'handed over' });
    expect(smtp.caught).toHaveLength(3);
  });

  it('is one of all that failed of late, but for those that came back and those of old', async () => {
    smtp.answers.push('refuse');
    await house.queue({ dedupeKey: 'old', to: 'old@example.com' });
    await house.sender.sendDue();
    house.clock.moveBy({ days: 8 });
    await house.queue({ dedupeKey: 'back', to: 'back@example.com' });
    await house.sender.sendDue();
    await house.app.get(MailOutcomes).returned((await house.database.row<{ id: string }>(`SELECT id FROM platform.mails WHERE to_address = 'back@example.com'`))?.id ?? '', '550 No');
    for (const answer of ['refuse', 'put off'] as const) {
      smtp.answers.push(answer);
      await house.queue({ dedupeKey: answer, to: `${answer.replace(' ', '-')}@example.com` });
      await house.sender.sendDue();
    }
    expect(await retryAll()).toHaveLength(2);
    expect(await retryAll()).toHaveLength(0);
    await house.sender.sendDue();
    expect(await house.states()).toEqual({ 'old@example.com': 'bounced', 'back@example.com': 'bounced', 'refuse@example.com': 'handed over', 'put-off@example.com': 'handed over' });
  });
});
