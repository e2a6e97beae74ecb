import { startApp, type TestApp } from '../../support/app.js';
import { lena } from '../contracts/meridian.js';
import { Bench } from '../talent-clouds/bench.js';
import { answers, saves, sections, stepsOf } from './way-into-cloud.js';

describe('the whole way into a talent cloud', () => {
  let testing: TestApp;
  let bench: Bench;

  beforeAll(async () => {
    testing = await startApp();
    bench = new Bench(testing);
  });
  afterAll(() => testing.stop());

  beforeEach(async () => {
    await testing.reset();
    await bench.open();
  });

  it('S29: from the profile straight to Ready to hire where the client asks for nothing, and back leads to one’s own profile', async () => {
    const id = await bench.joins(bench.lenaId);
    const visitor = await bench.signedIn(lena);
    await visitor.open('/home');
    await visitor.press('Continue');
    expect(visitor.page.heading).toBe('Create your profile');
    for (const name of sections) await saves(visitor, name);
    expect(visitor.page.heading).toBe('Ready to hire');
    expect(await stepsOf(testing, id)).toMatchObject({ 'create-profile': 'done', verification: 'done', 'ready-to-hire': 'done' });
    expect((await visitor.open(`/clouds/${id}/profile`)).path).toBe('/profile');
  });

  it('S29: a second cloud takes the same profile with one press', async () => {
    await bench.joins(bench.lenaId);
    const visitor = await bench.signedIn(lena);
    for (const name of sections) {
      await visitor.open(`/profile/sections/${name.toLowerCase()}`);
      await visitor.press('Save section', answers[name] ?? {});
    }
    const second = await bench.joins(bench.lenaId, { cloudId: await bench.cloud('Meridian Writers') });
    await visitor.open(`/clouds/${second}/profile`);
    await visitor.press('Use my profile');
    expect(visitor.page.heading).toBe('Ready to hire');
  });

  it('S27 S29: an agency that skips its profile is ready to hire as well', async () => {
    const agencyId = await bench.agency('Orbit Studio', bench.lenaId);
    const id = await bench.joins(bench.lenaId, { agencyId });
    const visitor = await bench.signedIn(lena);
    await visitor.open(`/clouds/${id}/profile`);
    for (const _ of sections) await visitor.press('Skip');
    expect(visitor.page.heading).toBe('Ready to hire');
    expect(await stepsOf(testing, id)).toMatchObject({ 'create-agency-profile': 'skipped', verification: 'done', 'ready-to-hire': 'done' });
  });
});
