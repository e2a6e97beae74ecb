/** What goes over the wire. */
export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
}

export interface Step {
  /** Makes the request, from the answer before it where there was one. */
  request(before: Answer | null): Sent;
  /** The answer that counts as done; anything else is a failure of the bench. */
  readonly status: number;
  /** What the Location of a redirect must contain. */
  readonly leadsTo?: string;
}

/** What one visitor does, from the first request to the last answer: that is what is timed. */
export type Flow = readonly Step[];

/** A header of an answer, whatever its case. */
export function headerOf({ headers }: Answer, name: string): string {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found ? [found[1]].flat().join('\n') : '';
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(answer: Answer): string {
  return headerOf(answer, 'set-cookie').split('\n').map((cookie) => cookie.split(';')[0]).join('; ');
}

/** A form as browsers send it. */
export function form(fields: Readonly<Record<string, string>>, cookie: string): Pick<Sent, 'headers' | 'body'> {
  return { headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString() };
}
