import type { TestApp } from '../../support/app.js';
import { emptyHouse } from '../../support/empty-house.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, dana } from '../invitations/meridian.js';
import { aPicture, idDocument, meridianNda, Onboarding } from './checklist.js';

const reason = 'The back side is cut off';

describe('Reviewing what talent sent', () => {
  let test: TestApp;
  let onboarding: Onboarding;
  let talent: Visitor;
  let sam: Visitor;

  emptyHouse((started) => {
    test = started;
    onboarding = new Onboarding(test);
  });
  beforeEach(async () => {
    await onboarding.asks(idDocument);
    talent = await onboarding.aboard();
    await onboarding.upload(talent);
    sam = await onboarding.sam();
  });

  const itemPath = async (): Promise<string> => `/admin/reviews/${(await onboarding.taskPath('ID document')).split('/').at(-1)}`;

  it('shows the queue with its figures, and the item with evidence, checks and history', async () => {
    await sam.open('/admin/reviews');
    expect(sam.page.heading).toBe('Review queue');
    expect(sam.page.text).toMatch(/Waiting ?1/);
    expect(sam.page.text).toContain('Amira Haddad');
    expect(sam.page.links).toEqual(expect.arrayContaining(['All 1', 'Mine', 'Unassigned 1', 'Done']));
    await sam.click('Amira Haddad');
    expect(sam.page.path).toBe(await itemPath());
    expect(sam.page.heading).toBe('Amira Haddad');
    expect(sam.page.text).toContain('Not scanned');
    expect(sam.page.text).toContain('Name must match account');
    expect(sam.page.buttons).toEqual(expect.arrayContaining(['Approve and next', 'Send back', 'Reject', 'Claim', 'Download original']));
  });

  it('finds people by any part of the name, the address or the project', async () => {
    for (const [words, isFound] of [['hadd', true], ['amira.haddad@', true], ['SYSTEM ref', true], ['100%', false], ['_mira', false]] as const) {
      await sam.open('/admin/reviews');
      await sam.press('Search', { Search: words });
      expect([words, sam.page.text.includes('ID document')]).toEqual([words, isFound]);
    }
  });

  it('writes down who looks at a document, once a day however many pictures of it they fetch', async () => {
    const look = async (visitor: Visitor) => (await visitor.request('GET', `${await itemPath()}/pages/1`)).status;
    expect(await Promise.all([sam, sam, sam, sam].map(look))).toEqual([200, 200, 200, 200]);
    expect(await onboarding.audited('onboarding.document-read')).toBe(1);
    await onboarding.meridian.person('Uma Stone', 'uma@gangway.example', true);
    expect(await look(await onboarding.meridian.signedIn('uma@gangway.example'))).toBe(200);
    expect(await onboarding.audited('onboarding.document-read')).toBe(2);
    test.clock.moveBy({ days: 1 });
    expect(await look(await onboarding.sam())).toBe(200);
    expect(await onboarding.audited('onboarding.document-read')).toBe(3);
  });

  it('writes down every download of a document, and gives the original as a download only', async () => {
    const picture = await sam.request('GET', `${await itemPath()}/pages/1`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(await onboarding.audited('onboarding.document-read')).toBe(1);
    await sam.open(await itemPath());
    const form = sam.page.fill('Download original', {});
    const original = await sam.request('POST', form.action, new URLSearchParams(form.fields));
    expect(original.headers.get('content-disposition')).toContain('attachment');
    expect(await onboarding.audited('onboarding.document-original-downloaded')).toBe(1);
    expect((await talent.request('GET', `${await itemPath()}/pages/1`)).status).toBe(403);
    expect((await onboarding.meridian.visitor().request('GET', await itemPath())).status).toBe(303);
  });

  it('S20: sends back with a reason that reaches the talent with the way out, who sends it again', async () => {
    await sam.open(await itemPath());
    await sam.press('Send back', { 'How to fix it': 'Lay it on a dark table' });
    expect([sam.page.status, sam.page.errors]).toEqual([422, ['Enter a reason: the talent reads it']]);
    expect(sam.page.valueOf('How to fix it')).toBe('Lay it on a dark table');
    await sam.press('Send back', { Reason: reason });
    expect(sam.page.text).toContain('Sent back; a mail tells them why');

    await test.settle();
    const mail = (await onboarding.meridian.mailsTo(amira)).find(({ subject }) => subject === 'Please look again: ID document');
    expect(mail?.text).toContain(reason);
    expect(mail?.text).toContain('Lay it on a dark table');
    expect(await onboarding.checklist()).toMatchObject({ state: 'open' });
    await talent.open(talent.page.path);
    expect(talent.page.heading).toBe('Something needs another look from you');
    await talent.open(await onboarding.meridian.buttonOf(amira, 'Open the task'));
    expect(talent.page.text).toContain(reason);
    expect(talent.page.text).toContain('Lay it on a dark table');
    expect(talent.page.text).toContain('You sent front.png');
    await talent.press('Submit document', {}, await aPicture('again.png'));
    expect(talent.page.heading).toBe("We're checking your information");

    await sam.open(await itemPath());
    expect(sam.page.text).toContain('ID document, 2nd try');
    expect(sam.page.text).toContain(`“${reason}”`);
    await sam.press('Approve and next');
    expect(await onboarding.checklist()).toMatchObject({ state: 'cleared' });
    await sam.open('/admin/reviews?tab=done');
    expect(sam.page.text).toContain('Sent back');
    expect(sam.page.text).toContain('Approved');
  });

  it('rejects with a reason: the contract is withdrawn and both sides are told', async () => {
    await sam.open(await itemPath());
    await sam.press('Reject');
    expect(sam.page.status).toBe(422);
    await sam.press('Reject', { Reason: 'The document is not genuine' });
    await test.settle();
    expect(await onboarding.checklist()).toMatchObject({ state: 'rejected', clearedAt: null });
    const contract = await test.database.row<{ state: string }>('SELECT state FROM contracts.offer_cards WHERE contract_id = $1', [await onboarding.contractId()]);
    expect(contract?.state).toBe('withdrawn');
    for (const address of [amira, dana]) expect((await onboarding.meridian.mailsTo(address)).map(({ text }) => text).join()).toContain('The document is not genuine');
    await talent.open(await onboarding.tasksPath());
    expect(talent.page.text).toContain('could not confirm your details');
    await talent.open(`/contracts/${await onboarding.contractId()}/waiting`);
    expect(talent.page.heading).toBe('We could not confirm your details');
    await sam.open('/admin/reviews');
    expect(sam.page.text).toContain('Nothing is waiting here');
  });

  it('lets a reviewer claim an item for half an hour; others are told, and may decide all the same', async () => {
    await onboarding.meridian.person('Robin Ito', 'robin@gangway.example', true);
    const robin = await onboarding.meridian.signedIn('robin@gangway.example');
    await sam.open(await itemPath());
    await sam.press('Claim');
    expect(sam.page.text).toContain('This item is yours for 30 minutes');
    await sam.open('/admin/reviews?tab=mine');
    expect(sam.page.text).toContain('Amira Haddad');
    await robin.open('/admin/reviews?tab=unassigned');
    expect(robin.page.text).toContain('Nothing is waiting here');
    await robin.open(await itemPath());
    expect(robin.page.text).toContain('Sam Reyes is looking at this');
    await robin.press('Claim');
    expect(robin.page.text).toContain('Somebody else is looking at this item');
    test.clock.moveBy({ minutes: 31 });
    await robin.open(await itemPath());
    expect(robin.page.text).not.toContain('Sam Reyes is looking at this');
    await robin.press('Approve and next');
    expect(await onboarding.checklist()).toMatchObject({ state: 'cleared' });
  });

  it('keeps people from reviewing whom they invited', async () => {
    await test.database.execute('UPDATE onboarding.checklists SET invited_by_id = (SELECT person_id FROM accounts.person_cards WHERE email = $1)', ['sam@gangway.example']);
    await sam.open('/admin/reviews');
    expect(sam.page.text).toContain('Nothing is waiting here');
    await sam.open(await itemPath());
    expect([sam.page.status, sam.page.heading]).toEqual([403, 'You invited this person']);
    await sam.open('/account');
    await sam.post(`${await itemPath()}/decision`, { ...sam.formToken, decision: 'approve', submission: '1' });
    expect(sam.page.status).toBe(403);
    expect(await onboarding.checklist()).toMatchObject({ state: 'in review' });
    expect((await sam.request('GET', `${await itemPath()}/pages/1`)).status).toBe(404);
  });

  it('has one effect when two reviewers decide at once; the second is told and goes on', async () => {
    await onboarding.meridian.person('Robin Ito', 'robin@gangway.example', true);
    const robin = await onboarding.meridian.signedIn('robin@gangway.example');
    await Promise.all([sam.open(await itemPath()), robin.open(await itemPath())]);
    const approval = sam.page.fill('Approve and next', {});
    const rejection = robin.page.fill('Reject', { Reason: 'The document is not genuine' });
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => sam.request('POST', approval.action, new URLSearchParams(approval.fields))),
      ...Array.from({ length: 5 }, () => robin.request('POST', rejection.action, new URLSearchParams(rejection.fields))),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(await test.database.rows('SELECT 1 FROM onboarding.decisions')).toHaveLength(1);
    const { state } = (await onboarding.checklist()) ?? {};
    expect(['cleared', 'rejected']).toContain(state);
    await test.settle();
    const told = (await onboarding.meridian.mailsTo(amira)).filter(({ subject }) => /Everything is confirmed|could not confirm/.test(subject));
    expect(told).toHaveLength(1);
    const second = state === 'cleared' ? robin : sam;
    await second.open('/admin/reviews');
    expect(second.page.text).toContain('decided already');
  });

  it('is a queue with the oldest promise first, paged by key, and goes on with the next item', async () => {
    await test.database.execute(
      `INSERT INTO onboarding.tasks (id, checklist_id, contract_id, client_id, person_id, kind, title, hint, why, reviewer, is_blocking, minutes, position, state,
         submission_count, submitted_at, due_at, created_at, is_waiting)
       SELECT gen_random_uuid(), task.checklist_id, task.contract_id, task.client_id, task.person_id, 'acknowledge', 'Item ' || lpad(n::text, 2, '0'), '', '', 'admin', true, 1, n, 'submitted',
         1, task.submitted_at, task.due_at + n * interval '1 hour', task.created_at, true
       FROM onboarding.tasks AS task, generate_series(1, 30) AS n WHERE task.title = 'ID document'`,
    );
    await sam.open('/admin/reviews');
    const titles = (): string[] => [...sam.page.html.matchAll(/data-label="To review"[^>]*>([^<]+)</g)].map(([, title = '']) => title.trim());
    expect(titles()).toHaveLength(25);
    expect(titles().slice(0, 3)).toEqual(['ID document', 'Item 01', 'Item 02']);
    await sam.click('Older');
    expect(titles()).toEqual(['Item 25', 'Item 26', 'Item 27', 'Item 28', 'Item 29', 'Item 30']);
    await sam.open(await itemPath());
    await sam.press('Approve and next');
    expect(sam.page.text).toContain('Approved');
    expect(sam.page.title).toContain('Item 01');
  });

  it('leads admins there from their home and from the back office’s front door, and counts what is late', async () => {
    await sam.open('/home');
    expect(sam.page.text).toMatch(/Review queue.*1 review waits/s);
    await sam.open('/admin');
    expect(sam.page.path).toBe('/admin/reviews');
    expect(sam.page.text).toMatch(/On time, 30 days ?–/);
    test.clock.moveBy({ days: 6 });
    sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    expect(sam.page.text).toMatch(/On time, 30 days ?0\.0%/);
    await sam.open('/home');
    expect(sam.page.text).toContain('1 late');
  });

  it('keeps out everybody who is no admin', async () => {
    for (const visitor of [talent, onboarding.dana]) {
      for (const path of ['/admin/reviews', await itemPath()]) {
        await visitor.open(path);
        expect(visitor.page.status).toBe(403);
      }
    }
  });

  it('shows a signature with everything that was recorded', async () => {
    await test.reset();
    await onboarding.asks(meridianNda);
    talent = await onboarding.aboard();
    await onboarding.sign(talent);
    sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    for (const words of ['Name matches account', 'Signed as', 'Network address', 'SHA-256 of what was signed', 'For five years.']) expect(sam.page.text).toContain(words);
  });
});
