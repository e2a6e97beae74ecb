import { onboardingPaths } from '../../src/modules/onboarding/onboarding.paths.js';
import type { Flow } from '../load/flow.js';
import { newSecret } from '../prepare/browsers.js';
import { signIn } from '../prepare/visitors.js';
import type { Contest } from './rounds.js';
import type { Scene } from './scene.js';

/** The task list of people in the middle of their tasks, each signed in. */
export async function taskPage({ owner, model, browsers }: Scene): Promise<Contest> {
  const people = model.amongTasks.map((person) => ({ ...person, sessionSecret: newSecret() }));
  await signIn(owner, people);
  const flowOf = (index: number): Flow => {
    const { contractId, sessionSecret } = people[index % people.length] ?? { contractId: '', sessionSecret: '' };
    const headers = { cookie: browsers.sessionCookie(sessionSecret) };
    return [{ request: () => ({ method: 'GET', path: onboardingPaths.tasks(contractId), headers }), status: 200 }];
  };
  return { name: 'task list', count: 1600, flows: async (count) => Array.from({ length: count }, (_, index) => flowOf(index)) };
}
