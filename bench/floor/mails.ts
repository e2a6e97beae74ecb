import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { createTransport } from 'nodemailer';

const connections = 5;
const letter = (part: string): string => readFileSync(join('src', 'modules', 'invitations', 'mail', 'golden', `first-hourly.${part}`), 'utf8');

/** Sends so many invitations over as many connections as the product has, and answers how long it took: nothing is read, rendered or written down. */
export const sendMails: RequestHandler<{ count: string }, unknown, unknown, { smtp: string }> = async (req, res) => {
  const pool = createTransport({ url: req.query.smtp, pool: true, maxConnections: connections, maxMessages: Infinity });
  const mail = { from: 'Dana Whitfield via Gangway <hello@gangway.example>', subject: 'Dana Whitfield (Meridian Labs) invites you to Brand photography', text: letter('text'), html: letter('html') };
  const count = Number(req.params.count);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await pool.sendMail({ ...mail, to: `person-${(next += 1)}@list.example` });
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: connections }, lane));
  res.json({ tookMs: performance.now() - startedAt });
  pool.close();
};
