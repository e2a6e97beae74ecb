import express from 'express';
import request from 'supertest';
import { Assets } from './assets.js';
import { AssetsMiddleware } from './assets.middleware.js';

const assets = new Assets();
const middleware = new AssetsMiddleware(assets);
const app = express().use((req, res, next) => middleware.use(req, res, next));

const gzipBytes = (path: string): number => assets.find(path)?.gzip?.length ?? Infinity;

describe('assets', () => {
  it('weigh little', () => {
    expect(gzipBytes(assets.paths.css)).toBeLessThan(9_000);
    expect(gzipBytes(assets.paths.js)).toBeLessThan(6_000);
  });

  it('are kept for ever, compressed', async () => {
    const res = await request(app).get(assets.paths.css).expect(200).expect('Cache-Control', 'public, max-age=31536000, immutable').expect('Content-Encoding', 'gzip');
    expect(res.text.startsWith('@layer reset, tokens, base, layout, parts, utils;')).toBe(true);
    expect(res.text.includes(`url("${assets.paths.font}")`)).toBe(true);
  });

  it('are plain for those who do not decompress', async () => {
    const res = await request(app).get(assets.paths.js).set('Accept-Encoding', 'identity').expect(200);
    expect(res.headers['content-encoding']).toBeUndefined();
  });

  it('serve the font and htmx', async () => {
    await request(app).get(assets.paths.font).expect('Content-Type', 'font/woff2');
    await request(app).get(assets.paths.htmx).expect('Content-Type', /javascript/);
  });

  it('answer a page from before a deployment with what is there now', async () => {
    await request(app).get('/assets/app-000000000000.css').expect(200).expect('Cache-Control', 'no-cache');
  });

  it.each(['/assets/nothing.css', '/assets/../package.json', '/assets/'])('know nothing else: %s', (path) => request(app).get(path).expect(404));
});
