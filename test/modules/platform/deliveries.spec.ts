import { newId } from '../../../src/platform/database/index.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { smallCast } from '../../support/cast.js';
import { signedIn } from '../../support/sign-in.js';

describe('events and deliveries in the back office', () => {
  let testing: TestApp;

  beforeAll(async () => {
    testing = await startApp();
    await smallCast(testing);
  });

  afterAll(() => testing.stop());

  it('shows a dead delivery with its reason, and tries it again', async () => {
    await testing.database.execute(
      `INSERT INTO platform.event_publications (id, listener, event_name, payload, status, attempt, last_error)
       VALUES ($1, 'NobodyKnowsMe', 'test.happened', '{}', 'dead', 12, 'Error: the reason')`,
      [newId()],
    );
    const sam = await signedIn(testing, 'sam@gangway.example');
    await sam.open('/admin/deliveries');
    expect(sam.page.heading).toBe('Events and deliveries');
    expect(sam.page.text).toContain('Error: the reason');
    await sam.press('Retry');
    expect(sam.page.text).toContain('It will be tried again now.');
    await sam.click('Pending events');
    expect(sam.page.text).toContain('NobodyKnowsMe');
    await testing.settle();
    await sam.open('/admin/deliveries?status=pending');
    expect(sam.page.text).toContain('No listener is called NobodyKnowsMe.');
    await sam.click('Done events');
    expect(sam.page.status).toBe(200);
  });

  it('is closed to everybody else', async () => {
    const ada = await signedIn(testing, 'ada@corner.example');
    expect((await ada.open('/admin/deliveries')).status).toBe(403);
  });
});
