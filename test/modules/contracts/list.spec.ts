import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from './meridian.js';

describe('the list of a client’s contracts', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
    test.clock.standAt(new Date('2027-02-08T09:00:00Z'));
    await meridian.open();
    manager = await meridian.signedIn(dana);
  });
  afterAll(() => test?.stop());

  const projects = async (query: string): Promise<string[]> => {
    await manager.open(`/client/contracts${query}`);
    return [...manager.page.html.matchAll(/<td data-label="Project"[^>]*><a [^>]*>([^<]+)<\/a>/g)].map(([, name = '']) => name);
  };
  const runs = async (terms: Parameters<Meridian['offer']>[0]): Promise<void> => {
    const talent = await meridian.signedIn(lena);
    const contractId = await meridian.offer(terms);
    await talent.open(`/contracts/${contractId}/review`);
    await talent.press('Confirm and continue');
    await talent.press('Accept and send message', { 'Your first message': 'Hello' });
  };

  it('finds any part of the talent’s or the project’s name and is narrowed in the address', async () => {
    await meridian.draft({ projectName: 'ŁÓDŹ brochure' });
    await meridian.offer({ projectName: 'Icon set', contractKind: 'fixed', amountMinor: 480_000n });
    await runs({ projectName: 'Long haul', endsOn: '2027-12-31' });
    await runs({ projectName: 'Ends later', endsOn: '2027-03-05' });
    await runs({ projectName: 'Ends first', endsOn: '2027-02-20' });
    // Left out, it would be the end that the others have.
    await runs({ projectName: 'Without end', endsOn: undefined as unknown as string });
    expect(await projects('')).toEqual(['Without end', 'Ends first', 'Ends later', 'Long haul', 'Icon set', 'ŁÓDŹ brochure']);
    expect(manager.page.text).toContain('No end date');
    expect(await projects('?search=con+s')).toEqual(['Icon set']);
    expect(await projects('?search=łódź')).toEqual(['ŁÓDŹ brochure']);
    expect(await projects('?search=ENA+vog')).toHaveLength(5);
    expect(await projects('?search=100%25')).toEqual([]);
    expect(manager.page.text).toContain('No contract fits that.');
    expect(await projects('?state=draft')).toEqual(['ŁÓDŹ brochure']);
    expect(await projects('?state=active&search=long')).toEqual(['Long haul']);
    expect(await projects('?kind=fixed')).toEqual(['Icon set']);
    expect(await projects('?ending=soon')).toEqual(['Ends first', 'Ends later']);
    expect(await projects('?state=nonsense&before=nothing')).toHaveLength(6);
  });

  it('is narrowed by the very words that its rows say, whatever else they say', async () => {
    const talent = await meridian.signedIn(lena);
    await talent.open(`/contracts/${await meridian.offer({ projectName: 'Poster' })}/change-requests/new`);
    await talent.press('Ask for a change', { 'What would you like to have changed?': 'End date', 'What would you like instead?': 'A week more, please.' });
    const words = (): string[] => [...manager.page.html.matchAll(/<td data-label="State"[^>]*><span[^>]*>([^<]+)<\/span>/g)].map(([, word = '']) => word);
    await manager.open('/client/contracts');
    expect(manager.page.text).toMatch(/Poster.*?Open offer change asked for/);
    const states = new Set(words());
    expect(states).toEqual(new Set(['Active', 'Draft', 'Open offer']));
    for (const state of states) {
      await manager.press('Search', { State: state });
      expect(new Set(words())).toEqual(new Set([state]));
    }
  });

  it('goes on page by page, whichever way it is narrowed, and keeps the filter', async () => {
    await test.database.execute(
      `INSERT INTO contracts.contracts (id, client_id, hiring_manager_id, audience, kind, project_name, state, terms_version, offer_days, created_at)
       SELECT ('019f0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $1, $2, 'freelancer', 'hourly', 'Bulk ' || n, 'draft', 1, 30, now() FROM generate_series(1, 120) AS n`,
      [meridian.clientId, meridian.danaId],
    );
    await test.database.execute(
      `INSERT INTO contracts.terms (contract_id, version, project_name, scope, rate_minor, currency, starts_on, written_at)
       SELECT id, 1, project_name, 'x', 1000, 'USD', '2027-03-01', now() FROM contracts.contracts WHERE project_name LIKE 'Bulk %'`,
    );
    const seen = [...(await projects('?search=bulk&state=draft'))];
    while (manager.page.links.includes('Older')) {
      await manager.click('Older');
      seen.push(...[...manager.page.html.matchAll(/<td data-label="Project"[^>]*><a [^>]*>([^<]+)<\/a>/g)].map(([, name = '']) => name));
    }
    expect(manager.page.path).toContain('search=bulk&state=draft');
    expect(seen).toEqual(Array.from({ length: 120 }, (_each, index) => `Bulk ${120 - index}`));
  });
});
