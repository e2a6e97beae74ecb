import { emptyHouse } from '../../support/empty-house.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, dana, Meridian, password } from './meridian.js';

describe('*Not you?* on an invitation', () => {
  let meridian: Meridian;
  let talent: Visitor;

  emptyHouse((started) => {
    meridian = new Meridian(started);
  });
  beforeEach(async () => {
    await meridian.invite(await meridian.openDoors());
    talent = await meridian.arrived();
  });

  it('says what to do when it reached the wrong person, decides nothing, and leads back', async () => {
    const { path } = talent.page;
    await talent.click('Not you?');
    expect(talent.page.heading).toBe('Is this invitation not for you?');
    expect(talent.page.text).toContain(`Dana Whitfield of Meridian Labs sent it to ${amira}`);
    expect(talent.page.text).toContain(`Write to Dana Whitfield at ${dana}`);
    expect(talent.page.linkTo('Sign in with another address')).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    expect(talent.page.linkTo('Report this invitation')).toMatch(/^\/report\?invitation=/);
    expect(talent.page.linkTo('Decline')).toBe(`${path}/decline`);
    expect(talent.page.buttons).not.toContain('Decline invitation');
    await talent.click('Back to the invitation');
    expect(talent.page.path).toBe(path);
    expect(await meridian.stateOf(amira)).toBe('sent');
  });

  it('leads whoever has another account to adding the invited address', async () => {
    await meridian.person('Amira H.', 'amira@home.example');
    await talent.click('Not you?');
    await talent.click('Sign in with another address');
    await talent.press('Sign in', { 'Email address': 'amira@home.example', Password: password });
    expect(talent.page.buttons).toContain('Add this address to my account');
  });
});
