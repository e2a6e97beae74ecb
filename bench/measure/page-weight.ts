import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { invitationsPaths } from '../../src/modules/invitations/invitations.paths.js';
import { makeVisitors } from '../prepare/visitors.js';
import type { Scene } from './scene.js';

export interface Loaded {
  readonly path: string;
  /** The body as it was sent: compressed where the server compresses. */
  readonly bodyBytes: number;
  /** All that came over the wire: status line, headers, body. */
  readonly wireBytes: number;
}

interface Received extends Loaded {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Loads the invitation page as a browser that has never been here: redirect, page, and all that the page names. */
export async function coldInvitationPage({ product, owner, model }: Scene): Promise<Loaded[]> {
  const [visitor] = await makeVisitors(owner, model, { count: 1, isSignedIn: false });
  if (!visitor) throw new Error('No visitor was made.');
  const redirect = await load(product.url, invitationsPaths.link(visitor.linkSecret));
  const cookie = (redirect.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
  const page = await load(product.url, redirect.headers.location ?? '', cookie);
  const parts = [];
  for (const path of named(page.body.toString())) parts.push(await load(product.url, path));
  return [redirect, page, ...parts].map(({ path, bodyBytes, wireBytes }) => ({ path: path.replace(/[\w-]{30,}/, '…'), bodyBytes, wireBytes }));
}

/** What a browser fetches by itself: styles, scripts, pictures, icons and preloads. The preloaded font is the only one that Latin text needs. */
function named(html: string): string[] {
  const tags = html.match(/<(?:link|script|img)\b[^>]*>/g) ?? [];
  const paths = tags.map((tag) => /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? '');
  return [...new Set(paths.filter((path) => path.startsWith('/')))];
}

function load(url: string, path: string, cookie = ''): Promise<Received> {
  const headers = { 'accept-encoding': 'gzip', connection: 'close', ...(cookie ? { cookie } : {}) };
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { agent: false, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const sent = Buffer.concat(pieces);
        const body = response.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
        resolve({ path, bodyBytes: sent.length, wireBytes: response.socket.bytesRead, headers: response.headers, body });
      });
    });
    asked.on('error', reject).end();
  });
}
