import type { Visitor } from './visitor.js';

/** A form as its button would send it. */
export interface Press {
  readonly path: string;
  readonly fields: Record<string, string>;
}

/** Fills the form of the button on the visitor's page without sending it: the same press can be sent as often as somebody is impatient. */
export function filled({ page }: Visitor, button: string, answers: Record<string, string | boolean> = {}): Press {
  const { action, fields } = page.fill(button, answers);
  return { path: action, fields: Object.fromEntries(fields) };
}

/** Presses twice, one after the other; the visitor's page is what the second press showed. */
export async function pressTwice(visitor: Visitor, button: string, answers: Record<string, string | boolean> = {}): Promise<void> {
  const { path, fields } = filled(visitor, button, answers);
  await visitor.post(path, fields);
  await visitor.post(path, fields);
}

/** Presses several times at the same moment. @returns where each press was led, or its status where it was led nowhere */
export async function pressAtOnce(visitor: Visitor, { path, fields }: Press, times = 4): Promise<string[]> {
  const press = async (): Promise<string> => {
    const answer = await visitor.request('POST', path, new URLSearchParams(fields));
    return answer.headers.get('location') ?? String(answer.status);
  };
  return Promise.all(Array.from({ length: times }, press));
}
