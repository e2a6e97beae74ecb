import { demoPassword } from '../../seeds/demo-people.js';
import type { TestApp } from './app.js';
import { Visitor } from './visitor.js';

/** Somebody of the test's world, signed in through the page. Everybody there has the demo's one password. */
export async function signedIn(testing: TestApp, email: string): Promise<Visitor> {
  const visitor = new Visitor(testing.url);
  await visitor.open('/sign-in');
  await visitor.press('Sign in', { 'Email address': email, Password: demoPassword });
  if (visitor.page.path.startsWith('/sign-in')) throw new Error(`${email} could not sign in: ${visitor.page.text}`);
  return visitor;
}
