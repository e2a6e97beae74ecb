import { startApp, type TestApp } from '../../support/app.js';
import { routesOf } from '../../support/routes.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from './meridian.js';

describe('the address of a form that was refused', () => {
  let test: TestApp;
  let meridian: Meridian;
  let talent: Visitor;
  let manager: Visitor;
  let contractId: string;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
    test.clock.standAt(new Date('2026-12-01T09:00:00Z'));
    await meridian.open();
    talent = await meridian.signedIn(lena);
    manager = await meridian.signedIn(dana);
    contractId = await meridian.offer();
  });
  afterAll(() => test?.stop());

  it('leads the talent back to the page where the form stands', async () => {
    await talent.open(`/contracts/${contractId}/change-requests/new`);
    await talent.press('Ask for a change');
    expect([talent.page.status, talent.page.path]).toEqual([422, `/contracts/${contractId}/change-requests`]);
    await talent.open(talent.page.path);
    expect([talent.page.status, talent.page.heading]).toEqual([200, 'Ask for a change']);
    await talent.open(`/contracts/${contractId}/confirmation`);
    expect([talent.page.status, talent.page.heading]).toEqual([200, 'Review your contract']);
  });

  it('leads the client back too', async () => {
    await manager.open(`/client/contracts/${contractId}/terms/new`);
    await manager.press('Change terms', { 'Hourly rate': 'much' });
    expect([manager.page.status, manager.page.path]).toEqual([422, `/client/contracts/${contractId}/terms`]);
    await manager.open(manager.page.path);
    expect([manager.page.status, manager.page.heading]).toEqual([200, 'Change terms']);
  });

  it('asks for the same right as the form, and takes no address for an id', async () => {
    expect((await talent.request('GET', `/client/contracts/${contractId}/terms`)).status).toBe(403);
    const answer = await talent.request('GET', `/contracts/${encodeURIComponent('//evil.example')}/confirmation`);
    expect(answer.headers.get('location')).toMatch(/^\/contracts\//);
    const withoutIds = routesOf(test).filter(({ name, path }) => name.endsWith('Form') && path.startsWith('/client/') && !path.includes(':'));
    expect(withoutIds.length).toBeGreaterThan(4);
    for (const { path } of withoutIds) expect([path, (await manager.request('GET', path)).status]).toEqual([path, 303]);
  });
});
