import { testDatabase } from '../../support/test-database.js';
import { MailLeases } from '../../../src/platform/mail/mail-leases.js';
import { MailOutcomes } from '../../../src/platform/mail/mail-outcomes.js';
import { MailHouse } from './mail-house.js';
import { SmtpCatcher } from './smtp-catcher.js';

describe('two senders', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let smtp: SmtpCatcher;
  let here: MailHouse;
  let there: MailHouse;

  beforeAll(async () => {
    database = await testDatabase();
    smtp = await SmtpCatcher.listen();
    const settings = { databaseUrl: database.appUrl, smtpUrl: smtp.url };
    [here, there] = await Promise.all([MailHouse.open(settings), MailHouse.open(settings)]);
  });

  afterAll(async () => {
    await Promise.all([here.app.close(), there.app.close()]);
    await smtp.close();
    await database.drop();
  });

  beforeEach(async () => {
    await database.reset();
    smtp.forget();
    here.kind.reset();
    there.kind.reset();
  });

  const expireLeases = () => here.database.execute(`UPDATE platform.mails SET locked_until = clock_timestamp() - interval '1 second'`);

  it('send each mail once', async () => {
    await here.queue(...Array.from({ length: 200 }, (_, index) => ({ dedupeKey: `many-${index}` })));
    await Promise.all([here.sender.sendDue(), there.sender.sendDue()]);
    const ids = smtp.caught.map(({ raw }) => /^Message-ID: (.*)$/mu.exec(raw)?.[1]);
    expect(ids).toHaveLength(200);
    expect(new Set(ids).size).toBe(200);
    expect(here.kind.told.length + there.kind.told.length).toBe(200);
  });

  it('leave a leased mail alone until the lease has run out', async () => {
    await here.queue({});
    await here.app.get(MailLeases).take(50);
    await there.sender.sendDue();
    expect(smtp.caught).toEqual([]);

    await expireLeases();
    await there.sender.sendDue();
    expect(smtp.caught).toHaveLength(1);
    expect(await there.row()).toMatchObject({ state: 'handed over', attempts: 2 });
  });

  it('let only the newer lease record what became of the mail', async () => {
    await here.queue({});
    const [stale] = await here.app.get(MailLeases).take(1);
    if (!stale) throw new Error('Nothing was leased.');
    await expireLeases();
    const [fresh] = await there.app.get(MailLeases).take(1);
    if (!fresh) throw new Error('Nothing was leased.');

    await here.app.get(MailOutcomes).bounced(stale, '550 Too late');
    expect(await here.row()).toMatchObject({ state: 'queued', attempts: 2, server_words: null });
    expect(here.kind.told).toEqual([]);

    await there.app.get(MailOutcomes).handedOver([{ mail: fresh, messageId: '<id@test.example>', serverWords: '250 Taken' }]);
    await here.app.get(MailOutcomes).deferred(stale, '451 Later');
    expect(await here.row()).toMatchObject({ state: 'handed over', server_words: '250 Taken' });
  });

  it('record of a set only what is still theirs', async () => {
    await here.queue({}, { dedupeKey: 'second' });
    const [lost, kept] = await here.app.get(MailLeases).take(2);
    if (!lost || !kept) throw new Error('Two mails were queued.');
    await here.database.execute(`UPDATE platform.mails SET locked_until = NULL WHERE id = $1`, [lost.id]);
    await there.app.get(MailLeases).take(1);

    await here.app.get(MailOutcomes).handedOver([lost, kept].map((mail) => ({ mail, messageId: null, serverWords: '250 Taken' })));
    expect(here.kind.told.map(({ mailId }) => mailId)).toEqual([kept.id]);
    const states = await here.database.rows<{ id: string; state: string }>('SELECT id, state FROM platform.mails');
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(new Map([[lost.id, 'queued'], [kept.id, 'handed over']]));
  });

  it('pass on what one gives back', async () => {
    await here.queue({}, { dedupeKey: 'second' });
    const mails = await here.app.get(MailLeases).take(2);
    await here.app.get(MailLeases).giveBack(mails.slice(0, 1));
    expect(await there.app.get(MailLeases).take(2)).toMatchObject([{ id: mails[0]?.id }]);
  });
});
