import { startApp, type TestApp } from '../../support/app.js';
import { smallCast, type Cast } from '../../support/cast.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';
import { answers, hearing, onTheWay, sections, type ProfileStep } from './way-into-cloud.js';

describe('the profile wizard in several tabs', () => {
  let testing: TestApp;
  let cast: Cast;
  let rosa: Visitor;

  beforeAll(async () => {
    testing = await startApp();
  });
  afterAll(() => testing.stop());

  beforeEach(async () => {
    await testing.reset();
    cast = await smallCast(testing);
    rosa = await signedIn(testing, 'rosa@example.net');
  });

  const begin = async (profileStep: ProfileStep): Promise<string> => {
    const id = await onTheWay(testing, { personId: cast.rosa.personId }, profileStep);
    await rosa.open(`/clouds/${id}/profile`);
    return id;
  };

  it('is one step, however often it is ended and from however many tabs', async () => {
    const id = await begin('not asked for');
    const heard = hearing(testing);
    const skip = rosa.page.fill('Skip to verification', { Headline: 'Half' });
    const save = rosa.page.fill('Save and continue', answers.Headline ?? {});
    const posts = [skip, skip, skip].map((form) => rosa.request('POST', form.action, new URLSearchParams(form.fields)));
    const locations = (await Promise.all(posts)).map((answer) => answer.headers.get('location'));
    expect(locations).toEqual(Array(3).fill(`/clouds/${id}/verification`));
    expect(heard.of('profiles.profile-step-ended')).toHaveLength(1);
    const late = await rosa.request('POST', save.action, new URLSearchParams(save.fields));
    expect(late.headers.get('location')).toBe(`/clouds/${id}/verification`);
    await rosa.open('/profile');
    expect(rosa.page.text).toContain('Sign painter');
  });

  it('drops no draft from a tab that knows of none, and drops it from one that shows it', async () => {
    const id = await begin('skippable');
    const old = rosa.page.fill('Skip', {});
    await rosa.press('Save and exit', { Headline: 'Half' });
    await rosa.request('POST', old.action, new URLSearchParams(old.fields));
    await rosa.open(`/clouds/${id}/profile/headline`);
    expect(rosa.page.valueOf('Headline')).toBe('Half');
    await rosa.press('Skip', { Headline: '' });
    await rosa.open(`/clouds/${id}/profile/headline`);
    expect(rosa.page.valueOf('Headline')).toBe('');
  });

  it('keeps both sections that two tabs save at the same moment', async () => {
    const id = await begin('skippable');
    const forms = [];
    for (const name of sections) {
      await rosa.open(`/clouds/${id}/profile/${name.toLowerCase()}`);
      forms.push(rosa.page.fill('Save and continue', answers[name] ?? {}));
    }
    await Promise.all(forms.map((form) => rosa.request('POST', form.action, new URLSearchParams(form.fields))));
    expect(await testing.database.rows('SELECT completed_sections FROM profiles.profile_cards')).toEqual([{ completed_sections: 5 }]);
  });

  it('keeps what one tab saved in a section when another one saves something else there, and what that one typed', async () => {
    const id = await begin('skippable');
    const path = `/clouds/${id}/profile/headline`;
    const tabs = [await signedIn(testing, 'rosa@example.net'), await signedIn(testing, 'rosa@example.net')] as const;
    for (const tab of [rosa, ...tabs]) await tab.open(path);
    await rosa.press('Save and continue', answers.Headline ?? {});
    await tabs[0].press('Save and continue', { ...answers.Headline, Headline: 'Letterer' });
    expect([tabs[0].page.status, tabs[0].page.valueOf('Headline')]).toEqual([409, 'Letterer']);
    expect(tabs[0].page.text).toMatch(/What stands there now.*Sign painter/);
    await tabs[1].press('Save and exit', { ...answers.Headline, Headline: 'Muralist' });
    await rosa.open(path);
    expect(rosa.page.valueOf('Headline')).toBe('Muralist');
    expect(rosa.page.text).toContain('This is the draft you kept.');
    expect(await testing.database.rows(`SELECT answers ->> 'headline' AS headline FROM profiles.sections WHERE name = 'headline'`)).toEqual([{ headline: expect.stringContaining('Sign painter') }]);
    await tabs[0].press('Save and continue');
    expect(await testing.database.rows(`SELECT answers ->> 'headline' AS headline FROM profiles.sections WHERE name = 'headline'`)).toEqual([{ headline: 'Letterer' }]);
  });
});
