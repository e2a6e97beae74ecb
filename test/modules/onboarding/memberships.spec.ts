import { startApp, type TestApp } from '../../support/app.js';
import { mailsTo, mailTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from '../contracts/meridian.js';
import { Bench, cloudName } from './bench.js';
import { idDocument, meridianNda, purchaseOrder } from './checklist.js';

describe('verification, on the way into a talent cloud', () => {
  let test: TestApp;
  let meridian: Meridian;
  let bench: Bench;
  let talent: Visitor;
  let self: { personId: string; agencyId: null };

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
    bench = new Bench(meridian);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await meridian.open();
    await bench.open();
    talent = await meridian.signedIn(lena);
    self = { personId: meridian.lenaId, agencyId: null };
  });

  const path = (membershipId: string): string => `/clouds/${membershipId}/verification`;
  const sam = async (button: string, answers = {}): Promise<void> => {
    const admin = await meridian.signedIn('sam@gangway.example');
    await admin.open('/admin/reviews');
    await admin.press(button, answers);
  };

  /** An admin takes the refusal back, on the page of what is done. */
  const reopens = async (): Promise<Visitor> => {
    const admin = await meridian.signedIn('sam@gangway.example');
    await admin.open('/admin/reviews?tab=done');
    await admin.click('Lena Vogel');
    await admin.press('Reopen', { Reason: 'Read wrongly.' });
    return admin;
  };

  it('is over at once where nothing is asked for', async () => {
    await bench.asks({ ...idDocument, target: 'contract' });
    const membershipId = await bench.joining(self);
    expect(await bench.standing(membershipId)).toEqual(['open', 'locked']);
    await bench.profileEnded(membershipId, self);
    expect((await bench.standing(membershipId))[0]).toBe('cleared');
  });

  it('waits for the profile, then shows the confirmed address and what the cloud asks for, and mails it', async () => {
    await bench.asks(idDocument, { ...meridianNda, target: 'cloud' });
    const membershipId = await bench.joining(self);
    await talent.open(path(membershipId));
    expect(talent.page.heading).toBe('Verification');
    expect(talent.page.text).toContain('Your profile comes first');
    await bench.profileEnded(membershipId, self);
    expect(await bench.standing(membershipId)).toEqual(['open', 'current']);
    await talent.open(path(membershipId));
    expect(talent.page.heading).toBe('Verification');
    expect(talent.page.text).toContain('Email address confirmed');
    expect(talent.page.text).toContain('1 of 3 done');
    const mail = await mailTo(test, lena, cloudName);
    expect(mail.text).toContain(path(membershipId));
  });

  it('leads through tasks and their review to the end, naming the cloud everywhere', async () => {
    await bench.asks(idDocument, meridianNda);
    const membershipId = await bench.verifying(self);
    await bench.upload(talent, path(membershipId));
    expect(talent.page.path).toBe(path(membershipId));
    await bench.sign(talent, path(membershipId), 'Lena Vogel');
    expect(talent.page.heading).toBe('Verification');
    expect(talent.page.text).toContain("We're checking your information");
    expect(talent.page.text).toContain('Gangway');
    expect(await bench.standing(membershipId)).toEqual(['in review', 'waiting']);
    const copies = await mailsTo(test, dana);
    expect(copies.map(({ subject }) => subject)).toContain('Lena Vogel signed: Meridian NDA');
    const admin = await meridian.signedIn('sam@gangway.example');
    await admin.open('/admin/reviews?q=design+bench');
    expect(admin.page.text).toContain(cloudName);
    await admin.press('Approve and next');
    await admin.press('Approve and next');
    expect((await bench.standing(membershipId))[0]).toBe('cleared');
    await admin.open('/admin/reviews?tab=done');
    expect(admin.page.text).toContain(cloudName);
  });

  it('goes on where it stood when a refusal is taken back, and the talent is in the cloud at its end', async () => {
    await bench.asks(idDocument);
    const membershipId = await bench.verifying(self);
    await bench.upload(talent, path(membershipId));
    await sam('Reject', { Reason: 'The document is not genuine.' });
    const admin = await reopens();
    expect(admin.page.text).toContain('Reopened: it waits for a review again');
    expect(await bench.standing(membershipId)).toEqual(['in review', 'waiting']);
    await talent.open(path(membershipId));
    expect(talent.page.text).toContain("We're checking your information");
    expect((await mailTo(test, lena, 'We are looking at your details again')).text).toContain(`your way into the talent cloud of Meridian Labs goes on: ${cloudName}.`);
    expect((await mailTo(test, dana, 'is being looked at again')).text).toContain('Read wrongly.');
    await admin.press('Approve and next');
    const row = await test.database.row('SELECT state, ended_at AS "endedAt" FROM talent_clouds.memberships WHERE id = $1', [membershipId]);
    expect(row).toEqual({ state: 'ready', endedAt: null });
  });

  it('is not taken up again where the cloud is gone, or the talent came into it another time', async () => {
    await bench.asks(idDocument);
    const membershipId = await bench.verifying(self);
    await bench.upload(talent, path(membershipId));
    await sam('Reject', { Reason: 'The document is not genuine.' });
    const again = await bench.joining(self);
    expect((await reopens()).page.text).toContain('The client has invited the talent into this cloud again meanwhile');
    await test.database.execute('UPDATE talent_clouds.memberships SET state = $2, ended_at = now() WHERE id = $1', [again, 'left']);
    await test.database.execute('UPDATE talent_clouds.clouds SET deleted_at = now(), is_default = false');
    expect((await reopens()).page.text).toContain('The client has deleted this talent cloud meanwhile');
    expect((await bench.standing(membershipId))[0]).toBe('rejected');
  });

  it('comes back with a reason, and is the talent’s turn again', async () => {
    await bench.asks(idDocument);
    const membershipId = await bench.verifying(self);
    await bench.upload(talent, path(membershipId));
    await sam('Send back', { Reason: 'The back side is cut off.' });
    expect(await bench.standing(membershipId)).toEqual(['open', 'current']);
    expect((await mailTo(test, lena, 'Please look again')).text).toContain('The back side is cut off.');
    await talent.open(path(membershipId));
    expect(talent.page.text).toContain('The back side is cut off.');
    expect(talent.page.buttons).toContain('Start task: ID document');
  });

  it('ends when the platform refuses, and tells both sides why', async () => {
    await bench.asks(idDocument);
    const membershipId = await bench.verifying(self);
    await bench.upload(talent, path(membershipId));
    await sam('Reject', { Reason: 'This is another person.' });
    expect((await bench.standing(membershipId))[0]).toBe('rejected');
    expect((await mailTo(test, lena, 'We could not confirm your details')).text).toContain('This is another person.');
    expect((await mailTo(test, dana, 'could not be confirmed')).text).toContain(cloudName);
    await talent.open(path(membershipId));
    expect(talent.page.text).toContain('We could not confirm your details');
  });

  it('takes nothing more after the membership ended, and leaves the queue', async () => {
    await bench.asks(idDocument, meridianNda);
    const membershipId = await bench.verifying(self);
    await bench.upload(talent, path(membershipId));
    await talent.open(path(membershipId));
    await talent.press('Start task: Meridian NDA');
    await bench.ended(membershipId, self);
    await talent.press('Sign document', { 'I agree to sign electronically': true, 'Type your full name': 'Lena Vogel' });
    expect(talent.page.status).toBe(409);
    const admin = await meridian.signedIn('sam@gangway.example');
    await admin.open('/admin/reviews');
    expect(admin.page.text).not.toContain(cloudName);
  });

  it('waits for the client where the client has something to do itself', async () => {
    await bench.asks({ ...purchaseOrder }, { kind: 'acknowledge', title: 'Code of conduct', reviewer: 'nobody', body: 'Be kind.' });
    const membershipId = await bench.verifying(self);
    await talent.open(path(membershipId));
    await talent.press('Start task: Code of conduct');
    await talent.press('Confirm', { 'I have read this': true });
    const client = await meridian.signedIn(dana);
    await client.open('/client/tasks');
    expect(client.page.text).toContain(cloudName);
    expect(client.page.text).toContain('Lena Vogel');
    await client.press('Mark as done');
    await sam('Approve and next');
    expect((await bench.standing(membershipId))[0]).toBe('cleared');
  });

  it('asks nothing twice, from a contract to a cloud and back', async () => {
    await bench.asks({ ...idDocument, validForDays: 365 }, { ...meridianNda, reviewer: 'nobody', validForDays: 365 });
    const contractId = await meridian.offer();
    await talent.open(`/contracts/${contractId}/review`);
    await talent.press('Confirm and continue');
    await bench.upload(talent, `/contracts/${contractId}/tasks`);
    await sam('Approve and next');
    const membershipId = await bench.verifying(self);
    await talent.open(path(membershipId));
    expect(talent.page.text).toContain('Still valid from');
    expect(talent.page.buttons.filter((name) => name.startsWith('Start task'))).toEqual(['Start task: Meridian NDA']);
    await bench.sign(talent, path(membershipId), 'Lena Vogel');
    expect((await bench.standing(membershipId))[0]).toBe('cleared');
    const second = await meridian.offer({ projectName: 'Icon set' });
    await talent.open(`/contracts/${second}/review`);
    await talent.press('Confirm and continue');
    expect((await bench.standing(second, 'tasks'))[0]).toBe('cleared');
    expect(talent.page.heading).toBe('Accept the offer');
  });

  it('does not exist for anybody else', async () => {
    await bench.asks(idDocument);
    const membershipId = await bench.verifying(self);
    const task = await test.database.row<{ id: string }>('SELECT id FROM onboarding.tasks WHERE membership_id = $1', [membershipId]);
    await meridian.person('Mallory Pike', 'mallory@example.org');
    for (const stranger of [await meridian.signedIn('mallory@example.org'), await meridian.signedIn(dana)]) {
      for (const wanted of [path(membershipId), `/tasks/${task?.id}`, path('no-id')]) {
        await stranger.open(wanted);
        expect([wanted, stranger.page.status]).toEqual([wanted, 404]);
      }
    }
  });
});
