import { startApp, type TestApp } from '../../support/app.js';
import { mailTo } from '../../support/mail-reader.js';
import { filled, pressAtOnce, pressTwice } from '../../support/presses.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena } from '../contracts/meridian.js';
import { Bench } from './bench.js';

const kenji = 'kenji@northwind.example';

describe("a client's talent clouds", () => {
  let test: TestApp;
  let bench: Bench;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    bench = new Bench(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await bench.open();
    manager = await bench.signedIn(dana);
    await manager.open('/client/clouds');
  });

  it('are in the navigation, and are made with a name that is free', async () => {
    expect(manager.page.heading).toBe('Talent clouds');
    expect(manager.page.links).toContain('Talent clouds');
    await manager.click('New talent cloud');
    await manager.press('Make talent cloud');
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual(['Enter a name for the talent cloud']);
    await manager.press('Make talent cloud', { Name: ' meridian  design BENCH', About: 'For illustrators' });
    expect(manager.page.errors).toEqual(['You have a talent cloud of this name already. Choose another name']);
    expect(manager.page.valueOf('About')).toBe('For illustrators');
    await manager.press('Make talent cloud', { Name: 'Illustration <script>alert(1)</script>' });
    expect(manager.page.heading).toBe('Illustration <script>alert(1)</script>');
    expect(manager.page.html).not.toContain('<script>alert');
    await manager.open('/client/clouds');
    expect(manager.page.text).toContain('Illustration');
    expect(manager.page.text).toContain('0 members');
  });

  it('are made once by a page that is sent twice, one after the other or at the same moment', async () => {
    await manager.open('/client/clouds/new');
    await pressTwice(manager, 'Make talent cloud', { Name: 'Northern Bench' });
    expect(manager.page.heading).toBe('Northern Bench');
    await manager.open('/client/clouds/new');
    const press = filled(manager, 'Make talent cloud', { Name: 'Southern Bench' });
    expect(new Set(await pressAtOnce(manager, press)).size).toBe(1);
    await manager.post(press.path, { ...press.fields, name: 'Eastern Bench' });
    await manager.open('/client/clouds/new');
    await manager.press('Make talent cloud', { Name: 'Southern Bench' });
    expect(manager.page.errors).toEqual(['You have a talent cloud of this name already. Choose another name']);
    await manager.open('/client/clouds');
    for (const name of ['Northern Bench', 'Southern Bench', 'Eastern Bench']) expect(manager.page.links.filter((label) => label === name)).toHaveLength(1);
  });

  it('are renamed, for their members too', async () => {
    const membershipId = await bench.joins(bench.lenaId);
    await bench.cloud('Northern Bench');
    await manager.click('Meridian Design Bench');
    await manager.click('Rename');
    await manager.press('Save', { Name: 'northern bench' });
    expect(manager.page.errors).toEqual(['You have a talent cloud of this name already. Choose another name']);
    await manager.press('Save', { Name: 'Design Guild', About: '' });
    expect(manager.page.heading).toContain('Design Guild');
    const talent = await bench.signedIn(lena);
    expect((await talent.open(`/clouds/${membershipId}`)).heading).toBe('Design Guild');
    expect(await test.database.row('SELECT title FROM journeys.journeys WHERE subject_id = $1', [membershipId])).toEqual({ title: 'Design Guild' });
  });

  it('have one default, however many ask for it at once', async () => {
    const others = await Promise.all(['A', 'B', 'C', 'D'].map((name) => bench.cloud(`Bench ${name}`)));
    await manager.open(`/client/clouds/${others[0]}`);
    expect(manager.page.text).not.toContain('Default');
    await manager.press('Make default');
    expect(manager.page.text).toContain('Whoever accepts a contract joins Bench A from now on.');
    await manager.open('/account');
    const answers = await Promise.all([...others, ...others, ...others].map((id) => manager.request('POST', `/client/clouds/${id}/default`, new URLSearchParams(manager.formToken))));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
    expect(await test.database.row('SELECT count(*)::int AS count FROM talent_clouds.clouds WHERE is_default')).toEqual({ count: 1 });
  });

  it('are deleted with a warning; members are told and nobody sees them any more, also half-way in', async () => {
    const half = await bench.joins(bench.lenaId);
    await manager.click('Meridian Design Bench');
    await manager.click('Delete');
    expect(manager.page.text).toContain('1 member.');
    expect(manager.page.text).toContain('This is your default cloud.');
    const talent = await bench.signedIn(lena);
    await talent.open(`/clouds/${half}`);
    await manager.press('Delete talent cloud');
    expect(manager.page.heading).toBe('Talent clouds');
    expect(manager.page.text).toContain('Meridian Design Bench is deleted.');
    await talent.open(`/clouds/${half}`);
    expect(talent.page.text).toContain('You are no longer in this talent cloud.');
    expect(await bench.membership(half)).toMatchObject({ state: 'removed' });
    expect((await mailTo(test, lena, 'You are no longer in Meridian Design Bench')).text).toContain('The talent cloud was deleted.');
    await bench.isCleared(half);
    expect(await bench.membership(half)).toMatchObject({ state: 'removed', ready_at: null });
    expect((await manager.open(`/client/clouds/${bench.cloudId}`)).status).toBe(404);
    expect((await manager.open(`/client/clouds/${bench.cloudId}/deletion`)).status).toBe(404);
    await bench.cloud('Meridian Design Bench');
    expect(await test.database.rows('SELECT is_default FROM talent_clouds.clouds WHERE deleted_at IS NULL')).toEqual([{ is_default: true }]);
  });

  it('end with all their members, some at a time', async () => {
    await test.database.execute(
      `INSERT INTO talent_clouds.memberships (id, cloud_id, client_id, person_id, state, came_by, profile_step, opened_at, ready_at)
       SELECT gen_random_uuid(), $1, $2, gen_random_uuid(), 'ready', 'contract', 'required', now(), now() FROM generate_series(1, 450)`,
      [bench.cloudId, bench.clientId],
    );
    await manager.open(`/client/clouds/${bench.cloudId}/deletion`);
    await manager.press('Delete talent cloud');
    await test.settle();
    expect(await test.database.row('SELECT count(*)::int AS count FROM talent_clouds.memberships WHERE ended_at IS NULL')).toEqual({ count: 0 });
  });

  it('are not there for another client, nor for those who may not invite', async () => {
    const membershipId = await bench.member(bench.lenaId);
    await bench.person('Kenji Mori', kenji);
    await bench.addClient('Northwind', kenji);
    const other = await bench.signedIn(kenji);
    await other.open('/client/clouds');
    expect(other.page.text).not.toContain('Meridian Design Bench');
    await other.open('/client/clouds/new');
    const token = other.formToken;
    for (const path of ['', '/name', '/deletion']) expect((await other.open(`/client/clouds/${bench.cloudId}${path}`)).status).toBe(404);
    for (const path of ['', '/removal']) expect((await other.open(`/client/clouds/members/${membershipId}${path}`)).status).toBe(404);
    const posts = [
      ...['name', 'default', 'deletion'].map((what) => `/client/clouds/${bench.cloudId}/${what}`),
      ...['notes', 'tags', 'tags/removal', 'removal'].map((what) => `/client/clouds/members/${membershipId}/${what}`),
    ];
    for (const path of posts) expect((await other.post(path, { ...token, name: 'Ours', note: 'Ours', tag: 'ours', reason: 'Ours' })).status).toBe(404);
    for (const path of ['/client/clouds/nonsense', '/client/clouds/members/nonsense']) expect((await other.open(path)).status).toBe(404);
    expect(await bench.membership(membershipId)).toMatchObject({ state: 'ready', cloud_name: 'Meridian Design Bench' });
    await test.database.execute(`UPDATE clients.members SET role = 'finance'`);
    expect((await other.open('/client/clouds')).status).toBe(403);
    await other.open('/client');
    expect(other.page.links).not.toContain('Talent clouds');
  });
});
