import type { Request } from 'express';
import type { Settings } from '../../../platform/config/index.js';
import { smtpProblem, type SmtpProblem } from '../../../platform/mail/index.js';

export interface SetupCheck {
  readonly label: string;
  readonly isFine: boolean;
  readonly text: string;
}

/** What can be seen of the installation from the very request that opened the page, and whether the mail server lets us in. */
export async function setupChecks(req: Request, settings: Settings): Promise<SetupCheck[]> {
  return [publicUrlCheck(req, settings), proxyCheck(req, settings), await mailCheck(settings)];
}

function publicUrlCheck(req: Request, { publicUrl, trustProxy }: Settings): SetupCheck {
  const asked = trustProxy > 0 ? (req.get('x-forwarded-host') ?? req.get('host')) : req.get('host');
  const isFine = asked === new URL(publicUrl).host;
  const text = isFine
    ? `Links in mails lead to ${publicUrl}, where you are.`
    : `Links in mails lead to ${publicUrl}, and you are at ${asked ?? 'an unknown address'}. If people reach Gangway where you are now, set PUBLIC_URL to it.`;
  return { label: 'Public address', isFine, text };
}

function proxyCheck(req: Request, { trustProxy }: Settings): SetupCheck {
  const hops = (req.get('x-forwarded-for') ?? '').split(',').filter((hop) => hop.trim() !== '').length;
  const isFine = hops === trustProxy;
  const text = isFine
    ? `Your address is seen as ${req.ip ?? 'unknown'}. If that is yours and not your proxy's, limits count correctly.`
    : `Your request came through ${hops} ${hops === 1 ? 'proxy' : 'proxies'}, and TRUST_PROXY says ${trustProxy}. Set it to ${hops}, or all visitors count as one.`;
  return { label: 'Proxy', isFine, text };
}

async function mailCheck({ smtpUrl, mailFrom }: Settings): Promise<SetupCheck> {
  const label = 'Mail';
  if (smtpUrl === null) return { label, isFine: false, text: 'No SMTP_URL is set, so no mail leaves this machine.' };
  const { host } = new URL(smtpUrl);
  const problem = await smtpProblem(smtpUrl);
  if (problem) return { label, isFine: false, text: `Mails can't go out through ${host}. ${wordsOf(problem)}` };
  const text = `The mail server ${host} lets Gangway in, and mails go out as ${mailFrom}. Ask for a new password after this page: if the mail arrives, mails work.`;
  return { label, isFine: true, text };
}

function wordsOf({ code, serverWords }: SmtpProblem): string {
  if (serverWords !== null) return `The server said: ${serverWords}`;
  return `${silences[code] ?? `There was no answer (${code})`}. Look at SMTP_URL.`;
}

const silences: Readonly<Record<string, string>> = {
  EDNS: 'Nothing is known under this name',
  ESOCKET: 'Nobody takes connections there, or they could not be made safe',
  ECONNECTION: 'Nobody takes connections there',
  ECONNREFUSED: 'Nobody takes connections there',
  ETIMEDOUT: 'It did not answer within three seconds',
  ETLS: 'The connection could not be made safe',
};
