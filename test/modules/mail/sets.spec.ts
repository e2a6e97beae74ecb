import { newId } from '../../../src/platform/database/index.js';
import { MailHolds } from '../../../src/platform/mail/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { smtpConnections } from '../../../src/platform/mail/smtp-transport.js';
import { eventually } from '../../support/eventually.js';
import { houseWithSmtp, type HouseWithSmtp } from './house-with-smtp.js';

describe('mails that leave together', () => {
  let smtp: HouseWithSmtp['smtp'];
  let house: HouseWithSmtp['house'];

  houseWithSmtp((started) => {
    ({ smtp, house } = started);
  });

  const queue = (count: number): Promise<unknown> => house.queue(...Array.from({ length: count }, (_, index) => ({ dedupeKey: `mail-${index}`, to: `person-${index}@example.com` })));
  const receivers = (): string[] => smtp.caught.map(({ to }) => to).sort();

  it('are not held up by one that can’t be composed', async () => {
    house.kind.uncomposable.add('person-3@example.com');
    await queue(8);
    await house.sender.sendDue();
    const { 'person-3@example.com': failed, ...others } = await house.states();
    expect(failed).toBe('deferred');
    expect(new Set(Object.values(others))).toEqual(new Set(['handed over']));
    expect(receivers()).toEqual(Object.keys(others).sort());
  });

  it('are not held up by one that can’t be recorded, and that one does not leave again', async () => {
    house.kind.unrecordable.add('person-3@example.com');
    await queue(8);
    await house.sender.sendDue();
    const { 'person-3@example.com': failed, ...others } = await house.states();
    expect(failed).toBe('deferred');
    expect(new Set(Object.values(others))).toEqual(new Set(['handed over']));

    house.kind.unrecordable.clear();
    house.clock.moveBy({ hours: 1 });
    await house.sender.sendDue();
    expect((await house.states())['person-3@example.com']).toBe('handed over');
    expect(smtp.caught).toHaveLength(8);
    expect(house.kind.told.map(({ mailId }) => mailId)).toHaveLength(8);
    expect(new Set(house.kind.told.map(({ mailId }) => mailId)).size).toBe(8);
  });

  it('read their files when they leave, and no more of them than there are connections', async () => {
    let read = 0;
    let mostAtOnce = 0;
    const content = (): Promise<Buffer> => {
      mostAtOnce = Math.max(mostAtOnce, ++read - smtp.caught.length);
      return Promise.resolve(Buffer.from('%PDF-1.7'));
    };
    house.kind.attachments = [{ filename: 'copy.pdf', contentType: 'application/pdf', content }];
    await queue(40);
    await house.sender.sendDue();
    expect([smtp.caught.length, read]).toEqual([40, 40]);
    expect(mostAtOnce).toBeLessThanOrEqual(smtpConnections);
  });

  it('are put off when a file of theirs can’t be read', async () => {
    house.kind.attachments = [{ filename: 'copy.pdf', contentType: 'application/pdf', content: () => Promise.reject(new Error('The file is gone.')) }];
    await queue(1);
    await house.sender.sendDue();
    expect(await house.states()).toEqual({ 'person-0@example.com': 'deferred' });
    expect(smtp.caught).toEqual([]);
  });

  it('are composed anew when their turn comes late: what is no longer due stays here', async () => {
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    Object.assign(smtp, { answersAtOnce: 0, gate: promise });
    await queue(40);
    const sending = house.sender.sendDue();
    await eventually(() => expect(smtp.caught).toHaveLength(5));

    // The server took its time; meanwhile they were all taken back.
    house.kind.isDue = false;
    house.clock.moveBy({ seconds: 2 });
    letGo();
    await sending;
    expect(smtp.caught).toHaveLength(5);
    const states = Object.values(await house.states());
    expect(states.filter((state) => state === 'handed over')).toHaveLength(5);
    expect(states.filter((state) => state === 'dropped')).toHaveLength(35);
  });

  it('stay here, due as before, once somebody holds them, though they were taken already', async () => {
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    Object.assign(smtp, { answersAtOnce: 0, gate: promise });
    const [client, another] = [newId(), newId()];
    const heldWith = (index: number): string => (index % 10 === 0 ? another : client);
    await house.queue(...Array.from({ length: 90 }, (_, index) => ({ dedupeKey: `mail-${index}`, to: `person-${index}@example.com`, heldWith: heldWith(index) })));
    const sending = house.sender.sendDue();
    await eventually(() => expect(smtp.caught).toHaveLength(5));
    const begun = receivers();

    await house.app.get(Transactions).run(() => house.app.get(MailHolds).hold(client));
    house.clock.moveBy({ seconds: 2 });
    letGo();
    await sending;
    const ofAnother = Array.from({ length: 9 }, (_, index) => `person-${index * 10}@example.com`);
    expect(receivers()).toEqual([...new Set([...begun, ...ofAnother])].sort());
    const waiting = await house.database.rows('SELECT DISTINCT state, locked_until AS "lockedUntil" FROM platform.mails WHERE handed_over_at IS NULL');
    expect(waiting).toEqual([{ state: 'queued', lockedUntil: null }]);

    await house.app.get(Transactions).run(() => house.app.get(MailHolds).release(client));
    await house.sender.sendDue();
    expect(receivers()).toHaveLength(90);
  });

  it('are recorded while others are still with a slow server', async () => {
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    Object.assign(smtp, { answersAtOnce: 3, gate: promise });
    await queue(8);
    const sending = house.sender.sendDue();
    await eventually(async () => expect(Object.values(await house.states()).filter((state) => state === 'handed over')).toHaveLength(3));
    letGo();
    await sending;
    expect(new Set(Object.values(await house.states()))).toEqual(new Set(['handed over']));
  });

  it('wait when a hundred of them are unrecorded', async () => {
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    house.kind.gate = promise;
    await queue(180);
    const sending = house.sender.sendDue();
    await eventually(() => expect(smtp.caught.length).toBeGreaterThanOrEqual(95));
    // Time enough for a hundred more, if anything let them go.
    for (let looks = 0; looks < 200; looks++) await house.row();
    expect(smtp.caught.length).toBeLessThanOrEqual(100);
    letGo();
    await sending;
    expect(smtp.caught).toHaveLength(180);
    expect(house.kind.told).toHaveLength(180);
  });
});
