import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from './meridian.js';

describe('My jobs and Home', () => {
  let test: TestApp;
  let meridian: Meridian;
  let talent: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await meridian.open();
    talent = await meridian.signedIn(lena);
  });

  it('say plainly that nothing is there', async () => {
    await talent.open('/jobs');
    expect(talent.page.heading).toBe('My jobs');
    expect(talent.page.text).toContain('No jobs yet.');
    await talent.open('/home');
    expect(talent.page.heading).toBe('Home');
    expect(talent.page.text).toContain('Nothing is waiting for you.');
  });

  it('show open offers first and lead on to where they stand', async () => {
    const accepted = await meridian.readyOffer(talent);
    await talent.press('Accept and send message', { 'Your first message': 'Hello' });
    await meridian.offer({ projectName: 'Website relaunch', contractKind: 'fixed', amountMinor: 480000n });
    await talent.open('/jobs');
    expect(talent.page.text.indexOf('Website relaunch')).toBeLessThan(talent.page.text.indexOf('Design system refresh'));
    expect(talent.page.text).toContain('$4,800.00');
    expect(talent.page.linkTo('Design system refresh')).toBe(`/contracts/${accepted}`);
    await test.database.execute(`UPDATE contracts.contracts SET waiting_since = now() WHERE project_name = 'Website relaunch'`);
    await talent.open('/jobs');
    expect(talent.page.text).not.toContain('Stands until');
    await talent.press('Continue');
    expect(talent.page.heading).toBe('Review your contract');
    expect(talent.page.text).toContain('What is paid when');
    await talent.click('Save and exit');
    expect(talent.page.heading).toBe('Home');
    expect(talent.page.text).toContain('Website relaunch');
    expect(talent.page.text).not.toContain('Design system refresh');
    await talent.press('Continue');
    expect(talent.page.heading).toBe('Review your contract');
  });

  it('say whose turn it is in the same words and the same colour', async () => {
    await meridian.offer({ projectName: 'Website relaunch' });
    const badges = async (path: string): Promise<string[]> => {
      await talent.open(path);
      return [...talent.page.html.matchAll(/class="badge badge--(\w+)">\s*([^<]*)</g)].map(([, kind = '', words = '']) => `${kind}: ${words.trim()}`);
    };
    expect([await badges('/home'), await badges('/jobs')]).toEqual([['info: Your turn'], ['info: Your turn']]);
    await test.database.execute(`UPDATE journeys.steps SET status = 'waiting', waiting_for = 'Meridian Labs' WHERE status = 'current'`);
    expect([await badges('/home'), await badges('/jobs')]).toEqual([['look: Waiting for Meridian Labs'], ['look: Waiting for Meridian Labs']]);
    await test.database.execute(`UPDATE journeys.journeys SET held_by = 'Meridian Labs'`);
    expect([await badges('/home'), await badges('/jobs')]).toEqual([['wait: Meridian Labs is suspended'], ['wait: Meridian Labs is suspended']]);
  });

  it('offer the switch to somebody who acts for a client', async () => {
    const manager = await meridian.signedIn(dana);
    await manager.open('/client/contracts');
    await manager.open('/jobs');
    expect(manager.page.buttons).toContain('Switch to Dana Whitfield');
    await manager.press('Switch to Dana Whitfield');
    expect(manager.page.path).toBe('/jobs');
    expect(manager.page.buttons).not.toContain('Switch to Dana Whitfield');
  });

  it('page the client through many contracts', async () => {
    for (let number = 1; number <= 51; number += 1) await meridian.draft({ projectName: `Project ${number}.` });
    const manager = await meridian.signedIn(dana);
    await manager.open('/client/contracts');
    expect(manager.page.text).toContain('Project 51.');
    expect(manager.page.text).not.toContain('Project 1.');
    await manager.click('Older');
    expect(manager.page.text).toContain('Project 1.');
    expect(manager.page.text).not.toContain('Project 2.');
  });

  it('lead from the root to Home or to the sign-in page', async () => {
    await talent.open('/');
    expect(talent.page.heading).toBe('Home');
    const stranger = await talent.request('GET', '/');
    expect(stranger.headers.get('location')).toBe('/home');
  });
});
