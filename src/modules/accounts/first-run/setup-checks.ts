import type { Request } from 'express';
import type { Settings } from '../../../platform/config/index.js';

export interface SetupCheck {
  readonly label: string;
  readonly isFine: boolean;
  readonly text: string;
}

/** What can be seen of the installation from the very request that opened the page. */
export function setupChecks(req: Request, settings: Settings): SetupCheck[] {
  return [publicUrlCheck(req, settings), proxyCheck(req, settings), mailCheck(settings)];
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

function mailCheck({ smtpUrl, mailFrom }: Settings): SetupCheck {
  const text = smtpUrl
    ? `Mails go out through ${new URL(smtpUrl).host} as ${mailFrom}. Ask for a new password after this page: if the mail arrives, mails work.`
    : 'No SMTP_URL is set, so no mail leaves this machine.';
  return { label: 'Mail', isFine: smtpUrl !== null, text };
}
