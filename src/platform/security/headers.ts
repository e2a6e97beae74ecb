import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

/** Mails bring inline styles; the sandbox keeps everything else of theirs from working. */
const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'sandbox allow-popups allow-top-navigation-by-user-activation',
  "frame-ancestors 'self'",
].join('; ');

const policyHeader = 'Content-Security-Policy';
const yearInSeconds = 365 * 24 * 3600;

/** The headers of every answer (security.md 7). */
export function securityHeaders(isHttps: boolean): RequestHandler[] {
  const others = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: isHttps ? { maxAge: 2 * yearInSeconds, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  const policy: RequestHandler = (_req, res, next) => {
    res.setHeader(policyHeader, pagePolicy);
    next();
  };
  return [others, policy];
}

/** For a page that shows a rendered mail in a frame. */
export function allowFraming(res: Response): void {
  res.setHeader(policyHeader, `${pagePolicy}; frame-src 'self'`);
}

/** For the rendered mail itself, which has a URL of its own. */
export function mailDocumentHeaders(res: Response): void {
  res.setHeader(policyHeader, mailPolicy);
  res.setHeader('X-Frame-Options', 'SAMEORIGIN');
}

/** For the redirect that takes a secret out of the URL: the next page must not learn it from the referrer. */
export function hideReferrer(res: Response): void {
  res.setHeader('Referrer-Policy', 'no-referrer');
}
