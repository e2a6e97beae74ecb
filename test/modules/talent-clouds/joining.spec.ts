import { startApp, type TestApp } from '../../support/app.js';
import { mailsTo, mailTo } from '../../support/mail-reader.js';
import { dana, lena } from '../contracts/meridian.js';
import { Bench } from './bench.js';

describe('coming into a talent cloud', () => {
  let test: TestApp;
  let bench: Bench;

  beforeAll(async () => {
    test = await startApp();
    bench = new Bench(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await bench.open();
  });

  const memberships = (): Promise<{ state: string; cloud_id: string; came_by: string; agency_id: string | null }[]> =>
    test.database.rows('SELECT state, cloud_id, came_by, agency_id FROM talent_clouds.memberships ORDER BY id');
  const joined = async (): Promise<number> => {
    await test.settle();
    const row = await test.database.row<{ count: number }>("SELECT count(*)::int AS count FROM audit.records WHERE action = 'talent-clouds.talent-joined'");
    return row?.count ?? 0;
  };
  const acceptsOffer = async (): Promise<void> => {
    const talent = await bench.signedIn(lena);
    await bench.readyOffer(talent);
    await talent.press('Accept and send message', { 'Your first message': 'Hello' });
    expect(talent.page.status).toBe(200);
  };

  it('marks the way as gone, once, however often it is said', async () => {
    const membershipId = await bench.joins(bench.lenaId);
    await bench.isCleared(membershipId);
    await bench.isCleared(membershipId);
    expect(await bench.membership(membershipId)).toMatchObject({ state: 'ready' });
    const steps = await test.database.rows(`SELECT key, status FROM journeys.steps WHERE subject_id = $1 ORDER BY position`, [membershipId]);
    expect(steps).toContainEqual({ key: 'verification', status: 'done' });
    expect(steps).toContainEqual({ key: 'ready-to-hire', status: 'done' });
    expect(await joined()).toBe(1);
    expect(await mailsTo(test, lena)).toHaveLength(1);
  });

  it('by a contract joins the default cloud, ready, and tells so', async () => {
    await bench.cloud('Northern Bench');
    await acceptsOffer();
    expect(await memberships()).toEqual([{ state: 'ready', cloud_id: bench.cloudId, came_by: 'contract', agency_id: null }]);
    expect((await mailTo(test, lena, 'ready to hire')).text).toContain('Whoever accepts an offer of Meridian Labs joins it.');
    const row = await test.database.row<{ id: string }>('SELECT id FROM talent_clouds.memberships');
    const talent = await bench.signedIn(lena);
    await talent.open(`/clouds/${row?.id}/ready`);
    expect(talent.page.heading).toBe('Ready to hire');
  });

  it('by a contract makes ready whoever is on the way, and leaves members as they are', async () => {
    const membershipId = await bench.joins(bench.lenaId);
    await acceptsOffer();
    expect(await bench.membership(membershipId)).toMatchObject({ state: 'ready', came_by: 'invitation' });
    expect(await test.database.rows('SELECT state FROM onboarding.checklists WHERE membership_id = $1 AND ended_at IS NULL', [membershipId])).toEqual([]);
    const talent = await bench.signedIn(lena);
    expect((await talent.open('/home')).buttons).not.toContain('Continue');
    expect((await talent.open(`/clouds/${membershipId}`)).buttons).not.toContain('Continue');
    await acceptsOffer();
    expect(await memberships()).toHaveLength(1);
    expect(await joined()).toBe(1);
  });

  it('by a contract joins nothing where the client has no default cloud', async () => {
    await test.database.execute('UPDATE talent_clouds.clouds SET is_default = false');
    await acceptsOffer();
    expect(await memberships()).toEqual([]);
    expect(await mailsTo(test, lena)).toEqual([]);
  });

  it('by a second invitation keeps the membership that is there', async () => {
    const membershipId = await bench.member(bench.lenaId);
    expect(await bench.joins(bench.lenaId)).toBe(membershipId);
    expect(await memberships()).toHaveLength(1);
  });

  it('is refused where the cloud was deleted meanwhile', async () => {
    const manager = await bench.signedIn(dana);
    await manager.open(`/client/clouds/${bench.cloudId}/deletion`);
    await manager.press('Delete talent cloud');
    await expect(bench.joins(bench.lenaId)).rejects.toThrow('The company deleted it after you were invited.');
  });

  it('ends with one outcome when fifty leave and fifty clearances come at once', async () => {
    const membershipId = await bench.joins(bench.lenaId);
    const talent = await bench.signedIn(lena);
    await talent.open('/account');
    const token = new URLSearchParams(talent.formToken);
    const leaves = Array.from({ length: 25 }, () => talent.request('POST', `/clouds/${membershipId}/leaving`, token));
    const clearances = Array.from({ length: 25 }, () => bench.isCleared(membershipId));
    const answers = await Promise.all([...leaves, ...clearances]);
    expect(answers.filter((answer) => answer instanceof Response && answer.status !== 303)).toEqual([]);
    expect(await bench.membership(membershipId)).toMatchObject({ state: 'left' });
    const counted = await test.database.row<{ count: number }>("SELECT count(*)::int AS count FROM audit.records WHERE action = 'talent-clouds.membership-ended'");
    expect(counted).toEqual({ count: 1 });
    expect(await joined()).toBeLessThanOrEqual(1);
  });
});
