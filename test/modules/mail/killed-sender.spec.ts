import { newId } from '../../../src/platform/database/index.js';
import { Mailbox } from '../../../src/platform/mail/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { MailWorkerSettings } from '../../support/mail-worker-to-kill.js';
import { kill, said, startWorker } from '../../support/worker-process.js';
import { SmtpCatcher } from './smtp-catcher.js';

describe('a sender killed with SIGKILL', () => {
  let testing: TestApp;
  let smtp: SmtpCatcher;

  beforeAll(async () => {
    smtp = await SmtpCatcher.listen();
    testing = await startApp({ smtpUrl: smtp.url, role: 'web' });
  });

  afterAll(async () => {
    await testing.stop();
    await smtp.close();
  });

  beforeEach(async () => {
    await testing.reset();
    smtp.forget();
  });

  /** The mail's id, once a worker that took it is gone and its lease has run out. */
  async function mailWhoseSenderWasKilled(stops: MailWorkerSettings['stops']): Promise<string> {
    const [mail] = await testing.app.get(Transactions).run(() => testing.app.get(Mailbox).queue([{ kind: 'accounts.password-changed', dedupeKey: 'one', to: 'lena@example.net', subjectId: newId() }]));
    const { databaseUrl, dataDir, smtpUrl, publicUrl, masterKey } = testing.settings;
    const given: MailWorkerSettings = { databaseUrl, dataDir, smtpUrl, publicUrl, masterKey: Buffer.from(masterKey).toString('hex'), stops };
    const worker = startWorker('mail-worker-to-kill', JSON.stringify(given));
    await said(worker, 'in the middle');
    await kill(worker);
    await testing.settle();
    expect(await state()).toEqual({ state: 'queued', attempts: 1, message_id: null });
    await testing.database.execute(`UPDATE platform.mails SET locked_until = clock_timestamp() - interval '1 second'`);
    return mail?.id ?? '';
  }
  const state = (): Promise<object | null> => testing.database.row('SELECT state, attempts, message_id FROM platform.mails');

  it('between taking a mail and the mail server leads to exactly one mail', async () => {
    const id = await mailWhoseSenderWasKilled('before it connects');
    expect(smtp.caught).toHaveLength(0);
    await testing.settle();
    expect(smtp.caught).toHaveLength(1);
    expect(await state()).toEqual({ state: 'handed over', attempts: 2, message_id: `<${id}@test.example>` });
  });

  it('between taking a mail and the mail server sends nothing once the account was closed meanwhile', async () => {
    const lena = newId();
    await testing.database.execute(
      `WITH lena AS (INSERT INTO accounts.people (id, full_name, created_at) VALUES ($1, 'Lena Vogel', now()) RETURNING id)
       INSERT INTO accounts.addresses (id, person_id, address, is_primary, verified_at, created_at) SELECT id, id, 'lena@example.net', true, now(), now() FROM lena`,
      [lena],
    );
    await mailWhoseSenderWasKilled('before it connects');
    await testing.database.execute(`UPDATE platform.mails SET kind = 'agencies.suspended'`);
    await testing.database.execute('UPDATE accounts.people SET deactivated_at = now() WHERE id = $1', [lena]);
    await testing.settle();
    expect(smtp.caught).toHaveLength(0);
    expect(await testing.database.row('SELECT state, attempts, server_words FROM platform.mails')).toEqual({ state: 'dropped', attempts: 2, server_words: 'The account is deactivated' });
  });

  it('between the mail server’s 250 and our commit leads to the very same mail again, with the same Message-ID', async () => {
    const id = await mailWhoseSenderWasKilled('before it records');
    expect(smtp.caught).toHaveLength(1);
    await testing.settle();
    expect(smtp.caught).toHaveLength(2);
    expect(smtp.caught[1]?.raw).toBe(smtp.caught[0]?.raw);
    expect(smtp.caught[1]?.raw).toContain(`Message-ID: <${id}@test.example>`);
    expect(await state()).toEqual({ state: 'handed over', attempts: 2, message_id: `<${id}@test.example>` });
    await testing.settle();
    expect(smtp.caught).toHaveLength(2);
  });
});
