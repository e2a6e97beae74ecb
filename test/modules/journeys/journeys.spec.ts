import { randomUUID } from 'node:crypto';
import { Journeys } from '../../../src/modules/journeys/index.js';
import { startApp, type TestApp } from '../../support/app.js';

const at = new Date('2027-01-04T09:00:00Z');

describe('a journey', () => {
  let test: TestApp;
  let journeys: Journeys;
  let subjectId: string;

  beforeAll(async () => {
    test = await startApp();
    journeys = test.app.get(Journeys);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    subjectId = randomUUID();
    await journeys.open({ map: 'freelancer-contract', subjectId, clientId: randomUUID(), personId: randomUUID(), title: 'Design system refresh', at });
  });

  const statuses = async (): Promise<Record<string, string>> => {
    const row = await test.database.row<{ steps: { key: string; status: string }[] }>('SELECT steps FROM journeys.step_headers WHERE subject_id = $1', [subjectId]);
    return Object.fromEntries((row?.steps ?? []).map(({ key, status }) => [key, status]));
  };

  it('begins with the second step, because accepting brought one here', async () => {
    expect(await statuses()).toEqual({ accept: 'done', 'review-contract': 'current', tasks: 'locked', review: 'locked', 'accept-offer': 'locked' });
    expect(await journeys.nextPath(subjectId)).toBe(`/contracts/${subjectId}/review`);
  });

  it('moves several steps at once, each only from where it was told to', async () => {
    await journeys.mark(subjectId, [
      { key: 'review-contract', status: 'done' },
      { key: 'tasks', status: 'current', from: ['locked'] },
      { key: 'review', status: 'done', from: ['waiting'] },
    ]);
    expect(await statuses()).toMatchObject({ 'review-contract': 'done', tasks: 'current', review: 'locked' });
    expect(await journeys.nextPath(subjectId)).toBe(`/contracts/${subjectId}/tasks`);
  });

  it('tells whom a step waits for, since when and until when', async () => {
    await journeys.mark(subjectId, [{ key: 'review', status: 'waiting', waitingFor: 'Gangway', since: at, until: new Date('2027-01-05T09:00:00Z') }]);
    const row = await test.database.row<{ steps: object[] }>('SELECT steps FROM journeys.step_headers WHERE subject_id = $1', [subjectId]);
    expect(row?.steps[3]).toMatchObject({ key: 'review', waitingFor: 'Gangway', since: expect.stringContaining('2027-01-04') as string });
  });

  it('leads to its last page when everything is done, and skips what was skipped', async () => {
    const done = ['review-contract', 'accept-offer'].map((key) => ({ key, status: 'done' as const }));
    await journeys.mark(subjectId, [...done, { key: 'tasks', status: 'skipped' }, { key: 'review', status: 'skipped' }]);
    expect(await journeys.nextPath(subjectId)).toBe(`/contracts/${subjectId}/acceptance`);
  });

  it('refuses a traveller who is nobody, and a second journey on the same subject', async () => {
    const again = { map: 'freelancer-contract' as const, subjectId, clientId: randomUUID(), title: 'Twice', at };
    await expect(journeys.open({ ...again, subjectId: randomUUID() })).rejects.toThrow('journeys_have_one_traveller');
    await expect(journeys.open({ ...again, personId: randomUUID() })).rejects.toThrow('journeys_pkey');
  });
});
