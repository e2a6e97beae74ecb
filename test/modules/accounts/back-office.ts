import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { signedIn, somebody, type Somebody } from './somebody.js';

/** The administrator Sam at the back office's desk, and Lena, whose account it is mostly about. */
export interface BackOffice {
  readonly house: TestApp;
  readonly sam: Somebody;
  readonly lena: Somebody;
  readonly desk: Visitor;
}

/** What the specs of people in the back office share: one house for the whole file, with these two only at the start of each test. */
export function backOffice(moveIn: (office: BackOffice) => void): void {
  let house: TestApp;
  beforeAll(async () => {
    house = await startApp();
  });
  beforeEach(async () => {
    const sam = await somebody(house, { fullName: 'Sam Reyes', address: 'sam@gangway.example', isAdmin: true });
    const lena = await somebody(house);
    moveIn({ house, sam, lena, desk: await signedIn(house, sam) });
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());
}

export const personPath = ({ personId }: Somebody): string => `/admin/people/${personId}`;

/** What the audit log has of an action. */
export function deedsIn(house: TestApp, action: string): Promise<object[]> {
  return house.database.rows('SELECT actor_id, subject_id, facts FROM audit.records WHERE action = $1', [action]);
}
