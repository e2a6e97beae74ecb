import { setTimeout as after } from 'node:timers/promises';
import { oneLine } from './mail-renderer.js';

const longestWaitInMs = 3_000;
const limitsInMs = { connectionTimeout: longestWaitInMs, greetingTimeout: longestWaitInMs, dnsTimeout: longestWaitInMs, socketTimeout: longestWaitInMs };
const longestWords = 200;

/** Why mails can't be handed over, in the server's own words where it said any. */
export interface SmtpProblem {
  readonly code: string;
  readonly serverWords: string | null;
}

/**
 * Connects to the mail server, greets it and signs in where the URL says how, and sends nothing. Waits three seconds at most.
 * @returns what was in the way; null where mails can be handed over
 */
export async function smtpProblem(smtpUrl: string): Promise<SmtpProblem | null> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ url: smtpUrl, ...limitsInMs });
  try {
    // Each step has its limit; this one is for all of them together.
    const answer = await Promise.race([transport.verify(), after(longestWaitInMs, 'no answer' as const, { ref: false })]);
    return answer === 'no answer' ? { code: 'ETIMEDOUT', serverWords: null } : null;
  } catch (error) {
    const { code, name, response } = error as Error & { code?: string; response?: string };
    return { code: code ?? name, serverWords: response ? oneLine(response).slice(0, longestWords) : null };
  } finally {
    transport.close();
  }
}
