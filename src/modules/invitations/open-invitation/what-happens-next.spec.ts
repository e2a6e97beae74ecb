import { whatHappensNext } from './what-happens-next.js';

const names = { clientName: 'Meridian Labs', inviterName: 'Dana Whitfield' };
const own = (title: string, minutes: number) => ({ title, minutes, isClients: false });
const titlesOf = (asked: Parameters<typeof whatHappensNext>[0]['asked']) => whatHappensNext({ ...names, asked }).map(({ title }) => title);

describe('what happens next', () => {
  it('counts the tasks and their minutes', () => {
    const steps = whatHappensNext({ ...names, asked: [own('ID document', 5), own('NDA', 4), own('payment details', 3)] });
    expect(steps[2]).toMatchObject({ title: 'Do 3 short tasks', text: 'ID document, NDA and payment details. About 12 minutes, and you can stop any time' });
    expect(steps[3]?.title).toBe('We check them');
  });

  it('S19: goes straight on where the client asks for nothing', () => {
    expect(titlesOf([])).toEqual(['Accept', 'Read the contract', 'Say hello and start']);
  });

  it('S21: says so where only the client has something to do', () => {
    expect(titlesOf([{ title: 'Purchase order', minutes: 5, isClients: true }])).toEqual(['Accept', 'Read the contract', 'Meridian Labs does its part', 'Say hello and start']);
  });
});
