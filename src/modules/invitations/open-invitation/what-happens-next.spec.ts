import { whatHappensNext } from './what-happens-next.js';

const names = { audience: 'freelancer', target: 'contract', clientName: 'Meridian Labs', inviterName: 'Dana Whitfield', profileStep: 'skippable', viewedBy: 'nobody signed in' } as const;
const own = (title: string, minutes: number) => ({ title, minutes, isClients: false });
const titlesOf = (asked: Parameters<typeof whatHappensNext>[0]['asked']) => whatHappensNext({ ...names, asked }).map(({ title }) => title);

describe('what happens next', () => {
  it('counts the tasks and their minutes', () => {
    const steps = whatHappensNext({ ...names, asked: [own('ID document', 5), own('NDA', 4), own('payment details', 3)] });
    expect(steps[2]).toMatchObject({ title: 'Do 3 short tasks', text: 'ID document, NDA and payment details. About 12 minutes, and you can stop any time' });
    expect(steps[3]?.title).toBe('We check them');
  });

  it.each([
    ['nobody signed in', "Choose a password, or sign in if you've been here before"],
    ['the invited', 'You are signed in already, so one press is enough'],
    ['another', 'Switch to the account that is invited, or add its address to yours'],
  ] as const)('asks nobody for a password who is signed in: %s', (viewedBy, text) => {
    expect(whatHappensNext({ ...names, viewedBy, asked: [] })[0]?.text).toBe(text);
    expect(whatHappensNext({ ...names, viewedBy, audience: 'agency', asked: [] })[0]?.text).toBe(`${text}; and say for which agency`);
  });

  it('S19: goes straight on where the client asks for nothing', () => {
    expect(titlesOf([])).toEqual(['Accept', 'Read the contract', 'Say hello and start']);
  });

  it('S26: tells an agency of the second mail before it can be accepted', () => {
    const steps = whatHappensNext({ ...names, audience: 'agency', asked: [own('NDA', 4)] });
    expect(steps.map(({ title }) => title)).toEqual(['Accept', 'Read the contract', 'Do one short task', 'We check them', 'Confirm your agency', 'Say hello and start']);
  });

  it('S29: leads into a cloud over a profile to being ready to hire, without any contract', () => {
    const steps = whatHappensNext({ ...names, target: 'cloud', asked: [] });
    expect(steps.map(({ title }) => title)).toEqual(['Accept', 'Create your profile', 'Verification', 'Ready to hire']);
    expect(steps[1]?.text).toContain('you may skip it');
  });

  it('S31: says that no profile is asked for where the plan asks for none; an agency’s listing is enough', () => {
    const steps = whatHappensNext({ ...names, audience: 'agency', target: 'cloud', profileStep: 'not asked for', asked: [] });
    expect(steps.map(({ title }) => title)).toEqual(['Accept', 'Your agency is listed', 'A profile, if you like', 'Verification', 'Ready to hire']);
    expect(steps[2]?.text).toContain('The listing is enough');
  });

  it('S21: says so where only the client has something to do', () => {
    expect(titlesOf([{ title: 'Purchase order', minutes: 5, isClients: true }])).toEqual(['Accept', 'Read the contract', 'Meridian Labs does its part', 'Say hello and start']);
  });
});
