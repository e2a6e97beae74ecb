import type { TestApp } from '../../support/app.js';
import { emptyHouse } from '../../support/empty-house.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, dana } from '../invitations/meridian.js';
import { aPicture, idDocument, meridianNda, Onboarding } from './checklist.js';

const refusal = 'The document is not genuine';
const mistake = 'It is genuine: the registry says so';

describe('Taking a refusal back', () => {
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
  const rejects = async (): Promise<void> => {
    await sam.open(await itemPath());
    await sam.press('Reject', { Reason: refusal });
    await sam.open(await itemPath());
  };
  const reopens = (): Promise<unknown> => sam.press('Reopen', { Reason: mistake });
  const contract = (): Promise<{ state: string; expiresAt: Date; waitingSince: Date | null } | null> =>
    test.database.row('SELECT state, expires_at AS "expiresAt", waiting_since AS "waitingSince" FROM contracts.contracts ORDER BY id DESC LIMIT 1');
  const waiting = (): Promise<{ dueAt: Date; claimedById: string | null }[]> =>
    test.database.rows('SELECT due_at AS "dueAt", claimed_by_id AS "claimedById" FROM onboarding.tasks WHERE is_waiting');
  const subjectsTo = async (address: string): Promise<string[]> => {
    await test.settle();
    return (await onboarding.meridian.mailsTo(address)).map(({ subject }) => subject);
  };

  it('puts the item back into the queue, from the tab of what is done; approved then, the talent accepts the offer', async () => {
    await sam.open(await itemPath());
    await sam.press('Claim');
    await rejects();
    test.clock.moveBy({ days: 3 });
    sam = await onboarding.sam();
    await sam.open('/admin/reviews?tab=done');
    await sam.click('Amira Haddad');
    expect(sam.page.text).toContain('Was this a mistake?');
    await reopens();
    expect(sam.page.text).toContain('Reopened: it waits for a review again, and both sides are told');
    expect(sam.page.text).toContain('Reopened by Sam Reyes');
    expect(sam.page.text).toContain(`“${mistake}”`);
    expect(await onboarding.checklist()).toMatchObject({ state: 'in review' });
    const [item, ...more] = await waiting();
    expect([more, item?.claimedById, (item?.dueAt ?? new Date(0)) > test.clock.now()]).toEqual([[], null, true]);
    expect(sam.page.buttons).toEqual(expect.arrayContaining(['Claim', 'Approve and next', 'Send back', 'Reject']));

    talent = await onboarding.meridian.signedIn(amira);
    const contractId = await onboarding.contractId();
    await talent.open(`/contracts/${contractId}/waiting`);
    expect(talent.page.heading).toBe("We're checking your information");
    await sam.press('Approve and next');
    expect(await onboarding.checklist()).toMatchObject({ state: 'cleared' });
    await talent.open(`/contracts/${contractId}/acceptance`);
    await talent.press('Accept and send message', { 'Your first message': 'Hello Dana' });
    expect(talent.page.path).toMatch(/^\/rooms\//);
  });

  it('tells both sides by mail, with the reason and the way on, and notes who did it and why', async () => {
    await rejects();
    await test.settle();
    await reopens();
    await test.settle();
    const [toTalent] = await onboarding.meridian.mailsTo(amira);
    expect(toTalent?.subject).toMatch(/^We are looking at your details again: /);
    for (const words of [mistake, 'There is nothing for you to do now.']) expect(toTalent?.text).toContain(words);
    await talent.open(await onboarding.meridian.buttonOf(amira, 'See where it stands'));
    expect(talent.page.path).toBe(await onboarding.tasksPath());
    const [toManager] = await onboarding.meridian.mailsTo(dana);
    expect(toManager?.subject).toMatch(/^Amira Haddad is being looked at again: /);
    expect(toManager?.text).toContain(mistake);
    await onboarding.dana.open(await onboarding.meridian.buttonOf(dana, 'See where it stands'));
    expect(onboarding.dana.page.text).toContain('Offer stands again');
    expect(onboarding.dana.page.text).toContain('Offer withdrawn');
    const deed = await test.database.row<{ facts: object }>("SELECT facts FROM audit.records WHERE action = 'onboarding.task-reopened'");
    expect(deed?.facts).toMatchObject({ reason: mistake });
  });

  it('sends nobody the mail of a refusal that was taken back before it left', async () => {
    await rejects();
    await reopens();
    expect((await subjectsTo(amira)).filter((subject) => /could not confirm/.test(subject))).toEqual([]);
  });

  it('gives the offer the time that was left of it, whatever the refusal and the review took', async () => {
    const before = await contract();
    const leftInMs = (before?.expiresAt.getTime() ?? 0) - (before?.waitingSince?.getTime() ?? 0);
    test.clock.moveBy({ days: 40 });
    sam = await onboarding.sam();
    await rejects();
    test.clock.moveBy({ days: 40 });
    await test.runJob('contracts.expire-offers');
    sam = await onboarding.sam();
    await sam.open(await itemPath());
    await reopens();
    const after = await contract();
    expect(after).toMatchObject({ state: 'confirmed', waitingSince: expect.any(Date) });
    expect((after?.expiresAt.getTime() ?? 0) - (after?.waitingSince?.getTime() ?? 0)).toBe(leftInMs);
  });

  it('asks for a reason, and keeps the page as it is without one', async () => {
    await rejects();
    await sam.press('Reopen');
    expect([sam.page.status, sam.page.errors]).toEqual([422, ['Enter a reason: both sides read it']]);
    const tooLong = 'x'.repeat(1001);
    await sam.press('Reopen', { Reason: tooLong });
    expect([sam.page.status, sam.page.valueOf('Reason')]).toEqual([422, tooLong]);
    expect(await onboarding.checklist()).toMatchObject({ state: 'rejected' });
  });

  it('has one effect, however often and by however many it is pressed', async () => {
    await onboarding.meridian.person('Robin Ito', 'robin@gangway.example', true);
    const robin = await onboarding.meridian.signedIn('robin@gangway.example');
    await rejects();
    await robin.open(await itemPath());
    const forms = [sam, robin].map((visitor) => ({ visitor, form: visitor.page.fill('Reopen', { Reason: mistake }) }));
    const answers = await Promise.all([...forms, ...forms, ...forms].map(({ visitor, form }) => visitor.request('POST', form.action, new URLSearchParams(form.fields))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(await test.database.rows("SELECT 1 FROM onboarding.decisions WHERE kind = 'reopened'")).toHaveLength(1);
    await sam.post(forms[0]?.form.action ?? '', Object.fromEntries(forms[0]?.form.fields ?? []));
    expect(sam.page.text).toContain('Somebody reopened this already');
    expect((await subjectsTo(amira)).filter((subject) => subject.startsWith('We are looking'))).toHaveLength(1);
  });

  it('leaves the same reviewer free to reject the same submission again, and both sides are told again', async () => {
    await rejects();
    await reopens();
    await rejects();
    expect(await onboarding.checklist()).toMatchObject({ state: 'rejected' });
    expect(await contract()).toMatchObject({ state: 'withdrawn' });
    for (const address of [amira, dana]) expect((await subjectsTo(address)).filter((subject) => /could not/.test(subject))).toHaveLength(1);
    await reopens();
    expect(await onboarding.checklist()).toMatchObject({ state: 'in review' });
    await test.settle();
    await rejects();
    expect((await subjectsTo(amira)).filter((subject) => /could not/.test(subject))).toHaveLength(2);
  });

  it('leaves to the talent what they had not sent yet, and what was approved approved', async () => {
    await test.reset();
    await onboarding.asks(idDocument, meridianNda);
    talent = await onboarding.aboard();
    await onboarding.upload(talent);
    sam = await onboarding.sam();
    await rejects();
    await reopens();
    expect(await onboarding.checklist()).toMatchObject({ state: 'open' });
    expect(await contract()).toMatchObject({ state: 'confirmed', waitingSince: null });
    await test.settle();
    const mail = (await onboarding.meridian.mailsTo(amira)).find(({ subject }) => subject.startsWith('We are looking'));
    expect(mail?.text).toContain('Something is still for you to do');
    await sam.press('Approve and next');
    await onboarding.sign(talent);
    expect(await onboarding.checklist()).toMatchObject({ state: 'in review' });
    await onboarding.approves();
    expect(await onboarding.checklist()).toMatchObject({ state: 'cleared' });
  });

  it('says in plain words why an offer can’t stand again, and changes nothing', async () => {
    await rejects();
    const refused = async (words: string): Promise<void> => {
      await sam.open(await itemPath());
      await reopens();
      expect(sam.page.text).toContain(words);
      expect(await onboarding.checklist()).toMatchObject({ state: 'rejected' });
      expect(await contract()).toMatchObject({ state: 'withdrawn' });
      expect(await test.database.rows("SELECT 1 FROM onboarding.decisions WHERE kind = 'reopened'")).toEqual([]);
    };
    await test.database.execute('UPDATE clients.clients SET is_suspended = true');
    await refused('Nothing new can begin with Meridian Labs until an administrator of this Gangway lifts the suspension.');
    await test.database.execute('UPDATE clients.clients SET is_suspended = false');
    await test.database.execute('UPDATE clients.members SET is_active = false');
    await refused('Whoever made the offer or sent the invitation has left the client meanwhile');
    await test.database.execute('UPDATE clients.members SET is_active = true');
    await test.database.execute("UPDATE contracts.contracts SET closed_at = closed_at + interval '1 minute'");
    await refused("The offer ended for another reason as well, so it can't stand again. Ask the client to make a new one.");
    await test.database.execute("UPDATE contracts.contracts SET closed_at = closed_at - interval '1 minute', expires_at = closed_at - interval '2 minutes'");
    await refused('The time of the offer was over before it was withdrawn');
  });

  it('is for admins only, and only where the refusal was made', async () => {
    await sam.open(await itemPath());
    expect(sam.page.buttons).not.toContain('Reopen');
    await sam.post(`${await itemPath()}/reopening`, { ...sam.formToken, reason: mistake });
    expect(sam.page.text).toContain('Nothing was rejected here');
    await rejects();
    await talent.open('/account');
    await talent.post(`${await itemPath()}/reopening`, { ...talent.formToken, reason: mistake });
    expect(talent.page.status).toBe(403);
    await test.database.execute('UPDATE onboarding.checklists SET invited_by_id = (SELECT person_id FROM accounts.person_cards WHERE email = $1)', ['sam@gangway.example']);
    await reopens();
    expect([sam.page.status, sam.page.heading]).toEqual([403, 'You invited this person']);
    expect(await onboarding.checklist()).toMatchObject({ state: 'rejected' });
  });

  it('does not count as a review in the figures', async () => {
    await rejects();
    await sam.open('/admin/reviews');
    expect(sam.page.html).toContain('1 reviewed in the last 14 days');
    await sam.open(await itemPath());
    await reopens();
    await sam.open('/admin/reviews');
    expect(sam.page.html).toContain('1 reviewed in the last 14 days');
    expect(sam.page.text).toMatch(/On time, 30 days ?100\.0%/);
  });

  it('puts back what else of the talent waited for a review', async () => {
    await test.reset();
    await onboarding.asks(idDocument, meridianNda);
    talent = await onboarding.aboard();
    await onboarding.upload(talent, await aPicture());
    await onboarding.sign(talent);
    sam = await onboarding.sam();
    await rejects();
    expect(await waiting()).toEqual([]);
    await sam.open(`/admin/reviews/${(await onboarding.taskPath('Meridian NDA')).split('/').at(-1)}`);
    expect(sam.page.text).toContain('This talent was rejected at another item of theirs');
    await sam.open(await itemPath());
    await reopens();
    expect(await waiting()).toHaveLength(2);
  });
});
