import { houseWithSmtp, type HouseWithSmtp } from './house-with-smtp.js';

describe('a mail over SMTP', () => {
  let smtp: HouseWithSmtp['smtp'];
  let house: HouseWithSmtp['house'];

  houseWithSmtp((started) => {
    ({ smtp, house } = started);
  });

  it('that is taken (250) is handed over, in the server’s words', async () => {
    const [mail] = await house.queue({});
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({
      state: 'handed over',
      server_words: '250 Queued as 4711',
      message_id: `<${mail?.id}@test.example>`,
      handed_over_at: new Date('2026-01-12T09:30:00Z'),
    });
    expect(house.kind.told).toEqual([{ what: 'handed over', mailId: mail?.id, words: '250 Queued as 4711' }]);
    expect(smtp.caught.map(({ to }) => to)).toEqual(['amira.haddad@example.com']);
  });

  it('that is put off (451) waits and is tried again when its time has come', async () => {
    smtp.answers.push('put off');
    await house.queue({});
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({
      state: 'deferred',
      server_words: '451 4.7.1 Greylisted, come back later',
      due_at: new Date('2026-01-12T09:31:00Z'),
    });
    await house.sender.sendDue();
    expect(smtp.caught).toHaveLength(1);

    house.clock.moveBy({ minutes: 1 });
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'handed over', attempts: 2 });
    expect(smtp.caught[1]?.raw).toBe(smtp.caught[0]?.raw);
    expect(house.kind.told.map(({ what }) => what)).toEqual(['handed over']);
  });

  it('that is put off for 48 hours is given up', async () => {
    await house.queue({});
    const began = house.clock.now().getTime();
    for (let attempt = 0; attempt < 13; attempt++) {
      smtp.answers.push('put off');
      house.clock.standAt((await house.row()).due_at);
      await house.sender.sendDue();
    }
    expect(house.clock.now().getTime() - began).toBe(48 * 3600 * 1000);
    expect(await house.row()).toMatchObject({ state: 'bounced', attempts: 13 });
    expect(house.kind.told.map(({ what }) => what)).toEqual(['refused']);
  });

  it.each(['the message', 'the recipient'])('is dead at once when the server refuses %s (550)', async (refused) => {
    if (refused === 'the message') smtp.answers.push('refuse');
    else smtp.refusesRecipients = true;
    await house.queue({});
    await house.sender.sendDue();
    const words = refused === 'the message' ? '550 5.7.1 We do not want this' : '550 5.1.1 No such user here';
    expect(await house.row()).toMatchObject({ state: 'bounced', server_words: words, attempts: 1 });
    expect(house.kind.told).toMatchObject([{ what: 'refused', words }]);
  });

  it('is the very same mail again when the line was cut before the answer', async () => {
    smtp.answers.push('cut the line');
    const [mail] = await house.queue({});
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'deferred', handed_over_at: null });
    expect(smtp.caught).toHaveLength(1);

    house.clock.moveBy({ hours: 1 });
    await house.sender.sendDue();
    expect(smtp.caught.map(({ answer }) => answer)).toEqual(['cut the line', 'take']);
    expect(smtp.caught[1]?.raw).toBe(smtp.caught[0]?.raw);
    expect(smtp.caught[1]?.raw).toContain(`Message-ID: <${mail?.id}@test.example>`);
    expect(house.kind.told.map(({ what }) => what)).toEqual(['handed over']);
  });

  it('is not sent again when it left and only the recording failed', async () => {
    house.kind.failsOnce = true;
    await house.queue({});
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'deferred', server_words: '250 Queued as 4711' });

    house.clock.moveBy({ hours: 1 });
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'handed over', handed_over_at: new Date('2026-01-12T09:30:00Z') });
    expect(smtp.caught).toHaveLength(1);
    expect(house.kind.told.map(({ what }) => what)).toEqual(['handed over']);
  });

  it('waits, and names no reason, when it could not be composed', async () => {
    house.kind.cannotCompose = true;
    await house.queue({});
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'deferred', server_words: 'This mail could not be composed or recorded; the log says why.' });
  });

  it('is dropped when its kind says that it is no longer due', async () => {
    house.kind.isDue = false;
    await house.queue({});
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'dropped', handed_over_at: null });
    expect(smtp.caught).toEqual([]);
  });

  it('to what is no single address is refused without asking a server', async () => {
    await house.queue({ to: 'amira@example.com, eve@example.com' });
    await house.sender.sendDue();
    expect(await house.row()).toMatchObject({ state: 'bounced', server_words: 'What should be one e-mail address is not.' });
    expect(smtp.caught).toEqual([]);
    expect(house.kind.told.map(({ what }) => what)).toEqual(['refused']);
  });

  it('leaves with others at the same time, a few at once', async () => {
    await house.queue(...Array.from({ length: 120 }, (_, index) => ({ dedupeKey: `many-${index}` })));
    expect(await house.sender.sendDue()).toBe(120);
    expect(smtp.caught).toHaveLength(120);
    expect(smtp.mostAtOnce).toBeGreaterThan(1);
    expect(smtp.mostAtOnce).toBeLessThanOrEqual(5);
  });
});
