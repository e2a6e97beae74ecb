import { load } from 'cheerio';
import type { Visitor } from '../../support/visitor.js';

export interface Seen {
  readonly path: string;
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

/** Follows every link it finds, as a search engine or a prefetching browser would, and answers all pages it saw. */
export async function crawl(visitor: Visitor, from: readonly string[], method: 'GET' | 'HEAD' = 'GET'): Promise<Seen[]> {
  const waiting = [...from];
  const known = new Set(waiting);
  const seen: Seen[] = [];
  for (let path = waiting.shift(); path !== undefined && seen.length < 400; path = waiting.shift()) {
    const answer = await visitor.request(method, path);
    const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
    const html = isPage ? await answer.text() : '';
    seen.push({ path, status: answer.status, html, headers: answer.headers });
    for (const next of leadsOf(html, path, answer.headers.get('location'))) {
      if (known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  return seen;
}

/** Links, frames and htmx's own reads; not what only a press of a button sends. */
function leadsOf(html: string, at: string, location: string | null): string[] {
  const $ = load(html);
  const targets = $('a[href], iframe[src], [hx-get]').toArray().map((each) => $(each).attr('href') ?? $(each).attr('src') ?? $(each).attr('hx-get') ?? '');
  if (location !== null) targets.push(location);
  return targets.flatMap((target) => {
    const url = URL.canParse(target, `http://here.invalid${at}`) ? new URL(target, `http://here.invalid${at}`) : null;
    const isOurs = url !== null && (url.hostname === 'here.invalid' || url.hostname === '127.0.0.1');
    return isOurs && !url.pathname.startsWith('/assets/') ? [url.pathname + url.search] : [];
  });
}
