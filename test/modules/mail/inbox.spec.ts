import { testDatabase } from '../../support/test-database.js';
import { PageReader } from '../../support/page-reader.js';
import { MailHouse } from './mail-house.js';

interface Shown {
  readonly to: string;
  readonly text: string;
  readonly html: string;
}
const nothing: Shown = { to: '', text: '', html: '' };

describe('the inbox', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let house: MailHouse;
  let url: string;

  beforeAll(async () => {
    database = await testDatabase();
    ({ house, url } = await MailHouse.openWithPages({ databaseUrl: database.appUrl }));
  });

  afterAll(async () => {
    await house.app.close();
    await database.drop();
  });

  beforeEach(async () => {
    await database.reset();
    house.clock.standAt(new Date('2026-01-12T09:30:00Z'));
  });

  const open = async (path: string) => {
    const answer = await fetch(url + path);
    return new PageReader(answer.status, path, await answer.text(), answer.headers);
  };
  const json = async (query = '') => (await (await fetch(`${url}/inbox.json${query}`)).json()) as Shown[];
  const receive = async (...to: string[]) => {
    await house.queue(...to.map((address, index) => ({ dedupeKey: `${index}`, to: address })));
    await house.sender.sendDue();
  };

  it('answers JSON with exactly the agreed fields', async () => {
    await receive('amira.haddad@example.com');
    const { id } = await house.row();
    const mail = (await json('?to=amira.haddad@example.com'))[0] ?? nothing;
    expect(Object.keys(mail)).toEqual(['id', 'from', 'to', 'cc', 'subject', 'text', 'html', 'messageId', 'inReplyTo', 'headers', 'at']);
    expect(mail).toMatchObject({
      id,
      from: '"Dana Whitfield via Gangway" <gangway@test.example>',
      to: 'amira.haddad@example.com',
      cc: null,
      subject: 'Dana Whitfield (Meridian Labs) invites you to Design system refresh',
      messageId: `<${id}@test.example>`,
      inReplyTo: null,
      headers: { 'auto-submitted': 'auto-generated', 'message-id': `<${id}@test.example>` },
      at: '2026-01-12T09:30:00.000Z',
    });
    expect(mail.text.split('\n')).toContain(`https://gangway.example/invitations/link/${id}`);
    expect(mail.html).toContain('>Accept invitation</a>');
  });

  it('answers the newest first, and only those to an address where one is named', async () => {
    await receive('first@example.com', 'second@example.com');
    await house.queue({ dedupeKey: 'third', to: 'First@example.com' });
    await house.sender.sendDue();
    expect((await json()).length).toBe(3);
    expect((await json('?to=FIRST@example.com')).map(({ to }) => to)).toEqual(['First@example.com', 'first@example.com']);
    expect(await json('?to=nobody@example.com')).toEqual([]);
  });

  it('keeps a mail that was sent again once', async () => {
    house.kind.failsOnce = true;
    await receive('amira.haddad@example.com');
    house.clock.moveBy({ hours: 1 });
    await house.sender.sendDue();
    expect(await json()).toHaveLength(1);
  });

  it('lists the mails and shows one in a frame of its own', async () => {
    await receive('amira.haddad@example.com');
    const list = await open('/inbox');
    expect(list.heading).toBe('Inbox');
    const mail = await open(list.linkTo('Dana Whitfield (Meridian Labs) invites you'));
    expect(mail.text).toContain('amira.haddad@example.com');
    expect(mail.html).toContain('sandbox="allow-popups allow-top-navigation-by-user-activation"');
    expect(mail.headers.get('content-security-policy')).toContain("frame-src 'self'");
  });

  it('shows the mail itself under the headers of a rendered mail, its links for the whole window', async () => {
    await receive('amira.haddad@example.com');
    const { id } = await house.row();
    const framed = await open(`/inbox/${id}/html`);
    expect(framed.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox allow-popups allow-top-navigation-by-user-activation; frame-ancestors 'self'",
    );
    expect(framed.html).toContain('<base target="_top">');
    expect(framed.linkTo('Accept invitation')).toBe(`https://gangway.example/invitations/link/${id}`);
  });

  it('says so when it is empty, and 404 for a mail that is not there', async () => {
    expect((await open('/inbox?to=nobody@example.com')).text).toContain('No mail here yet');
    expect((await open('/inbox/01890a5d-ac96-774b-bcce-b302099a8058')).status).toBe(404);
    expect((await open('/inbox/not-an-id/html')).status).toBe(404);
  });

  it('pages through what does not fit', async () => {
    await receive(...Array.from({ length: 101 }, (_, index) => `reader-${index}@example.com`));
    const first = await open('/inbox');
    const second = await open(first.linkTo('Older'));
    expect(second.links.filter((words) => words.startsWith('Dana Whitfield'))).toHaveLength(1);
  });

  it('shows every preview, as HTML and as text', async () => {
    const list = await open('/mail-previews');
    expect(list.links).toEqual(expect.arrayContaining(['MailPartsPreview: every part']));
    const path = list.linkTo('MailPartsPreview: every part');
    expect((await open(path)).text).toContain('invites you to work on Design system refresh.');
    expect((await open(`${path}/html`)).text).toContain('Stays private.');
    expect((await open('/mail-previews/Nothing/none')).status).toBe(404);
  });
});

describe('the inbox beside an SMTP server', () => {
  it('is not there', async () => {
    const database = await testDatabase();
    const { house, url } = await MailHouse.openWithPages({ databaseUrl: database.appUrl, smtpUrl: 'smtp://127.0.0.1:1' });
    const statuses = await Promise.all(['/inbox', '/inbox.json'].map(async (path) => (await fetch(url + path)).status));
    expect(statuses).toEqual([404, 404]);
    await house.app.close();
    await database.drop();
  });
});
