import { journeyHeader } from './journey-header.js';
import type { HeaderStep } from './step-status.js';

const step = (key: string, status: HeaderStep['status']): HeaderStep => ({ key, status, waitingFor: null, since: null, until: null, why: null, heldBy: null });

describe('the header of a wizard page', () => {
  const steps = [step('accept', 'done'), step('review-contract', 'done'), step('tasks', 'current'), step('review', 'locked'), step('accept-offer', 'locked')];

  it('names done steps by what was done and marks the one of the page', () => {
    expect(journeyHeader(steps, 'tasks')).toEqual({
      steps: [
        { label: 'Accepted', status: 'done', isCurrent: false },
        { label: 'Contract read', status: 'done', isCurrent: false },
        { label: 'Tasks', status: 'current', isCurrent: true },
        { label: 'Review', status: 'locked', isCurrent: false },
        { label: 'Say hello', status: 'locked', isCurrent: false },
      ],
      heldBy: null,
    });
  });

  it('shows the step of the page as the current one also when it is read again', () => {
    const header = journeyHeader(steps, 'review-contract');
    expect(header?.steps[1]).toEqual({ label: 'Read the contract', status: 'current', isCurrent: true });
  });

  it('leaves out what nothing is asked of, and keeps what was skipped', () => {
    const none = { ...step('tasks', 'skipped'), why: 'Nothing is asked for' };
    const header = journeyHeader([step('accept', 'done'), none, step('create-profile', 'skipped')], 'accept');
    expect(header?.steps.map(({ label }) => label)).toEqual(['Accept', 'Profile']);
  });

  it('names the suspended client that holds the journey', () => {
    expect(journeyHeader(steps.map((each) => ({ ...each, heldBy: 'Meridian Labs' })), 'tasks')?.heldBy).toBe('Meridian Labs');
  });

  it('is left out where there is no journey', () => {
    expect(journeyHeader(null, 'tasks')).toBeNull();
  });
});
