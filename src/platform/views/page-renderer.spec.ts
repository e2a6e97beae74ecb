import express, { type Request, type Response } from 'express';
import request from 'supertest';
import { page, type PageAnswer, redirect, type RedirectAnswer } from './answers.js';
import { Assets } from './assets.js';
import { anonymousLayout, type LayoutData, LayoutDataSource } from './layout-data.js';
import { PageRenderer } from './page-renderer.js';
import { TemplateEngine } from './template-engine.js';

class Surroundings extends LayoutDataSource {
  of(): Promise<LayoutData> {
    return Promise.resolve({ ...anonymousLayout, csrfToken: 'token-1' });
  }
}

const renderer = new PageRenderer(new TemplateEngine({ reload: false, checkKeys: true }), new Assets(), new Surroundings());
const refusal = { title: 'This link no longer works', status: 410, isOurFault: false, message: 'Ask for a new one.', wayOn: null, requestId: 'r-1' };

function appThat(answer: (req: Request) => PageAnswer | RedirectAnswer): express.Express {
  const app = express();
  app.use((req: Request, res: Response, next) => void renderer.send(req, res, answer(req)).catch(next));
  return app;
}

const asPart = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };

describe('pages', () => {
  const app = appThat(() => page('errors/error', refusal, { status: 410, layout: 'focus', headers: { 'X-Robots-Tag': 'noindex' } }));

  it('are whole, uncached and say what they vary by', async () => {
    const res = await request(app).get('/').expect(410).expect('Vary', 'HX-Request-Type').expect('Cache-Control', 'no-store').expect('X-Robots-Tag', 'noindex');
    expect(res.text).toMatch(/^<!doctype html>/);
    expect(res.text).toContain('<title>This link no longer works · Gangway</title>');
    expect(res.text).toContain('href="/sign-in"');
  });

  it('load no script on a focus page that asks for none', async () => {
    expect((await request(app).get('/')).text).not.toContain('<script');
  });

  it('lead an ordinary end with its sentence, and show the number where the fault is ours, last', async () => {
    const { text } = await request(app).get('/');
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    expect(main.replace(/<[^>]*>/g, ' ').trim()).toMatch(/^This link no longer works/);
    expect(main).not.toContain('410');
    const broken = await request(appThat(() => page('errors/error', { ...refusal, status: 500, isOurFault: true }))).get('/');
    expect(broken.text).toMatch(/r-1<\/span> \(error 500\)/);
  });

  it('load the small script, and only that, on a focus page of somebody who is signed in: it warns before the session ends', async () => {
    const session = { path: '/session?person=p', state: 'far' as const, at: null, asksInSeconds: 1680 };
    const source = new (class extends LayoutDataSource {
      of(): Promise<LayoutData> {
        return Promise.resolve({ ...anonymousLayout, session });
      }
    })();
    const signedIn = new PageRenderer(new TemplateEngine({ reload: false, checkKeys: true }), new Assets(), source);
    const server = express().use((req: Request, res: Response, next) => void signedIn.send(req, res, page('errors/error', refusal, { layout: 'focus' })).catch(next));
    const { text } = await request(server).get('/');
    expect([...text.matchAll(/<script src="\/assets\/(\w+)-/g)].map(([, name]) => name)).toEqual(['app']);
    expect(text).toContain('data-asks-in="1680"');
  });

  it('mark a refused form in the title', async () => {
    const refused = appThat(() => page('errors/error', { ...refusal, hasErrors: true }));
    const { text } = await request(refused).get('/');
    expect(text).toContain('<title>Error: This link');
    expect(text).toContain('<script');
  });
});

describe('the style of what a company’s people see', () => {
  const viewer = { personId: 'p', fullName: 'Dana', email: 'd@x.example', contexts: [], isAdmin: false };
  const pageFor = async (kind: 'self' | 'client'): Promise<string> => {
    const source = new (class extends LayoutDataSource {
      of(): Promise<LayoutData> {
        return Promise.resolve({ ...anonymousLayout, viewer: { ...viewer, actingAs: { kind, name: 'Dana' } } });
      }
    })();
    const acting = new PageRenderer(new TemplateEngine({ reload: false, checkKeys: true }), new Assets(), source);
    const app = express().use((req: Request, res: Response, next) => void acting.send(req, res, page('errors/error', refusal)).catch(next));
    return (await request(app).get('/')).text;
  };

  it('is loaded by whoever acts for a client, and not by talent', async () => {
    expect(await pageFor('client')).toContain('/assets/desk-');
    expect(await pageFor('self')).not.toContain('/assets/desk-');
  });
});

describe('fragments', () => {
  const withFragment = appThat(() => page('errors/error', { ...refusal, acting: '' }, { fragment: 'components/form-token' }));

  it('are the part alone when htmx asks for a part', async () => {
    const { text } = await request(withFragment).get('/').set(asPart).expect('Vary', 'HX-Request-Type');
    expect(text.trim()).toBe('<input type="hidden" name="_csrf" value="token-1"><input type="hidden" name="_acting" value="self">');
  });

  it('are the whole page otherwise', async () => {
    expect((await request(withFragment).get('/').set({ 'HX-Request-Type': 'full' })).text).toContain('<!doctype html>');
  });
});

it('lets a page that has no part take the place of the whole page', async () => {
  const app = appThat(() => page('errors/error', refusal, { status: 410 }));
  const { text } = await request(app).get('/').set(asPart).expect(410).expect('HX-Retarget', 'body').expect('HX-Reswap', 'outerHTML');
  expect(text).toContain('<!doctype html>');
});

describe('redirects', () => {
  const app = appThat((req) => (req.method === 'POST' ? redirect('/next', { flash: { kind: 'ok', text: 'Sent to <Dana>' } }) : page('errors/error', refusal)));

  it('are 303 and carry a message that is shown once', async () => {
    const agent = request.agent(app);
    const sent = await agent.post('/').expect(303).expect('Location', '/next');
    expect(sent.get('Set-Cookie')?.[0]).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await agent.get('/next')).text).toContain('<p>Sent to &lt;Dana&gt;</p>');
    expect((await agent.get('/next')).text).not.toContain('Sent to');
  });

  it('send htmx there itself', async () => {
    await request(app).post('/').set(asPart).expect(200).expect('HX-Redirect', '/next');
  });

  it.each(['nonsense', Buffer.from('{"kind":"evil","text":"x"}').toString('base64url'), Buffer.from('[]').toString('base64url')])('ignore the edited message %s', async (cookie) => {
    const { text } = await request(app).get('/').set('Cookie', `gangway-flash=${cookie}`);
    expect(text).not.toContain('class="flash');
  });
});
